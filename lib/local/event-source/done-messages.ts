import type { Message } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { InvokeResult } from "../lambda/function-settings.ts";

const report = z.nullable(
	z.object({
		batchItemFailures: z.nullish(
			z.array(z.object({ itemIdentifier: z.string() })),
		),
	}),
);

const parseReport = (payload: string) => {
	const parsed = report.safeParse(JSON.parse(payload));
	if (!parsed.success) return undefined;
	const failures = parsed.data?.batchItemFailures ?? [];
	return new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
};

/**
 * The messages of a batch that are done with and may be deleted. A function that failed has done none;
 * a report that is malformed or names a message that was not in the batch counts as such a failure.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const doneMessages = (
	messages: readonly Message[],
	result: InvokeResult,
	reportsFailures: boolean,
): readonly Message[] => {
	if (result.error) return [];
	if (!reportsFailures) return messages;
	const failed = parseReport(result.payload);
	const ids = new Set(messages.map(({ MessageId }) => MessageId));
	if (!failed || [...failed].some((id) => !ids.has(id))) return [];
	return messages.filter(({ MessageId = "" }) => !failed.has(MessageId));
};
