import { GetObjectCommand } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { s3 } from "#shared/aws/s3.ts";
import { env } from "#shared/env.ts";
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

const fetchBody = async (key: string): Promise<Buffer> => {
	const { Body } = await s3.send(
		new GetObjectCommand({ Bucket: env("BUCKET_NAME"), Key: key }),
	);
	return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

const bodyOf = async (body: Envelope["body"]): Promise<Buffer> => {
	if ("text" in body) return Buffer.from(body.text, "utf8");
	if ("base64" in body) return Buffer.from(body.base64, "base64");
	return fetchBody(body.key);
};

/** Message -> delivery, its body fetched from the bucket where it waits there. */
export const openEnvelope = async (message: string): Promise<Delivery> => {
	const { id, body, ...rest } = parseJson(EnvelopeShape, message);
	return { ...rest, callId: id, body: await bodyOf(body) };
};
