import { describe, expect, it } from "vitest";
import { isAllowed } from "#lib/local/iam/is-allowed.ts";
import { policyDocument } from "#lib/local/iam/policy-document.ts";

const allow = (Action: string | string[], Resource: string | string[]) => ({
	Effect: "Allow",
	Action,
	Resource,
});

const allowed = (
	Statement: unknown,
	action: string,
	...resources: readonly string[]
) => isAllowed(policyDocument.parse({ Statement }), action, resources);

describe("isAllowed", () => {
	it.each([
		["the very action and resource", "sqs:SendMessage", "q", true],
		["another action", "sqs:DeleteMessage", "q", false],
		["another resource", "sqs:SendMessage", "q2", false],
		["another case of the action", "SQS:sendmessage", "q", true],
	])("goes by %s", (_name, action, resource, expected) => {
		expect(allowed(allow("sqs:SendMessage", "q"), action, resource)).toBe(
			expected,
		);
	});

	it("knows wildcards, and takes other characters for themselves", () => {
		const grant = allow("dynamodb:*Item", "arn:aws:s3:::b.?/*");
		expect(allowed(grant, "dynamodb:PutItem", "arn:aws:s3:::b.1/x/y")).toBe(
			true,
		);
		expect(allowed(grant, "dynamodb:Query", "arn:aws:s3:::b.1/x")).toBe(false);
		expect(allowed(grant, "dynamodb:PutItem", "arn:aws:s3:::bx1/x")).toBe(
			false,
		);
		expect(allowed(grant, "dynamodb:PutItem", "arn:aws:s3:::b.12/x")).toBe(
			false,
		);
	});

	it("denies what no statement allows", () => {
		expect(allowed([], "sqs:SendMessage", "q")).toBe(false);
	});

	it("lets a Deny overrule an Allow", () => {
		const deny = { Effect: "Deny", Action: "sqs:*", Resource: "secret-*" };
		const grants = [allow("*", "*"), deny];
		expect(allowed(grants, "sqs:SendMessage", "q")).toBe(true);
		expect(allowed(grants, "sqs:SendMessage", "secret-q")).toBe(false);
	});

	it("needs every one of the resources allowed", () => {
		const grants = [allow("a:B", ["x", "y"])];
		expect(allowed(grants, "a:B", "x", "y")).toBe(true);
		expect(allowed(grants, "a:B", "x", "z")).toBe(false);
	});

	it("needs an Allow for everything where an action has no resource", () => {
		expect(allowed(allow("sqs:ListQueues", "q"), "sqs:ListQueues")).toBe(false);
		expect(allowed(allow("sqs:ListQueues", "*"), "sqs:ListQueues")).toBe(true);
	});
});

describe("policyDocument", () => {
	const parse = (changes: object) =>
		policyDocument.safeParse({
			Statement: { ...allow("a:B", "x"), ...changes },
		}).success;

	it("takes conditions on texts as met", () => {
		expect(parse({ Condition: { StringEquals: { "aws:k": "v" } } })).toBe(true);
		expect(
			parse({
				Condition: {
					"ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [] },
				},
			}),
		).toBe(true);
	});

	it.each([
		["a condition it does not understand", { Condition: { IpAddress: {} } }],
		["NotAction", { NotAction: "a:C" }],
		["NotResource", { NotResource: "y" }],
		["a principal", { Principal: "*" }],
		["another effect", { Effect: "allow" }],
	])("refuses %s", (_name, changes) => {
		expect(parse(changes)).toBe(false);
	});
});
