import {
	BucketAlreadyExists,
	BucketAlreadyOwnedByYou,
	CreateBucketCommand,
} from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import type { Declared, Physical } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import type { MakeContext } from "./make-context.ts";

const bucket = z.object({ BucketName: z.optional(z.string()) });

/** Makes a bucket, or keeps the one of an earlier run. */
export const makeBucket = async (
	declared: Declared,
	{ clients, stackName }: MakeContext,
): Promise<Physical> => {
	const { BucketName } = readProperties(bucket, declared);
	const name = BucketName ?? `${stackName}-${declared.id}`.toLowerCase();
	try {
		await clients.s3.send(new CreateBucketCommand({ Bucket: name }));
	} catch (error) {
		const isKept =
			error instanceof BucketAlreadyOwnedByYou ||
			error instanceof BucketAlreadyExists;
		if (!isKept) throw error;
	}
	return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
};
