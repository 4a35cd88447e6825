import { GetObjectCommand } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { s3 } from "#shared/aws/s3.ts";
import { env } from "#shared/env.ts";
import { MalformedError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";
import type { Delivery } from "#shared/webhook/reader.ts";

const EnvelopeShape: z.ZodMiniType<Envelope> = z.object({
	id: z.string(),
	webhook: z.string(),
	receivedAt: z.string(),
	method: z.string(),
	query: z.string(),
	headers: z.record(z.string(), z.string()),
	isReplay: z.optional(z.boolean()),
	body: z.union([
		z.object({ text: z.string() }),
		z.object({ base64: z.string() }),
		z.object({ key: z.string() }),
	]),
});

/** S3 says the latter of what is not there to whoever may not list the bucket, as no worker may. */
const gone = new Set(["NoSuchKey", "AccessDenied"]);

const fetchBody = async (key: string): Promise<Buffer> => {
	try {
		const { Body } = await s3.send(
			new GetObjectCommand({ Bucket: env("BUCKET_NAME"), Key: key }),
		);
		return Buffer.from((await Body?.transformToByteArray()) ?? []);
	} catch (error) {
		if (error instanceof Error && gone.has(error.name))
			throw new MalformedError(
				"its body is not in the bucket, or may not be read",
			);
		throw error;
	}
};

const bodyOf = async (body: Envelope["body"]): Promise<Buffer> => {
	if ("text" in body) return Buffer.from(body.text, "utf8");
	if ("base64" in body) return Buffer.from(body.base64, "base64");
	return fetchBody(body.key);
};

/** Message -> delivery, its body fetched from the bucket where it waits there. A body that has gone never comes back. */
export const openEnvelope = async (message: string): Promise<Delivery> => {
	const { id, body, ...rest } = parseJson(EnvelopeShape, message);
	return { ...rest, callId: id, body: await bodyOf(body) };
};
