import middy from "@middy/core";
import { s3 } from "#shared/aws/s3.ts";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import { drain } from "./drain.ts";

/** Every minute: what the edge could not queue goes to its queue. */
export const handler = middy().handler(() =>
	drain({ s3, sqs, bucket: env("BUCKET_NAME") }),
);
