import type { Refusal } from "./permission.ts";

/** As the JSON protocols word it. @param version of awsJson: 1.0 for DynamoDB and SQS, 1.1 for Secrets Manager. */
export const refuseInAwsJson =
	(version: "1.0" | "1.1") =>
	(message: string): Refusal => ({
		status: 400,
		headers: { "content-type": `application/x-amz-json-${version}` },
		body: JSON.stringify({
			__type: "com.amazon.coral.service#AccessDeniedException",
			Message: message,
		}),
	});

/** As SES v2 words it. */
export const refuseInRestJson = (message: string): Refusal => ({
	status: 400,
	headers: {
		"content-type": "application/json",
		"x-amzn-errortype": "AccessDeniedException",
	},
	body: JSON.stringify({ message }),
});

/** As S3 words it. */
export const refuseInXml = (message: string): Refusal => ({
	status: 403,
	headers: { "content-type": "application/xml" },
	body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${escapeXml(message)}</Message></Error>`,
});

const escapeXml = (value: string): string =>
	value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
