import { PutObjectCommand } from "@aws-sdk/client-s3";
import { s3 } from "#shared/aws/s3.ts";
import { env } from "#shared/env.ts";

/** Puts it into the stage's overflow bucket. */
export const putObject = async (
	key: string,
	body: string | Buffer,
): Promise<void> => {
	await s3.send(
		new PutObjectCommand({ Bucket: env("BUCKET_NAME"), Key: key, Body: body }),
	);
};
