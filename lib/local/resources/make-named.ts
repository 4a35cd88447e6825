import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Declared, Physical } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { arnIn, type MakeContext } from "./make-context.ts";

// What is made here exists only as a name: its settings are read from the template by what acts on them.

type Make = (declared: Declared, context: MakeContext) => Physical;

const idOf = (declared: Declared, { stackName }: MakeContext) =>
	createHash("sha256")
		.update(`${stackName}/${declared.id}`)
		.digest("hex")
		.slice(0, 10);

/** Something whose `Ref` is its name, given by one of its properties, and whose ARN holds the name. */
const named =
	(property: string, service: string, prefix: string): Make =>
	(declared, context) => {
		const shape = z.object({ [property]: z.optional(z.string()) });
		const given = readProperties(shape, declared)[property];
		const ref = given ?? `${context.stackName}-${declared.id}`;
		const Arn = arnIn(context, service, `${prefix}${ref}`);
		return { ref, attributes: { Arn } };
	};

export const makeFunction = named("FunctionName", "lambda", "function:");

export const makeRule = named("Name", "events", "rule/");

export const makeSchedule = named("Name", "scheduler", "schedule/default/");

export const makeRole: Make = (declared, context) => {
	const { ref, attributes } = named(
		"RoleName",
		"iam",
		"role/",
	)(declared, context);
	// IAM is global: its ARNs name no region.
	const Arn = `arn:aws:iam::${context.account}:role/${ref}`;
	return { ref, attributes: { ...attributes, Arn, RoleId: ref } };
};

export const makeManagedPolicy: Make = ({ id }, { account, stackName }) => {
	const ref = `arn:aws:iam::${account}:policy/${stackName}-${id}`;
	return { ref, attributes: { PolicyArn: ref } };
};

export const makeApi: Make = (declared, context) => {
	const ref = idOf(declared, context);
	return { ref, attributes: { ApiEndpoint: context.baseUrl, ApiId: ref } };
};

export const makeUserPool: Make = (declared, context) => {
	const ref = `${context.region}_${idOf(declared, context)}`;
	const ProviderName = `cognito-idp.${context.region}.amazonaws.com/${ref}`;
	return {
		ref,
		attributes: {
			Arn: arnIn(context, "cognito-idp", `userpool/${ref}`),
			ProviderName,
			ProviderURL: `https://${ProviderName}`,
			UserPoolId: ref,
		},
	};
};

export const makeUserPoolClient: Make = (declared, context) => {
	const ref = idOf(declared, context);
	return { ref, attributes: { ClientId: ref } };
};

export const makeUserPoolGroup = named("GroupName", "cognito-idp", "group/");

export const makeUserPoolDomain = named("Domain", "cognito-idp", "domain/");

export const makeResourceServer = named(
	"Identifier",
	"cognito-idp",
	"resourceserver/",
);

/** A part of something else: what refers to it, refers to its logical id. */
export const makePart: Make = ({ id }) => ({ ref: id, attributes: { Id: id } });

/** What has no meaning on this machine, but may be referred to. */
export const makeNothing: Make = ({ id, type }, context) => ({
	ref: id,
	attributes: {
		Arn: arnIn(context, "local", `${type.replaceAll("::", "-")}/${id}`),
	},
});
