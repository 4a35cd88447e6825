import { writeFile } from "node:fs/promises";
import { costPage } from "./docs/cost-page.ts";
import { providersPage } from "./docs/providers-page.ts";

// npm run docs

const pages = { providers: await providersPage(), cost: costPage() };

for (const [name, text] of Object.entries(pages))
	await writeFile(new URL(`../docs/${name}.md`, import.meta.url), text);
