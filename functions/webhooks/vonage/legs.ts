import type { Delivery } from "#shared/webhook/reader.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { forwardQuery } from "./ncco.ts";
import { queryOf } from "./said.ts";

/** Whether an event is about one of those a call was forwarded to. We say so in the URL that we give Vonage with them. */
export const isForwarded = (sent: WebhookRequest | Delivery): boolean =>
	queryOf(sent).toString() === forwardQuery;

/** How a leg ends that nobody answered. */
export const notAnswered: ReadonlySet<string> = new Set([
	"busy",
	"failed",
	"rejected",
	"timeout",
	"unanswered",
]);
