import type { Vault } from "./secret.ts";

export type SecretsWorld = {
	readonly nowSeconds: number;
	/** A new ARN for a name; its ending differs every time. */
	readonly newArn: (name: string) => string;
};

/** One API operation. An absent `vault` in the result says that nothing changed. */
export type SecretsOperation = (
	vault: Vault,
	input: unknown,
	world: SecretsWorld,
) => { readonly vault?: Vault; readonly answer: object };
