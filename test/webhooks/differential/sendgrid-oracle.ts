import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { EventWebhook } from "@sendgrid/eventwebhook";
import { verifySendgrid } from "#webhooks/sendgrid/verify.ts";
import { believes } from "./believes.ts";

export const now = 1_700_000_000;

export type Case = {
	readonly body: Buffer;
	readonly timestamp: string;
	readonly signature: string;
	/** As in the secret. */
	readonly key: string;
};

export const keyPair = () => {
	const { publicKey, privateKey } = generateKeyPairSync("ec", {
		namedCurve: "P-256",
	});
	const der = publicKey.export({ type: "spki", format: "der" });
	return { publicKey: der.toString("base64"), privateKey };
};

export const signature = (
	timestamp: string,
	body: Buffer,
	privateKey: KeyObject,
): string =>
	sign(
		"sha256",
		Buffer.concat([Buffer.from(timestamp), body]),
		privateKey,
	).toString("base64");

export const ours = ({ body, timestamp, signature, key }: Case): boolean =>
	believes(() =>
		verifySendgrid(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/sendgrid",
				headers: {
					"x-twilio-email-event-webhook-signature": signature,
					"x-twilio-email-event-webhook-timestamp": timestamp,
				},
				body,
			},
			[{ verificationKeys: [key] }],
			now,
		),
	);

const library = new EventWebhook();
const verdicts = new Map<string, boolean>();

/** Their arithmetic is in JavaScript and takes its time: the same question is asked once. */
export const theirs = ({ body, timestamp, signature, key }: Case): boolean => {
	const question = JSON.stringify([body, timestamp, signature, key]);
	const known = verdicts.get(question);
	if (known !== undefined) return known;
	const verdict = believes(() => {
		const ecKey = library.convertPublicKeyToECDSA(key);
		if (!library.verifySignature(ecKey, body, signature, timestamp))
			throw new Error("refused");
	});
	verdicts.set(question, verdict);
	return verdict;
};
