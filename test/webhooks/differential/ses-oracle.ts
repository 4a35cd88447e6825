import { generateKeyPairSync, sign } from "node:crypto";
import SnsPayloadValidator from "sns-payload-validator";
import {
	forgetCertificates,
	rememberCertificate,
} from "#webhooks/ses/certificates.ts";
import { verifySns } from "#webhooks/ses/verify.ts";

export const topicArn = "arn:aws:sns:eu-west-1:123456789012:mail";
export const certificateUrl =
	"https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem";

export type Message = Readonly<Record<string, unknown>>;

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
	modulusLength: 1024,
});
const pem = String(publicKey.export({ type: "spki", format: "pem" }));

const believes = (verify: Promise<unknown>): Promise<boolean> =>
	verify.then(
		() => true,
		() => false,
	);

/** Nothing is downloaded: every certificate is the one. */
export const ours = async (body: string): Promise<boolean> => {
	forgetCertificates();
	rememberCertificate(certificateUrl, pem);
	return believes(
		Promise.resolve().then(() =>
			verifySns(
				{
					method: "POST",
					url: "https://hooks.example.com/webhooks/ses",
					headers: {},
					body: Buffer.from(body),
				},
				[{ topicArns: [topicArn] }],
				0,
			),
		),
	);
};

const validator = new SnsPayloadValidator();
Reflect.get(validator, "certCache").set(certificateUrl, pem);

export const theirs = (body: string): Promise<boolean> =>
	believes(Promise.resolve().then(() => validator.validate(body)));

/** Of the named fields, in that order, as AWS's page has it. */
export const signature = (
	message: Message,
	names: readonly string[],
	digest: "sha1" | "sha256",
): string =>
	sign(
		digest,
		Buffer.from(
			names
				.filter((name) => message[name] !== undefined && message[name] !== null)
				.map((name) => `${name}\n${message[name]}\n`)
				.join(""),
		),
		privateKey,
	).toString("base64");
