/**
 * Who signed a call, by SigV4's header or, for a presigned URL, its query. Empty when nobody did. The signature itself
 * is not checked: on a laptop the key id only says which role is calling.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 */
export const accessKeyOf = (
	authorization: string | undefined,
	path: string,
): string => {
	const signed = /^AWS4-HMAC-SHA256 .*Credential=([^/,\s]+)\//;
	const query = path.slice(path.indexOf("?") + 1);
	const presigned = new URLSearchParams(query).get("X-Amz-Credential");
	return (
		signed.exec(authorization ?? "")?.[1] ?? presigned?.split("/")[0] ?? ""
	);
};
