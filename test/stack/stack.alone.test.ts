import { readdirSync } from "node:fs";

// The CDK takes longer to load than any of these take to look at a stack: loaded once, it serves them all.
const laws = readdirSync(new URL(".", import.meta.url)).flatMap(
	(file) => /^(.+)\.laws\.ts$/.exec(file)?.[1] ?? [],
);
for (const name of laws) await import(`./${name}.laws.ts`);
