import type { Example, Sign } from "#shared/webhook/example.ts";

/** The provider's recorded requests. They stand beside its code, where no Lambda loads them. */
export const examplesOf = async (
	provider: string,
): Promise<readonly Example[]> => {
	const { examples }: { readonly examples: readonly Example[] } = await import(
		`../../functions/webhooks/${provider}/examples.ts`
	);
	return examples;
};

/** How the provider signs, by its own SDK. */
export const signOf = async (provider: string): Promise<Sign> => {
	const { sign }: { readonly sign: Sign } = await import(
		`../../functions/webhooks/${provider}/sign.ts`
	);
	return sign;
};
