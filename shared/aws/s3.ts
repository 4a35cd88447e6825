import { S3Client } from "@aws-sdk/client-s3";
import { clientConfig } from "./client-config.ts";

/** One for the life of the Lambda, so that its connections are used again. */
export const s3 = new S3Client({ ...clientConfig, forcePathStyle: true });
