import { CreateSecretCommand } from "@aws-sdk/client-secrets-manager";
import type { Context, SQSRecord } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";
import type { QueueName } from "#shared/events.ts";
import { useRecordsTable } from "./records-table.ts";
import { standInApi } from "./stand-in-api.ts";

/** A queue's worker before emulators, with a provider's secret and what stands in for its API, which is down until told what to answer. */
export const useAskedProvider = async (
	provider: "stripe" | "callrail",
	queue: QueueName,
	secret: Readonly<Record<string, string>>,
) => {
	const { requests, emulators, clients } = useRecordsTable();
	const api = await standInApi();
	let handle: (...records: readonly SQSRecord[]) => Promise<void>;

	beforeAll(async () => {
		const { ARN = "" } = await clients().secrets.send(
			new CreateSecretCommand({
				Name: `hookswitch/test/${provider}`,
				SecretString: JSON.stringify(secret),
			}),
		);
		const name = provider.toUpperCase();
		vi.stubEnv(`${name}_SECRET_ID`, ARN);
		vi.stubEnv(`${name}_API_URL`, api.url);
		vi.stubEnv(
			"AWS_ENDPOINT_URL_SECRETS_MANAGER",
			emulators().endpoints.secretsmanager,
		);
		vi.spyOn(console, "warn").mockImplementation(() => {});
		const { handler } = await import(
			`../../functions/workers/${queue}/${queue}.lambda.ts`
		);
		handle = async (...Records) => {
			const answer = await handler({ Records: [...Records] }, {} as Context);
			expect(answer.batchItemFailures).toEqual([]);
		};
	}, 30_000);

	afterAll(() => api.close());

	beforeEach(() => {
		api.calls.length = 0;
		api.answers({ error: { message: "down" } }, 500);
		requests.length = 0;
	});

	return {
		api,
		requests,
		/** Expects that none of them fails. */
		work: (...records: readonly SQSRecord[]) => handle(...records),
	};
};
