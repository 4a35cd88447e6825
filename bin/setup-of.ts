import type { Setup } from "#shared/webhook/setup.ts";

/** What to do at the provider. Stands beside its code, where no Lambda loads it. */
export const setupOf = async (provider: string): Promise<Setup> => {
	const { setup }: { readonly setup: Setup } = await import(
		`../functions/webhooks/${provider}/setup.ts`
	);
	return setup;
};
