import { describe, expect, it } from "vitest";
import { entriesOf, planOf } from "#lib/plan.ts";
import { providers } from "#webhooks/webhooks.ts";
import { stageWith } from "./stage-example.ts";
import { synthesized } from "./synthesized.ts";

const only = (...names: string[]) => stageWith({ providers: names });

describe("a provider that is switched off", () => {
	it("has no resources, and neither has a queue that only it needs", () => {
		const { Resources } = synthesized({ providers: ["twilio"] });
		const text = JSON.stringify(Resources).toLowerCase();
		for (const absent of ["stripe", "payments", "webhooks/test", "-email"])
			expect(text).not.toContain(absent);
		expect(text).toContain("twilio");
	});

	it("has no function to bundle", () => {
		expect(Object.keys(entriesOf(planOf(only("stripe"), providers)))).toEqual([
			"webhooks/stripe/stripe",
			"workers/payments",
			"senders/email",
			"workers/overflow",
			"admin",
		]);
	});
});

describe("the plan", () => {
	it("needs no overflow worker where nothing is queued", () => {
		expect(Object.keys(entriesOf(planOf(only("test"), providers)))).toEqual([
			"webhooks/test/test",
			"admin",
		]);
	});

	it("finds each function's entry by its name", () => {
		expect(entriesOf(planOf(only("twilio"), providers))).toMatchObject({
			"webhooks/twilio/voice": "functions/webhooks/twilio/voice.lambda.ts",
			"workers/calls": "functions/workers/calls/calls.lambda.ts",
			"workers/overflow": "functions/workers/overflow/overflow.lambda.ts",
			admin: "functions/admin/admin.lambda.ts",
		});
	});

	it("refuses a provider that nobody wrote, naming those there are", () => {
		expect(() => planOf(only("stripe", "square"), providers)).toThrow(
			`stages.dev.providers is ["stripe","square"]: write "all", or some of ${providers.map(({ name }) => name).join(", ")}`,
		);
		expect(() => planOf(only(), providers)).toThrow('write "all"');
	});
});

it("leaves room in one stack for every provider there is", () => {
	const { Resources } = synthesized();
	expect(Object.keys(Resources).length).toBeLessThan(450);
});
