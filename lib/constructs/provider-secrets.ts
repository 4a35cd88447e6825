import { SecretValue, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { Provider } from "#shared/webhook/provider.ts";
import { providers } from "#webhooks/webhooks.ts";
import { removalPolicyOf } from "../removal-policy.ts";
import type { Stage } from "../stage.ts";
import type { NodeFunction } from "./function.ts";

/** `hookswitch/<stage>/<name>`. Deployed empty, so that everything is refused until an admin puts the keys; a deployment never touches them again. */
class ProviderSecret extends Secret {
	constructor(
		scope: Construct,
		id: string,
		{
			stage,
			name,
			docs,
		}: {
			readonly stage: Stage;
			readonly name: string;
			/** The provider's page on its keys. */
			readonly docs: string;
		},
	) {
		super(scope, id, {
			secretName: `hookswitch/${stage.name}/${name}`,
			description: `Keys of ${name}, as JSON. Where to find them: ${docs}`,
			secretStringValue: SecretValue.unsafePlainText("{}"),
			removalPolicy: removalPolicyOf(stage),
		});
		Validations.of(this).acknowledge({
			id: "AwsSolutions-SMG4",
			reason:
				"The provider issues the key: it changes there first, and an admin puts the new one here. Both are believed meanwhile.",
		});
	}
}

/** The secrets of a stage, each made when the first webhook asks for it: some providers share one. */
export class ProviderSecrets extends Construct {
	private readonly stage: Stage;
	private readonly known = new Map<string, ProviderSecret>();

	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id);
		this.stage = stage;
	}

	/** Lets a webhook's function read the secret, or secrets, that its deliveries are verified with. */
	readBy(
		fn: NodeFunction,
		names: string | readonly string[],
		provider: Pick<Provider, "docs">,
	): void {
		const arns = [names]
			.flat()
			.map((name) => this.of(name, provider).secretArn);
		fn.knows({ SECRET_ID: arns.join(",") });
		fn.may(["secretsmanager:GetSecretValue"], arns);
	}

	/** Lets a worker read the secret of a provider that it may ask. */
	askedWithBy(fn: NodeFunction, provider: Provider): void {
		const { secretArn } = this.of(provider.name, provider);
		const name = provider.name.toUpperCase() as Uppercase<string>;
		fn.knows({ [`${name}_SECRET_ID`]: secretArn });
		fn.may(["secretsmanager:GetSecretValue"], [secretArn]);
	}

	/** `asking` is whose webhook asks; the secret's own provider may be another. */
	private of(name: string, asking: Pick<Provider, "docs">): ProviderSecret {
		const { docs } = providers.find((one) => one.name === name) ?? asking;
		const secret =
			this.known.get(name) ??
			new ProviderSecret(this, name, { stage: this.stage, name, docs });
		this.known.set(name, secret);
		return secret;
	}
}
