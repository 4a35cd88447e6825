import * as fc from "fast-check";
import {
	certificateUrl,
	type Message,
	signature,
	topicArn,
} from "./ses-oracle.ts";

const notification = [
	"Message",
	"MessageId",
	"Subject",
	"Timestamp",
	"TopicArn",
	"Type",
];
const confirmation = [
	"Message",
	"MessageId",
	"SubscribeURL",
	"Timestamp",
	"Token",
	"TopicArn",
	"Type",
];

const texts = fc.oneof(
	fc.string({ unit: "grapheme" }),
	fc.constantFrom("{}\n", "a\nb", "é🙂\u2028", "", "Subject\nx\n"),
);

const messages: fc.Arbitrary<Message> = fc
	.record({
		Type: fc.constantFrom(
			"Notification",
			"SubscriptionConfirmation",
			"UnsubscribeConfirmation",
		),
		MessageId: fc.uuid(),
		TopicArn: fc.constant(topicArn),
		Message: texts,
		Subject: fc.option(texts, { nil: undefined }),
		Timestamp: fc.constant("2026-11-20T15:05:00.000Z"),
		SigningCertURL: fc.constant(certificateUrl),
		Token: fc.stringMatching(/^[0-9a-f]{20}$/),
	})
	.map(({ Subject, Token, ...message }) =>
		message.Type === "Notification"
			? { ...message, ...(Subject === undefined ? {} : { Subject }) }
			: {
					...message,
					Token,
					SubscribeURL: `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=${Token}`,
				},
	);

const algorithms = [
	["1", "sha1"],
	["2", "sha256"],
	["1", "sha256"],
	["2", "sha1"],
	["3", "sha256"],
] as const;

const damages: readonly ((message: Message) => Message)[] = [
	({ Message: text, ...message }) => ({ ...message, Message: `${text} ` }),
	({ Subject, ...message }) => message,
	(message) => ({ ...message, Subject: null }),
	({ Token, ...message }) => message,
	({ MessageId, ...message }) => message,
	(message) => ({ ...message, Type: "Notification" }),
	(message) => ({ ...message, Type: "notification" }),
	(message) => ({ ...message, Signature: "AAAA" }),
	(message) => ({ ...message, SubscribeURL: "http://169.254.169.254/" }),
	(message) => ({ ...message, Timestamp: "2026-11-20T15:05:00.001Z" }),
	(message) => ({ ...message, UnsubscribeURL: "https://example.com" }),
	(message) => ({
		...message,
		SigningCertURL: certificateUrl.replace("sns.", "sns-evil."),
	}),
];

const signed = (message: Message): fc.Arbitrary<Message> =>
	fc
		.oneof(
			{ weight: 8, arbitrary: fc.constantFrom(...algorithms.slice(0, 2)) },
			{ weight: 1, arbitrary: fc.constantFrom(...algorithms) },
		)
		.chain(([version, digest]) =>
			fc
				.oneof(
					{
						weight: 8,
						arbitrary: fc.constant(
							message.Type === "Notification" ? notification : confirmation,
						),
					},
					{ weight: 1, arbitrary: fc.constantFrom(notification, confirmation) },
				)
				.map((names) => ({
					...message,
					SignatureVersion: version,
					Signature: signature(message, names, digest),
				})),
		);

/** JSON texts of messages, well signed or almost. */
export const cases: fc.Arbitrary<string> = messages
	.chain(signed)
	.chain((message) =>
		fc.oneof(
			{ weight: 3, arbitrary: fc.constant(message) },
			{
				weight: 1,
				arbitrary: fc.constantFrom(...damages).map((damage) => damage(message)),
			},
		),
	)
	.map((message) => JSON.stringify(message, null, 2));
