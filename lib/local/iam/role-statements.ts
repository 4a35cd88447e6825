import * as z from "zod/mini";
import type { Resource } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { resourcesOfType } from "../template/resources-of-type.ts";
import { policyDocument, type Statement } from "./policy-document.ts";

const role = z.object({
	Policies: z._default(
		z.array(z.object({ PolicyDocument: policyDocument })),
		[],
	),
	ManagedPolicyArns: z._default(z.array(z.string()), []),
});

const policy = z.object({
	PolicyDocument: policyDocument,
	Roles: z._default(z.array(z.string()), []),
});

/** Policies of AWS that allow only what has no counterpart on this machine: logs, traces, network interfaces. */
const withoutLocalMeaning =
	/^arn:aws:iam::aws:policy\/(service-role\/AWSLambda(Basic|VPCAccess)ExecutionRole|AWSXRayDaemonWriteAccess|CloudWatchLambdaInsightsExecutionRolePolicy)$/;

/** The statements that hold for each role of the template, by the role's ARN. Throws for a managed policy that is not known. */
export const roleStatements = (
	resources: ReadonlyMap<string, Resource>,
): ReadonlyMap<string, readonly Statement[]> => {
	const policies = resourcesOfType(
		resources,
		"AWS::IAM::Policy",
		"AWS::IAM::ManagedPolicy",
	).map((resource) => ({
		ref: resource.ref,
		...readProperties(policy, resource),
	}));

	const managed = (roleId: string, arn: string) => {
		if (withoutLocalMeaning.test(arn)) return [];
		const found = policies.find(({ ref }) => ref === arn);
		if (found) return found.PolicyDocument;
		throw new Error(`Role ${roleId} has ${arn}, which is not known here`);
	};
	return new Map(
		resourcesOfType(resources, "AWS::IAM::Role").map((resource) => {
			const { id, ref, attributes } = resource;
			const { Policies, ManagedPolicyArns } = readProperties(role, resource);
			const attached = policies.filter(({ Roles }) => Roles.includes(ref));
			const statements = [...Policies, ...attached]
				.flatMap(({ PolicyDocument }) => PolicyDocument)
				.concat(ManagedPolicyArns.flatMap((arn) => managed(id, arn)));
			return [attributes.Arn ?? "", statements] as const;
		}),
	);
};
