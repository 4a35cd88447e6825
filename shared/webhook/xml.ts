/** One element of an answer in TwiML or Plivo XML; text is escaped when it is written. */
export type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string | number | undefined>>;
	readonly children: readonly (Element | string)[];
};

export const element = (
	name: string,
	attributes: Element["attributes"] = {},
	...children: Element["children"]
): Element => ({ name, attributes, children });

/** XML 1.0 has no way to write most control characters: they are dropped. */
const escapeText = (text: string): string =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&apos;");

const write = (node: Element | string): string => {
	if (typeof node === "string") return escapeText(node);
	const attributes = Object.entries(node.attributes)
		.flatMap(([name, value]) =>
			value === undefined ? [] : [` ${name}="${escapeText(String(value))}"`],
		)
		.join("");
	return node.children.length === 0
		? `<${node.name}${attributes}/>`
		: `<${node.name}${attributes}>${node.children.map(write).join("")}</${node.name}>`;
};

export const toXml = (root: Element): string =>
	`<?xml version="1.0" encoding="UTF-8"?>${write(root)}`;
