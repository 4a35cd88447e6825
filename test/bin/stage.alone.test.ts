import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { onStage } from "../../bin/stage-connection.ts";
import { useDeployedStage } from "../../bin/use-stage.ts";
import { stageExample } from "../stack/stage-example.ts";

const stages = {
	dev: stageExample,
	prod: { ...stageExample, region: "eu-central-1" },
};

beforeEach(() => {
	vi.stubEnv("AWS_REGION", "us-east-1");
	vi.stubEnv("TABLE_NAME", "");
	return () => vi.unstubAllEnvs();
});

describe("a deployed stage", () => {
	it.each([
		["prod", "eu-central-1"],
		["dev", "us-east-1"],
	])(
		"%s is called in its own region, else in the one in use: %s",
		(name, region) => {
			expect(useDeployedStage(stages, name)).toBe(name);
			expect(process.env.AWS_REGION).toBe(region);
			expect(process.env.TABLE_NAME).toBe(`hookswitch-${name}`);
		},
	);

	it("is named among those there are when it does not exist", () => {
		expect(() => useDeployedStage(stages, "pro")).toThrow(
			"use one of dev, pro",
		);
	});
});

it("says so when the local stack was killed, or was never started", async () => {
	const directory = mkdtempSync(join(tmpdir(), "hookswitch-"));
	const file = join(directory, "stack.json");
	const nobody = "http://127.0.0.1:1";
	const work = () =>
		onStage(
			undefined,
			async ({ sqs }) => {
				await sqs.send(new GetQueueUrlCommand({ QueueName: "x" }));
			},
			file,
		);
	await expect(work()).rejects.toThrow("or name a deployed stage with --stage");
	writeFileSync(
		file,
		JSON.stringify({
			stage: "dev",
			region: "us-east-1",
			tableName: "hookswitch-dev",
			endpoints: { dynamodb: nobody, sqs: nobody },
		}),
	);
	await expect(work()).rejects.toThrow("The local stack has stopped");
	rmSync(directory, { recursive: true });
});
