import type * as z from "zod/mini";
import type { Said } from "./said.ts";
import type {
	Bounce,
	Complaint,
	DeliveryDelay,
	Reject,
	RenderingFailure,
} from "./shapes.ts";

const joined = (...parts: readonly (string | undefined)[]) =>
	parts.filter((part) => part).join(": ") || undefined;

/** Only `Permanent` says that the address is gone; `Transient` is a full mailbox, `Undetermined` anything. */
export const bounceSaid = ({
	bounce,
}: z.infer<typeof Bounce>): readonly Said[] =>
	bounce.bouncedRecipients.map(({ emailAddress, diagnosticCode }) => ({
		kind: "bounced",
		at: bounce.timestamp,
		to: [emailAddress],
		detail: joined(bounce.bounceSubType, diagnosticCode),
		isPermanent: bounce.bounceType === "Permanent" ? true : undefined,
		occurrence: bounce.feedbackId ?? `Bounce:${bounce.timestamp}`,
	}));

/** `not-spam` takes a mail out of the spam folder: the contrary of a complaint. */
export const complaintSaid = ({
	complaint,
}: z.infer<typeof Complaint>): readonly Said[] =>
	complaint.complaintFeedbackType === "not-spam"
		? []
		: [
				{
					kind: "spam_report",
					at: complaint.timestamp,
					to: complaint.complainedRecipients.map((one) => one.emailAddress),
					detail: joined(
						complaint.complaintSubType,
						complaint.complaintFeedbackType,
					),
					occurrence:
						complaint.feedbackId ?? `Complaint:${complaint.timestamp}`,
				},
			];

export const delaySaid = ({
	deliveryDelay: { timestamp, delayType, delayedRecipients },
}: z.infer<typeof DeliveryDelay>): readonly Said[] =>
	delayedRecipients.map(({ emailAddress, diagnosticCode }) => ({
		kind: "delayed",
		at: timestamp,
		to: [emailAddress],
		detail: joined(delayType, diagnosticCode),
		occurrence: `DeliveryDelay:${timestamp}`,
	}));

/** It happened as the mail was to be sent, and has no time of its own. */
export const rejectSaid = ({
	mail,
	reject,
}: z.infer<typeof Reject>): readonly Said[] => [
	{
		kind: "failed",
		at: mail.timestamp,
		to: mail.destination,
		detail: reject.reason,
		occurrence: "Reject",
	},
];

export const renderingFailureSaid = ({
	mail,
	failure,
}: z.infer<typeof RenderingFailure>): readonly Said[] => [
	{
		kind: "failed",
		at: mail.timestamp,
		to: mail.destination,
		detail: failure.errorMessage,
		occurrence: "Rendering Failure",
	},
];
