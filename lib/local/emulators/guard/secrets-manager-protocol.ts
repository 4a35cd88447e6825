import * as z from "zod/mini";
import { type Protocol, permission } from "./permission.ts";
import { refuseInAwsJson } from "./refusals.ts";

const requestSchema = z.object({
	SecretId: z.optional(z.string()),
	Name: z.optional(z.string()),
	SecretIdList: z.optional(z.array(z.string())),
});

/**
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 * @param arnOf the ARN of a secret by name, ARN or partial ARN.
 */
export const secretsManagerProtocol = (
	region: string,
	account: string,
	arnOf: (secretId: string) => string | undefined,
): Protocol => {
	const prefix = `arn:aws:secretsmanager:${region}:${account}:secret:`;
	// A secret that does not exist has no ARN yet: policies for it end in six question marks, and so does this.
	const resourceOf = (id: string) =>
		arnOf(id) ?? (id.startsWith("arn:") ? id : `${prefix}${id}-??????`);
	return {
		readsBody: () => true,
		permissionsFor: ({ headers, body }) => {
			const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
			const request = requestSchema.parse(JSON.parse(body.toString()));
			const id = request.SecretId ?? request.Name;
			const action = `secretsmanager:${operation}`;
			return [
				permission(action, id === undefined ? "*" : resourceOf(id)),
				...(request.SecretIdList ?? []).map((listed) =>
					permission("secretsmanager:GetSecretValue", resourceOf(listed)),
				),
			];
		},
		refusal: refuseInAwsJson("1.1"),
	};
};
