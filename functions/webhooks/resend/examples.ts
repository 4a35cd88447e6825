import type { Example } from "#shared/webhook/example.ts";
import { consentExamples } from "./examples/consent.ts";
import { failureExamples } from "./examples/failure.ts";
import { recorded, recordedOne } from "./examples/recorded.ts";

/** One message on its way, what its readers do with it, and what they want of us. */
export const examples: readonly Example[] = [
	recordedOne("email.scheduled", "msg_3Gk2ZqWvT8nLxRb1YcHd5PmJ7aF", {
		kind: "sent",
		at: "2026-11-20T14:02:11.500Z",
		detail: "scheduled",
	}),
	recordedOne("email.sent", "msg_3Gk2ZrXwU9pMyTc4ZdJe6QnK8bG", {
		kind: "sent",
		at: "2026-11-20T14:02:11.871Z",
	}),
	recordedOne("email.delivered", "msg_3Gk2a1YxV2qNzUd5AeKf7RoL9cH", {
		kind: "delivered",
		at: "2026-11-20T14:02:13.020Z",
	}),
	recordedOne("email.delivery_delayed", "msg_3Gk2b2ZyW3rPaVe6BfLg8SpM1dJ", {
		kind: "delayed",
		at: "2026-11-20T14:02:40.000Z",
	}),
	recordedOne("email.opened", "msg_3Gk3c3AzX4sQbWf7CgMh9TqN2eK", {
		kind: "opened",
		at: "2026-11-20T14:10:02.118Z",
	}),
	recordedOne("email.clicked", "msg_3Gk3d4BaY5tRcXg8DhNj1UrP3fL", {
		kind: "clicked",
		at: "2026-11-20T14:10:35.257Z",
		detail: "https://www.harborline.example/visit",
	}),
	recordedOne("email.complained", "msg_3Gk9e5CbZ6uSdYh9EjPk2VsQ4gM", {
		kind: "spam_report",
		at: "2026-11-20T15:01:00.000Z",
	}),
	...failureExamples,
	...consentExamples,
	// A type that we do nothing with.
	recorded("domain.updated", "msg_3Gk7f6DcA7vTeZj1FkQm3WtR5hN"),
];
