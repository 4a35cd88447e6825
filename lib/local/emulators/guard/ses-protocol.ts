import * as z from "zod/mini";
import { type Permission, type Protocol, permission } from "./permission.ts";
import { refuseInRestJson } from "./refusals.ts";

const templateSchema = z.object({ TemplateName: z.optional(z.string()) });
const contentSchema = z.object({
	Raw: z.optional(z.object({ Data: z.string() })),
	Template: z.optional(templateSchema),
});
const sendSchema = z.object({
	FromEmailAddress: z.optional(z.string()),
	ConfigurationSetName: z.optional(z.string()),
	Content: z.optional(contentSchema),
	DefaultContent: z.optional(contentSchema),
});

const TEMPLATE_ACTIONS: Readonly<Record<string, string>> = {
	"GET ": "ses:ListEmailTemplates",
	"POST ": "ses:CreateEmailTemplate",
	"GET name": "ses:GetEmailTemplate",
	"PUT name": "ses:UpdateEmailTemplate",
	"DELETE name": "ses:DeleteEmailTemplate",
	"POST name/render": "ses:TestRenderEmailTemplate",
};

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html */
export const sesProtocol = (region: string, account: string): Protocol => {
	const arn = (kind: string, name: string) =>
		`arn:aws:ses:${region}:${account}:${kind}/${name}`;
	return {
		readsBody: ({ method }) => method === "POST",
		permissionsFor: ({ method, path, body }) => {
			const location = path.split("?")[0];
			switch (`${method} ${location}`) {
				case "POST /v2/email/outbound-emails":
					return sendPermissions("ses:SendEmail", body, arn);
				case "POST /v2/email/outbound-bulk-emails":
					return sendPermissions("ses:SendBulkEmail", body, arn);
				case "GET /v2/email/account":
					return [permission("ses:GetAccount", "*")];
				default:
					return templatePermissions(method, location ?? "", arn);
			}
		},
		refusal: refuseInRestJson,
	};
};

type ArnOf = (kind: string, name: string) => string;

/**
 * The address or its domain may be the identity that was verified. A configuration set and a template are resources of
 * their own, and a raw message is another action than one that SES composes.
 */
const sendPermissions = (
	action: string,
	body: Buffer,
	arn: ArnOf,
): readonly Permission[] => {
	const request = sendSchema.parse(JSON.parse(body.toString()));
	const content = request.Content ?? request.DefaultContent;
	const raw = content?.Raw?.Data;
	const send = raw === undefined ? action : "ses:SendRawEmail";
	const from = addressIn(request.FromEmailAddress ?? fromHeader(raw));
	const identities = from
		? [from.slice(from.lastIndexOf("@") + 1).toLowerCase(), from]
		: [];
	const others = [
		["configuration-set", request.ConfigurationSetName] as const,
		["template", content?.Template?.TemplateName] as const,
	].flatMap(([kind, name]) =>
		name ? [permission(send, arn(kind, name))] : [],
	);
	return [
		permission(send, ...identities.map((name) => arn("identity", name))),
		...others,
	];
};

/** The bare address in `Name <address>`. */
const addressIn = (from: string): string =>
	(/<([^<>]*)>[^<>]*$/.exec(from)?.[1] ?? from).trim();

const fromHeader = (raw = ""): string => {
	const [head = ""] = Buffer.from(raw, "base64")
		.toString()
		.split(/\r?\n\r?\n/, 1);
	const unfolded = head.replaceAll(/\r?\n[ \t]+/g, " ");
	return /^from:(.*)$/im.exec(unfolded)?.[1] ?? "";
};

const templatePermissions = (
	method: string,
	location: string,
	arn: ArnOf,
): readonly Permission[] => {
	const match = /^\/v2\/email\/templates(?:\/([^/]+)(\/render)?)?$/.exec(
		location,
	);
	const [, name, render = ""] = match ?? [];
	const action =
		match && TEMPLATE_ACTIONS[`${method} ${name ? "name" : ""}${render}`];
	const resource = name ? arn("template", decodeURIComponent(name)) : "*";
	return action ? [permission(action, resource)] : [];
};
