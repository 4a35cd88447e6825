import { SignatureError } from "#shared/errors.ts";

/** One HTTP call of SNS's. https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
export type SnsMessage = {
	readonly Type:
		| "Notification"
		| "SubscriptionConfirmation"
		| "UnsubscribeConfirmation";
	readonly MessageId: string;
	readonly TopicArn: string;
	readonly Message: string;
	readonly Timestamp: string;
	readonly SignatureVersion: string;
	readonly Signature: string;
	readonly SigningCertURL: string;
	/** Of a notification that has one. */
	readonly Subject?: string;
	/** Of a confirmation. */
	readonly Token?: string;
	readonly SubscribeURL?: string;
};

type Fields = ReadonlyMap<string, unknown>;

const isType = (text: string): text is SnsMessage["Type"] =>
	text === "Notification" ||
	text === "SubscriptionConfirmation" ||
	text === "UnsubscribeConfirmation";

const textIn = (fields: Fields, name: string): string => {
	const value = fields.get(name);
	if (typeof value === "string") return value;
	throw new SignatureError("malformed-signature", `no ${name}`);
};

/** Fields are signed one per line: a line break inside would let two messages share a signature. */
const lineIn = (fields: Fields, name: string): string => {
	const value = textIn(fields, name);
	if (!/[\r\n]/.test(value)) return value;
	throw new SignatureError("malformed-signature", `${name} has line breaks`);
};

const fieldsOf = (body: Buffer): Fields => {
	try {
		const value: unknown = JSON.parse(body.toString("utf8"));
		if (value !== null && typeof value === "object")
			return new Map(Object.entries(value));
	} catch {
		// Whatever it is, it carries no signature. The parser's message quotes it.
	}
	throw new SignatureError("missing-signature", "the body is no SNS message");
};

/** Throws `SignatureError` for what SNS would not send. JSON, whatever the content type says. */
export const messageOf = (body: Buffer): SnsMessage => {
	const fields = fieldsOf(body);
	if (!fields.has("Signature"))
		throw new SignatureError("missing-signature", "no Signature");
	const Type = lineIn(fields, "Type");
	if (!isType(Type)) throw new SignatureError("malformed-signature", "Type");
	const isConfirmation = Type !== "Notification";
	// Absent or null is not signed.
	const hasSubject =
		!isConfirmation && (fields.get("Subject") ?? null) !== null;
	return {
		Type,
		MessageId: lineIn(fields, "MessageId"),
		TopicArn: lineIn(fields, "TopicArn"),
		Message: textIn(fields, "Message"),
		Timestamp: lineIn(fields, "Timestamp"),
		SignatureVersion: lineIn(fields, "SignatureVersion"),
		Signature: lineIn(fields, "Signature"),
		SigningCertURL: lineIn(fields, "SigningCertURL"),
		Subject: hasSubject ? textIn(fields, "Subject") : undefined,
		Token: isConfirmation ? lineIn(fields, "Token") : undefined,
		SubscribeURL: isConfirmation ? lineIn(fields, "SubscribeURL") : undefined,
	};
};
