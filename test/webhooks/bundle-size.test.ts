import { expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { bundleGoalKilobytes } from "../../bin/bench/print.ts";
import { webhookBundles } from "../../bin/bench/webhook-bundles.ts";

const bundles = await webhookBundles();

it("every webhook has a bundle", () => {
	expect(bundles).toHaveLength(providers.flatMap(webhooksOf).length);
});

it.each(bundles)(
	"$name is small without the AWS SDK",
	({ bytesWithoutSdk }) => {
		expect(bytesWithoutSdk).toBeGreaterThan(1024);
		expect(bytesWithoutSdk / 1024).toBeLessThan(bundleGoalKilobytes);
	},
);

// A provider's own library, zod or libphonenumber would cost every cold start more than all of our code.
it.each(bundles)("$name holds no library but middy", ({ packages }) => {
	expect(packages).toEqual(["@middy/core"]);
});
