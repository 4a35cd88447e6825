import { expect, it } from "vitest";
import { judgeAlike } from "./judge-alike.ts";
import {
	certificateUrl,
	type Message,
	ours,
	signature,
	theirs,
	topicArn,
} from "./ses-oracle.ts";
import { cases } from "./ses-requests.ts";

/** Where we differ on purpose; everywhere else the library's verdict is ours. */
const expected = async (body: string): Promise<boolean> => {
	const message: Message = JSON.parse(body);
	const isConfirmation = String(message.Type).endsWith("Confirmation");
	const needed = isConfirmation
		? ["MessageId", "Token", "SubscribeURL"]
		: ["MessageId"];
	// The library signs what is there; we insist on what the type must have.
	return needed.every((name) => name in message) && theirs(body);
};

it("judges as the validator on npm does", () =>
	judgeAlike({ cases, seed: 20_261_124, ours, theirs: expected }));

const names = [
	"Message",
	"MessageId",
	"Subject",
	"Timestamp",
	"TopicArn",
	"Type",
];

const signed = (changed: Message): string => {
	const message = {
		Type: "Notification",
		MessageId: "0d6c1c5e-6e0b-4f1e-9f51-0a5f4b7f2c11",
		TopicArn: topicArn,
		Message: "{}",
		Timestamp: "2026-11-20T15:05:00.000Z",
		SignatureVersion: "2",
		SigningCertURL: certificateUrl,
		...changed,
	};
	return JSON.stringify({
		...message,
		Signature: signature(message, names, "sha256"),
	});
};

it("believes what the differences start from", async () => {
	expect(await theirs(signed({}))).toBe(true);
	expect(await ours(signed({}))).toBe(true);
});

it.each([
	[
		"a topic that is not listed is anybody's",
		signed({ TopicArn: "arn:aws:sns:eu-west-1:999999999999:mail" }),
	],
	[
		"an id in two lines may be an id and a subject",
		signed({ MessageId: "1\nSubject\nx" }),
	],
	["a text is text", signed({ Message: 1 })],
	[
		"another spelling of the same base64 is another signature",
		signed({}).replace(/(=*)"\}$/, '$1="}'),
	],
])("differs on purpose: %s", async (_, body) => {
	expect(await theirs(body)).toBe(true);
	expect(await ours(body)).toBe(false);
});
