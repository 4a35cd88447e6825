import { expect } from "vitest";
import type { Outcome } from "./shell.ts";

const text = `[^<>&]|&(?:amp|lt|gt|quot|apos);`;
const attribute = ` [A-Za-z]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)*"`;
const tokens = new RegExp(
	`<\\?xml[^?]*\\?>|<(/?)([A-Za-z]+)(?:${attribute})*(/?)>|(?:${text})+`,
	"gy",
);

/** Tags that are closed in order, and nothing that is neither tag nor escaped text. */
export const isXml = (xml: string): boolean => {
	const open: string[] = [];
	let end = 0;
	for (const [token, closes, name = "", empty] of xml.matchAll(tokens)) {
		end += token.length;
		if (closes) {
			if (open.pop() !== name) return false;
		} else if (name && !empty) open.push(name);
	}
	return end === xml.length && open.length === 0;
};

/** An answer is what its content type says, whatever it quotes: nothing in it can end its text or element. */
export const expectWellFormed = ({ headers, body }: Outcome): void => {
	const type = String(headers["content-type"] ?? "");
	expect(JSON.stringify(Object.values(headers))).not.toMatch(/\\r|\\n/);
	if (type.includes("xml")) expect(isXml(body), body).toBe(true);
	else if (type.includes("json")) JSON.parse(body);
	else expect(body).not.toMatch(/[<>]/);
};
