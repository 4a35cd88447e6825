import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stageOf } from "#lib/stages.ts";
import { stageExample, stageWith } from "./stage-example.ts";

describe("a stage of cdk.json", () => {
	it("is taken with the defaults of what it leaves out", () => {
		expect(stageOf({ dev: stageExample }, "dev")).toEqual({
			...stageExample,
			name: "dev",
			defaultCountry: "US",
			keepDeliveriesDays: 30,
			logRetentionDays: 30,
			throttle: { rateLimit: 500, burstLimit: 1000 },
		});
	});

	it.each(["dev", "prod"])("is good as the repository has it: %s", (name) => {
		const cdkJson = new URL("../../cdk.json", import.meta.url);
		const { context } = JSON.parse(readFileSync(cdkJson, "utf8"));
		expect(stageOf(context.stages, name).name).toBe(name);
	});

	it("is named among those there are when it does not exist", () => {
		expect(() => stageOf({ dev: stageExample, prod: {} }, "pro")).toThrow(
			'There is no stage "pro": use one of dev, prod,',
		);
		expect(() => stageOf(undefined, "dev")).toThrow("use one of none yet");
		expect(() => stageOf({ dev: stageExample }, "toString")).toThrow(
			'The stage is called "toString"',
		);
	});

	it.each([
		["Prod", '"Prod"'],
		["", '""'],
		["a".repeat(17), `"${"a".repeat(17)}"`],
		[undefined, "missing"],
	])("cannot be called %o", (name, printed) => {
		expect(() => stageOf({ dev: stageExample }, name)).toThrow(
			`The stage is called ${printed}: use up to 16 small letters and digits, like prod`,
		);
	});

	it.each([
		["mailFrom", "mail", 'is "mail": write an e-mail address'],
		["operatorEmail", undefined, "is missing: write an e-mail address"],
		["alarmEmail", 1, "is 1: write an e-mail address"],
		[
			"mailConfigurationSet",
			"my set",
			'is "my set": write the name of a configuration set of SES',
		],
		["providers", "stripe", 'is "stripe": write "all" or a list'],
		["account", "123", 'is "123": write 12 digits in quotes'],
		["region", "Virginia", 'is "Virginia": write a region, like us-east-1'],
		["defaultCountry", "us", 'is "us": write two capital letters, like US'],
		["keepDeliveriesDays", 0, "is 0: write a whole number above 0"],
		["keepDeliveriesDays", 1.5, "is 1.5: write a whole number above 0"],
		["logRetentionDays", 31, "is 31: write one of 1, 3, 5, 7, 14, 30, 60"],
		["retain", "yes", 'is "yes": write true or false'],
	])("says what to write for %s where it is %o", (field, value, message) => {
		expect(() => stageWith({ [field]: value })).toThrow(
			`stages.dev.${field} ${message}`,
		);
	});

	it("names the field inside a field", () => {
		expect(() => stageWith({ throttle: { rateLimit: 5 } })).toThrow(
			"stages.dev.throttle.burstLimit is missing: write a whole number above 0",
		);
	});

	it("tells of everything that is wrong at once", () => {
		expect(() => stageWith({ mailFrom: "", retain: 1 })).toThrow(
			/mailFrom.*\n.*retain/,
		);
	});

	it("does not swallow a field that nothing reads", () => {
		expect(() => stageWith({ operatorMail: "a@example.com" })).toThrow(
			"stages.dev has operatorMail, which nothing reads",
		);
	});

	it("has a certificate of its region", () => {
		const of = (region: string) =>
			stageWith({
				region,
				domainName: "hooks.example.com",
				certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
			});
		expect(of("us-east-1").region).toBe("us-east-1");
		expect(() => of("eu-west-1")).toThrow(
			"write the ARN of a certificate in the stage's region",
		);
	});

	it("has a certificate with its domain", () => {
		expect(() => stageWith({ domainName: "hooks.example.com" })).toThrow(
			"write domainName and certificateArn, or neither",
		);
		expect(() =>
			stageWith({ domainName: "https://hooks.example.com" }),
		).toThrow("write a host name, no https://");
	});
});
