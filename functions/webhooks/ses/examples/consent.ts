import { recorded, said } from "./recorded.ts";

const at = "2026-11-20T15:01:02.669Z";

export const consentExamples = [
	recorded("Complaint", "e3eff9c0-cf44-4d3f-89e7-d15f17362f25", [
		said({
			kind: "spam_report",
			at,
			eventId: "0100019a3e8102cc-93d5b7e1-42fa-4c08-a6d9-5b1e70f3c284-000000",
			detail: "abuse",
		}),
	]),
	// The contrary of a complaint.
	recorded("Complaint.not-spam", "986e86cb-0ab8-4b67-a26b-7f62b1852f27", []),
	// By an identity's feedback settings instead of a configuration set.
	recorded(
		"notification.Complaint",
		"6b2e9f04-d1c7-4a35-8f60-e7135a9c40d8",
		[
			said({
				kind: "spam_report",
				at,
				eventId: "0100019a3e8102ee-5fa1d7c3-0b84-4e29-9c76-12de38f5b7a0-000000",
				detail: "OnAccountSuppressionList: abuse",
			}),
		],
		"Complaint",
	),
	recorded("Subscription", "09208a65-0f3e-4dd3-902b-938b8743feb6", [
		said({
			kind: "unsubscribed",
			at: "2026-11-20T14:45:17.910Z",
			eventId: "Subscription:2026-11-20T14:45:17.910Z",
		}),
	]),
	recorded("Subscription.back", "99809225-3def-4a38-a12b-2b8f30b17d0b", [
		said({
			kind: "resubscribed",
			at: "2026-11-20T14:45:17.910Z",
			eventId: "Subscription:2026-11-20T14:45:17.910Z",
			detail: "Offers",
		}),
	]),
];
