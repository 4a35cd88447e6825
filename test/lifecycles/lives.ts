import type { QueueName } from "#shared/events.ts";

/** What a provider tells of one thing from its beginning to its end. */
export type Life = {
	readonly what: string;
	readonly provider: string;
	readonly queue: QueueName;
	/** Recorded deliveries, `<webhook>:<name>`. */
	readonly deliveries: readonly string[];
	/** Recordings of different things, told here as if they were of the first. @default false */
	readonly isMadeOne?: boolean;
	/** Key of a record, and what it must say in the end among other things. */
	readonly end: readonly [pk: string, fields: object];
};

/** `voice:ringing` of `twilio` -> `twilio/voice:ringing` */
const of = (provider: string, ...names: readonly string[]) => ({
	provider,
	deliveries: names.map((name) => `${provider}/${name}`),
});

/** The same for a provider that has one webhook. */
const by = (provider: string, ...names: readonly string[]) => ({
	provider,
	deliveries: names.map((name) => `${provider}:${name}`),
});

export const lives: readonly Life[] = [
	{
		what: "a call through Twilio that ends with a message",
		queue: "calls",
		...of(
			"twilio",
			"voice:inbound",
			"voice-status:ringing",
			"voice-status:in-progress",
			"voice-action:no-answer",
			"voice-action:recorded",
			"recording-status:completed",
			"transcription:completed",
			"voice-status:completed",
		),
		end: [
			"CALL#twilio:CA7b1f60d2c94e4ab58f3d21e6a0c95b37",
			{
				status: "completed",
				outcome: "voicemail",
				startedAt: "2026-11-20T15:02:10.000Z",
				answeredAt: "2026-11-20T15:02:12.000Z",
				endedAt: "2026-11-20T15:03:37.000Z",
				recording: { status: "completed" },
				transcription: { status: "completed" },
			},
		],
	},
	{
		what: "a call through Plivo that ends with a message",
		queue: "calls",
		...of(
			"plivo",
			"answer:inbound",
			"action:no-answer",
			"action:recorded",
			"recording:xml",
			"recording:transcription",
			"hangup:completed",
		),
		end: [
			"CALL#plivo:4e9b1c7a-52d6-4f83-a0be-6c1d97f2835e",
			{
				status: "completed",
				outcome: "voicemail",
				endedAt: "2026-11-20T15:03:35.482Z",
				recording: { status: "completed" },
				transcription: { status: "completed" },
			},
		],
	},
	{
		what: "a call through Vonage that ends with a message",
		queue: "calls",
		...of(
			"vonage",
			"answer:get",
			"event:started",
			"event:ringing",
			"event:answered",
			"event:timeout",
			"event:record",
			"event:completed",
		),
		end: [
			"CALL#vonage:CON-b7e40d92-6c1f-4a85-93de-0f52a8c71e64",
			{
				status: "completed",
				outcome: "voicemail",
				recording: { status: "completed" },
			},
		],
	},
	{
		what: "a call through VoIP.ms and its recording",
		queue: "calls",
		...of("voipms", "cdr:answered", "recording:ready"),
		end: [
			"CALL#voipms:5318820467",
			{ status: "completed", recording: { status: "completed" } },
		],
	},
	{
		what: "a call that CallRail tracks",
		queue: "calls",
		...of(
			"callrail",
			"pre-call:pre-call",
			"routing-complete:routing-complete",
			"post-call:post-call",
			"call-modified:call-modified",
			"call-modified:call-modified.emptied",
		),
		end: [
			"CALL#callrail:CALc40b7e92d15f4a68b3f07d9e2a81c564",
			{ status: "completed", outcome: "answered", direction: "inbound" },
		],
	},
	{
		what: "a call with Vapi's assistant",
		queue: "calls",
		...by(
			"vapi",
			"assistant-request",
			"status-update.in-progress",
			"tool-calls",
			"function-call",
			"status-update.ended",
			"end-of-call-report",
		),
		end: [
			"CALL#vapi:b3f07c94-5d1e-4a28-9c6f-70e82d41ab59",
			{ status: "completed", outcome: "answered" },
		],
	},
	{
		what: "a text out through Twilio",
		queue: "messages",
		isMadeOne: true,
		...of(
			"twilio",
			"sms-status:sent",
			"sms-status:failed",
			"sms-status:undelivered",
			"sms-status:delivered",
		),
		end: [
			"MESSAGE#twilio:SMd05a8e2c71f94b36a3c7e9b14f60d825",
			{ status: "delivered", direction: "outbound" },
		],
	},
	{
		what: "texts in through Twilio, of somebody who wants no more",
		queue: "messages",
		...of("twilio", "sms:sms", "sms:mms", "sms:opt-out", "sms:get"),
		end: [
			"MESSAGE#twilio:SM4c9e70b1d35f4a28a6e1c8f209d7b563",
			{ status: "received", direction: "inbound" },
		],
	},
	{
		what: "a text out through Plivo",
		queue: "messages",
		isMadeOne: true,
		...of(
			"plivo",
			"sms-status:sent",
			"sms-status:undelivered",
			"sms-status:delivered",
		),
		end: [
			"MESSAGE#plivo:8d5fa0c3-c524-11ef-9f1e-0242ac110008",
			{ status: "delivered" },
		],
	},
	{
		what: "a text out through Vonage",
		queue: "messages",
		isMadeOne: true,
		...of(
			"vonage",
			"messages-status:submitted",
			"messages-status:delivered",
			"messages-status:read",
			"messages-status:undeliverable",
		),
		end: [
			"MESSAGE#vonage:c7508e2d-a96b-4f13-b8e0-25d1f39c604a",
			{ status: "read" },
		],
	},
	{
		what: "texts in through VoIP.ms",
		queue: "messages",
		...of("voipms", "sms:text", "sms:pictures", "sms:webhook"),
		end: ["MESSAGE#voipms:418230957", { status: "received" }],
	},
	{
		what: "a mail through SendGrid, from sent to complained",
		queue: "emails",
		...by(
			"sendgrid",
			"processed",
			"deferred",
			"delivered",
			"open.machine",
			"open",
			"click",
			"group_resubscribe",
			"unsubscribe",
			"spamreport",
		),
		end: ["EMAIL#sendgrid:pQ7vTn2XRkqLw0aZbY3d_g#", { state: "spam_report" }],
	},
	{
		what: "a mail through Mailgun, from sent to complained",
		queue: "emails",
		...by(
			"mailgun",
			"accepted",
			"failed.temporary",
			"delivered",
			"opened.bot",
			"opened",
			"clicked",
			"unsubscribed",
			"complained",
		),
		end: ["EMAIL#mailgun:", { state: "spam_report" }],
	},
	{
		what: "a mail through Resend, from sent to complained",
		queue: "emails",
		...by(
			"resend",
			"email.scheduled",
			"email.sent",
			"email.delivery_delayed",
			"email.delivered",
			"email.opened",
			"email.clicked",
			"email.complained",
		),
		end: ["EMAIL#resend:", { state: "spam_report" }],
	},
	{
		what: "a mail through SES, from sent to complained",
		queue: "emails",
		...by(
			"ses",
			"Send",
			"DeliveryDelay",
			"Delivery",
			"Open",
			"Click",
			"Subscription",
			"Complaint",
		),
		end: ["EMAIL#ses:", { state: "spam_report" }],
	},
	{
		what: "a subscription of Stripe's, from its checkout to its cancellation",
		queue: "payments",
		...by(
			"stripe",
			"customer.subscription.created",
			"payment_intent.succeeded",
			"invoice.payment_succeeded",
			"checkout.session.completed",
			"customer.subscription.updated",
			"invoice.payment_failed",
			"payment_intent.payment_failed",
			"customer.subscription.deleted",
		),
		end: [
			"PAYMENT#stripe:sub_1TVbQ0Wq2LhBv6ZtgM5xKd8E",
			{ status: "canceled" },
		],
	},
	{
		what: "a booking of Cal.com's that is made, moved and cancelled",
		queue: "appointments",
		...by(
			"calcom",
			"BOOKING_CREATED",
			"BOOKING_RESCHEDULED",
			"BOOKING_CANCELLED",
		),
		end: [
			"APPOINTMENT#calcom:99yYKkD9BIBcfqHZN3cxq5",
			{
				status: "cancelled",
				rescheduledFrom: "calcom:cGKfOc3vY9BoQuU4KM6GgY",
			},
		],
	},
	{
		what: "an order of Shopify's, and the customer's account",
		queue: "commerce",
		...by(
			"shopify",
			"orders/create",
			"orders/paid",
			"orders/updated",
			"orders/cancelled",
			"customers/create",
			"customers/update",
		),
		end: ["ORDER#shopify:831093022057265619", { financialStatus: "refunded" }],
	},
	{
		what: "a product of Shopify's",
		queue: "commerce",
		...by("shopify", "products/create", "products/update", "products/delete"),
		end: ["PRODUCT#shopify:798143220785303033", { status: "deleted" }],
	},
	{
		what: "a comment on Facebook that is written, edited and removed",
		queue: "social",
		provider: "meta",
		deliveries: [
			"facebook:feed.comment.add",
			"facebook:feed.comment.edited",
			"facebook:feed.comment.remove",
		],
		end: [
			"SOCIAL#facebook:430915627718846_1184520973066281",
			{ state: "removed" },
		],
	},
	{
		what: "a message on Instagram that is taken back",
		queue: "social",
		provider: "meta",
		deliveries: ["instagram:messages", "instagram:messages.deleted"],
		end: ["SOCIAL#instagram:", { state: "removed" }],
	},
	{
		what: "somebody on X who follows us for a while",
		queue: "social",
		...by("twitter", "follow_events.follow", "follow_events.unfollow"),
		end: [
			"SOCIAL#twitter:1749200361582211073:follow:3170284465",
			{ state: "removed" },
		],
	},
];
