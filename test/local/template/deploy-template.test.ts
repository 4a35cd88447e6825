import { describe, expect, it } from "vitest";
import {
	type Declared,
	deployTemplate,
	type Physical,
} from "#lib/local/template/deploy-template.ts";

const place = {
	region: "us-east-1",
	account: "123456789012",
	stackName: "s",
};

const make = ({ id }: Declared): Physical => ({
	ref: `ref-of-${id}`,
	attributes: { Arn: `arn-of-${id}` },
});

type Resources = Parameters<typeof deployTemplate>[0]["Resources"];

const deploy = (Resources: Resources, rest = {}) =>
	deployTemplate({ Resources, ...rest }, place, make);

/** What a value evaluates to in a template that also has a resource `Other`. */
const evaluated = async (value: unknown, rest = {}) => {
	const resources = await deploy(
		{
			It: { Type: "T", Properties: { value } },
			Other: { Type: "T" },
		},
		rest,
	);
	return resources.get("It")?.properties;
};

describe("intrinsic functions", () => {
	it.each([
		["Ref", { Ref: "Other" }, "ref-of-Other"],
		["a pseudo parameter", { Ref: "AWS::Region" }, "us-east-1"],
		["Fn::GetAtt", { "Fn::GetAtt": ["Other", "Arn"] }, "arn-of-Other"],
		["Fn::GetAtt as text", { "Fn::GetAtt": "Other.Arn" }, "arn-of-Other"],
		[
			"Fn::Join",
			{ "Fn::Join": ["/", ["a", { Ref: "Other" }]] },
			"a/ref-of-Other",
		],
		["Fn::Split", { "Fn::Split": [",", "a,b"] }, ["a", "b"]],
		[
			"Fn::Select",
			{ "Fn::Select": ["1", { "Fn::Split": ["-", { Ref: "Other" }] }] },
			"of",
		],
		[
			"Fn::Sub",
			{ "Fn::Sub": "${AWS::AccountId}:${Other}:${Other.Arn}:${!Kept}" },
			"123456789012:ref-of-Other:arn-of-Other:${Kept}",
		],
		[
			"Fn::Sub with variables",
			{ "Fn::Sub": ["<${v}>", { v: { Ref: "Other" } }] },
			"<ref-of-Other>",
		],
		["nothing", { Ref: "AWS::NoValue" }, undefined],
		[
			"a policy's own Condition",
			{ Condition: { StringEquals: {} }, Effect: "Allow" },
			{ Condition: { StringEquals: {} }, Effect: "Allow" },
		],
	])("evaluates %s", async (_name, value, expected) => {
		expect(await evaluated(value)).toEqual(
			expected === undefined ? {} : { value: expected },
		);
	});

	it("drops AWS::NoValue from lists", async () => {
		const value = ["a", { Ref: "AWS::NoValue" }, "b"];
		expect(await evaluated(value)).toEqual({ value: ["a", "b"] });
	});

	it("takes a parameter's default", async () => {
		const Parameters = { Version: { Default: "7" } };
		expect(await evaluated({ Ref: "Version" }, { Parameters })).toEqual({
			value: "7",
		});
	});

	it("refuses a function it does not know, by name", async () => {
		await expect(evaluated({ "Fn::ImportValue": "x" })).rejects.toThrow(
			"Fn::ImportValue",
		);
	});
});

describe("conditions", () => {
	const isHere = { "Fn::Equals": [{ Ref: "AWS::Region" }, "us-east-1"] };
	const Conditions = {
		IsHere: isHere,
		IsElsewhere: { "Fn::Not": [{ Condition: "IsHere" }] },
		Both: {
			"Fn::And": [{ Condition: "IsHere" }, { Condition: "IsElsewhere" }],
		},
		Either: {
			"Fn::Or": [{ Condition: "IsHere" }, { Condition: "IsElsewhere" }],
		},
	};

	it.each([
		["IsHere", "yes"],
		["IsElsewhere", "no"],
		["Both", "no"],
		["Either", "yes"],
	])("%s takes the branch %s", async (name, expected) => {
		const value = { "Fn::If": [name, "yes", "no"] };
		expect(await evaluated(value, { Conditions })).toEqual({ value: expected });
	});

	it("leaves out a resource whose condition does not hold", async () => {
		const resources = await deploy(
			{ Gone: { Type: "T", Condition: "IsElsewhere" } },
			{ Conditions },
		);
		expect(resources.has("Gone")).toBe(false);
	});

	it("does not follow a reference in a branch that is not taken", async () => {
		const value = { "Fn::If": ["IsHere", "yes", { Ref: "Nowhere" }] };
		expect(await evaluated(value, { Conditions })).toEqual({ value: "yes" });
	});
});

describe("references", () => {
	it("names both sides of a reference to nothing", async () => {
		const value = { "Fn::Sub": "arn:${Forgotten}" };
		await expect(evaluated(value)).rejects.toThrow(
			"It refers to Forgotten, which the template does not have",
		);
	});

	it("names both sides of an attribute that does not exist", async () => {
		const value = { "Fn::GetAtt": ["Other", "StreamArn"] };
		await expect(evaluated(value)).rejects.toThrow(
			"It refers to Other.StreamArn",
		);
	});

	it("refuses an output that refers to nothing", async () => {
		const Outputs = { Url: { Value: { Ref: "Forgotten" } } };
		await expect(deploy({}, { Outputs })).rejects.toThrow(
			"Output Url refers to Forgotten",
		);
	});

	it("makes what is referred to, or depended on, first", async () => {
		const resources = await deploy({
			A: { Type: "T", Properties: { b: { Ref: "B" } } },
			B: { Type: "T", DependsOn: "C" },
			C: { Type: "T" },
		});
		expect([...resources.keys()]).toEqual(["C", "B", "A"]);
	});

	it("refuses a circle", async () => {
		await expect(
			deploy({
				A: { Type: "T", Properties: { b: { Ref: "B" } } },
				B: { Type: "T", Properties: { a: { Ref: "A" } } },
			}),
		).rejects.toThrow("A → B → A");
	});
});
