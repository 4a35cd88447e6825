import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { costOfMillion, totalOf } from "../../bin/docs/cost/cost-of-million.ts";
import { costPage } from "../../bin/docs/cost-page.ts";
import { providersPage } from "../../bin/docs/providers-page.ts";
import { setupOf } from "../../bin/setup-of.ts";

it("docs/providers.md is what npm run docs makes", async () => {
	const page = new URL("../../docs/providers.md", import.meta.url);
	expect(await readFile(page, "utf8")).toBe(await providersPage());
});

it("docs/cost.md is what npm run docs makes, and a million deliveries cost at most $8", async () => {
	const page = new URL("../../docs/cost.md", import.meta.url);
	expect(await readFile(page, "utf8")).toBe(costPage());
	expect(totalOf(costOfMillion(10))).toBeLessThanOrEqual(8);
});

it.each(providers.map((provider) => [provider.name, provider] as const))(
	"%s says where its URLs are pasted, and names no webhook that is not there",
	async (name, provider) => {
		const { webhooks } = await setupOf(name);
		const ids = webhooksOf(provider).map(({ id }) => id);
		const named = Object.keys(webhooks);
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((id) => !ids.includes(id))).toEqual([]);
	},
);
