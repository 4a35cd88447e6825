import { writeFile } from "node:fs/promises";
import { providersPage } from "./docs/providers-page.ts";

// npm run docs

await writeFile(
	new URL("../docs/providers.md", import.meta.url),
	await providersPage(),
);
