import {
	type AddToPrincipalPolicyResult,
	PolicyDocument,
	type PolicyStatement,
	Role,
	ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/**
 * The role of one function. Whatever it is granted stays inside it: as a policy of its own, next to each role, it would cost a
 * resource per function of the 500 that a stack may hold.
 */
export class InlineRole extends Role {
	private readonly rights: PolicyDocument;

	constructor(scope: Construct, id: string) {
		const rights = new PolicyDocument();
		super(scope, id, {
			assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
			inlinePolicies: { rights },
		});
		this.rights = rights;
	}

	override addToPrincipalPolicy(
		statement: PolicyStatement,
	): AddToPrincipalPolicyResult {
		this.rights.addStatements(statement);
		return { statementAdded: true, policyDependable: this };
	}
}
