import { createHash } from "node:crypto";
import type { Delivery } from "#shared/webhook/reader.ts";
import { type Fields, fieldsOf, toIso } from "./fields.ts";
import type { Sms } from "./read-sms.ts";

const separators = ",;& \t\r\n";

const withoutSeparators = (url: string): string => {
	let end = url.length;
	while (end > 0 && separators.includes(url.charAt(end - 1))) end--;
	return url.slice(0, end);
};

/** A comma between them, or `;` or `&`. Each reaches to where the next begins, for there may be commas in it. */
const urlsIn = (text: string): string[] => {
	const starts = [...text.matchAll(/https?:\/\//gi)]
		.map(({ index }) => index)
		.filter((at) => at === 0 || separators.includes(text.charAt(at - 1)));
	return starts.map((start, at) =>
		withoutSeparators(text.slice(start, starts[at + 1])),
	);
};

/** An `&` that was not encoded makes names of the second and later URLs. */
const mediaOf = ({ get, names }: Fields): string[] =>
	[get("media", "files", "mms") ?? "", ...names].flatMap(urlsIn);

/** A URL without `{ID}` in it: the same text from the same number at the same time is the same. */
const idOf = (parts: readonly (string | undefined)[]): string =>
	createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/**
 * The URL that an admin wrote, its placeholders replaced: `?to={TO}&from={FROM}&message={MESSAGE}&files={MEDIA}&id={ID}&date={TIMESTAMP}`.
 * Names are the admin's; these are the usual ones. https://voip.ms/resources/api, setSMS
 */
export const readCallback = (delivery: Delivery): Sms => {
	const fields = fieldsOf(delivery);
	const { get, getText, need } = fields;
	const from = need("from", "src");
	const to = need("to", "did", "dst");
	const said = getText("message", "msg", "text", "body") ?? "";
	const text = said === "{MESSAGE}" ? "" : said;
	const media = mediaOf(fields);
	const date = get("date", "timestamp");
	return {
		type: media.length > 0 ? "mms" : "sms",
		id: get("id", "smsid", "sms_id") ?? idOf([from, to, text, date, ...media]),
		from,
		to,
		text,
		media,
		at: toIso(date),
		isReceived: true,
	};
};
