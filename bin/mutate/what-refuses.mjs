import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const sourcesIn = (folder) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile() && one.name.endsWith(".ts"))
		.map((one) => relative(root, join(one.parentPath ?? one.path, one.name)));

/** Reads what verifies, not only what says so: a URL or a form is put together in files of their own. */
const refuses =
	/\b(SignatureError|HandshakeError)\b|^import (?!type)[^;]*"#shared\/webhook\/verify\//m;
const builtFrom = [
	"signed-urls",
	"addresses",
	"allowed-addresses",
	"headers",
	"verification-keys",
	"provider-of",
];

/** Source files that decide whether a request is believed, whichever providers there are. */
export const whatRefuses = () => [
	...sourcesIn("shared/webhook"),
	...sourcesIn("functions/webhooks").filter(
		(file) =>
			!file.endsWith("/sign.ts") &&
			(refuses.test(readFileSync(join(root, file), "utf8")) ||
				builtFrom.some((name) => file.endsWith(`/${name}.ts`))),
	),
];
