import { createPublicKey } from "node:crypto";
import https from "node:https";
import { createRequire } from "node:module";
import { PassThrough } from "node:stream";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Peer } from "./peers.ts";

type Validator = {
	validate: (message: string, done: (error: Error | null) => void) => void;
};

const MessageValidator: new () => Validator = createRequire(import.meta.url)(
	"sns-validator",
);

/** While it runs, every download gives this text: the validator keeps the certificate it once had. */
const withDownload = async (text: string, run: () => Promise<void>) => {
	const { get } = https;
	const answer = (_url: unknown, done: (response: unknown) => void) => {
		const response = new PassThrough();
		done(Object.assign(response, { statusCode: 200 }));
		response.end(text);
		return response;
	};
	Object.assign(https, { get: answer });
	try {
		await run();
	} finally {
		Object.assign(https, { get });
	}
};

export const snsPeer = async (
	{ body }: WebhookRequest,
	signingKey: string,
): Promise<Peer> => {
	const validator = new MessageValidator();
	const verify = () =>
		new Promise<void>((resolve, reject) => {
			validator.validate(body.toString("utf8"), (error) =>
				error ? reject(error) : resolve(),
			);
		});
	const certificate = createPublicKey(signingKey).export({
		type: "spki",
		format: "pem",
	});
	await withDownload(String(certificate), verify);
	return { packageName: "sns-validator", verify };
};
