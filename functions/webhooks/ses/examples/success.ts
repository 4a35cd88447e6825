import { recorded, said } from "./recorded.ts";

export const successExamples = [
	recorded("Send", "db5b5fab-8f4d-4e27-9da1-494c73cf256d", [
		said({ kind: "sent", at: "2026-11-20T14:20:00.123Z", eventId: "Send" }),
	]),
	recorded("Delivery", "73ab4876-7734-47c1-87fd-e805ec99108d", [
		said({
			kind: "delivered",
			at: "2026-11-20T14:20:02.133Z",
			eventId: "Delivery:2026-11-20T14:20:02.133Z",
			detail: "250 2.6.0 Message received",
		}),
	]),
	recorded("Open", "309d6b79-965e-4a32-9ae4-45508201e2bd", [
		said({
			kind: "opened",
			at: "2026-11-20T14:31:19.652Z",
			eventId: "Open:2026-11-20T14:31:19.652Z",
		}),
	]),
	recorded("Click", "79cb9e86-830c-41c2-8dcc-69292f45e678", [
		said({
			kind: "clicked",
			at: "2026-11-20T14:32:25.570Z",
			eventId:
				"Click:2026-11-20T14:32:25.570Z:https://www.harborline.example/invoice",
			detail: "https://www.harborline.example/invoice",
		}),
	]),
];
