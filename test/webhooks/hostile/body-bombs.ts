import { type Bomb, numbered, times } from "./bomb.ts";
import { oddJson } from "./hostile-bodies.ts";

const million = 1_000_000;
const json = "application/json";
const form = "application/x-www-form-urlencoded";

const withBody =
	(type: string, write: () => string): Bomb[1] =>
	(genuine) => ({
		...genuine,
		headers: { ...genuine.headers, "content-type": type },
		body: write(),
		isBase64Encoded: false,
	});

const forms: readonly Bomb[] = [
	...["&", "=", "a&", "=&", "%", "+", "%ff", "a+", "a=1&", "é"].map(
		(part): Bomb => [
			`form of ${part}`,
			withBody(form, () => times(part, million)),
		],
	),
	[
		"form of many names",
		withBody(form, () => numbered(100_000, (at) => `${at}=1`, "&")),
	],
	[
		"form of 9,000 names, each twice",
		withBody(form, () => numbered(9_000, (at) => `n${at % 4_500}=${at}`, "&")),
	],
	[
		"form of 9,000 values",
		withBody(form, () => numbered(9_000, (at) => `a=${at}`, "&")),
	],
	["form of one value", withBody(form, () => `a=${times("x", million)}`)],
];

const jsons: readonly Bomb[] = [
	...oddJson.map(
		(text): Bomb => [`JSON ${text.slice(0, 12)}`, withBody(json, () => text)],
	),
	...['"', '\\"', "0", "[", "{", ",", " ", '"a":', "T", "\\u0000"].map(
		(part): Bomb => [
			`JSON string of ${part}`,
			withBody(json, () => `{"a":"${times(part, million)}`),
		],
	),
	[
		"JSON of many names",
		withBody(
			json,
			() => `{${numbered(60_000, (at) => `"${at}":"${at}"`, ",")}}`,
		),
	],
	[
		"JSON of many numbers",
		withBody(json, () => `[${times("1234567890123456789,", million)}1]`),
	],
	[
		"bytes that are no UTF-8",
		withBody(json, () => times("\udcff", million / 3)),
	],
	[
		"multipart of many parts",
		withBody("multipart/form-data; boundary=x", () =>
			times('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n', million),
		),
	],
];

/** Bodies of about a megabyte, of every kind that some webhook reads before it knows who sent them. */
export const bodyBombs: readonly Bomb[] = [...forms, ...jsons];
