import type { QueueName } from "#shared/events.ts";
import type { Settings } from "#shared/settings.ts";
import type { Reply, WebhookRequest } from "./request.ts";
import type { Secret, Verify } from "./verify/verify.ts";

export type Method = "GET" | "POST";

/** What an answer may be computed from. */
export type AnswerContext = {
	/** `https://host` of this stage, for URLs that the provider is to call next. */
	readonly baseUrl: string;
	/** The stage's settings; the defaults when they cannot be read. */
	readonly settings: Settings;
	/** The contact with that number (E.164), or undefined when there is none or it cannot be read in time. */
	readonly findContact: (phone: string) => Promise<KnownContact | undefined>;
	readonly now: Date;
};

/** What an answer may say of a contact. */
export type KnownContact = {
	readonly id: string;
	readonly kind: "lead" | "customer";
	readonly name?: string;
};

/**
 * One URL that a provider calls, as far as the edge needs to know it: facts and pure functions, nothing of AWS, nothing that
 * reads the delivery's meaning. That is the reader's part (reader.ts), which only workers load.
 */
export type Webhook = {
	/** Its name everywhere: `twilio/voice`, `stripe`. */
	readonly id: string;
	/** Whose secret verifies it; of several where a request may be any of theirs. */
	readonly secret: string | readonly string[];
	readonly methods: readonly Method[];
	/** The first is the one to paste; the others are configured at providers in the field and keep working. */
	readonly paths: readonly [`/${string}`, ...`/${string}`[]];
	/** Where its deliveries go. Left out, nothing is queued. */
	readonly queue?: QueueName;
	readonly verify: Verify;
	/** Request headers that the reader needs. No header that carries a secret or a signature. */
	readonly keepHeaders?: readonly string[];
	/** Query as it may be queued. @default as received */
	readonly redactQuery?: (query: string) => string;
	/**
	 * Answers a registration call, which carries no signature. It may prove or echo, never act. Nothing is queued.
	 * Throws `HandshakeError` for a registration call that lacks what it must carry.
	 */
	readonly handshake?: (
		request: WebhookRequest,
		secrets: readonly Secret[],
	) => Reply | undefined;
	/** Whether a verified request is a delivery; a test call of the provider's may not be. @default always */
	readonly isDelivery?: (request: WebhookRequest) => boolean;
	/** What a taken delivery is answered. @default 200 with an empty body */
	readonly answer?: (
		request: WebhookRequest,
		context: AnswerContext,
	) => Reply | Promise<Reply>;
	/** Whether `answer` looks at the settings: only then may the Lambda read them. @default false */
	readonly needsSettings?: boolean;
	/** Whether `answer` looks contacts up: only then may the Lambda read them. @default false */
	readonly needsContacts?: boolean;
	/** What a refused request is answered. @default 401 with an empty body */
	readonly refuse?: (request: WebhookRequest, error: Error) => Reply;
};
