import { canary } from "./canary.ts";
import type { Call } from "./event-of.ts";
import { oddJson } from "./hostile-bodies.ts";

/** Named, so that a failure says which; made when needed, since they are large. */
export type Bomb = readonly [
	name: string,
	plant: (genuine: Call, signatureHeaders: readonly string[]) => Call,
];

const million = 1_000_000;
/** Six times all the headers and the request line that API Gateway lets through together. */
const headerLength = 60_000;

const times = (part: string, length: number): string =>
	part.repeat(Math.floor(length / part.length));

const numbered = (
	count: number,
	write: (index: number) => string,
	between: string,
): string => Array.from({ length: count }, (_, at) => write(at)).join(between);

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

const queries: readonly Bomb[] = [
	["query of 10,000 names", numbered(10_000, (at) => `${at}=1`, "&")],
	["query of 10,000 values", numbered(10_000, (at) => `a=${at}`, "&")],
	...["&", "=", "%", "+", "?", "/", "a=%zz&"].map(
		(part) => [`query of ${part}`, times(part, headerLength)] as const,
	),
].map(
	([name = "", query = ""]): Bomb => [
		name,
		(genuine) => ({ ...genuine, query }),
	],
);

const headerParts = [
	...["a", "9", "=", ",", " ", "@", ":", "/", "%", "."],
	...["a,", "v1,", "t=1,v1=a,", "a.b.", "@:"],
];

const values = (value: string) => (names: readonly string[]) =>
	Object.fromEntries([...names, "authorization"].map((name) => [name, value]));

const headers: readonly Bomb[] = ["", "Basic ", "Bearer ", "sha256=", "t=1,"]
	.flatMap((start) => headerParts.map((part) => [start, part] as const))
	.map(
		([start, part]): Bomb => [
			`headers of ${start}${part}`,
			(genuine, names) => ({
				...genuine,
				headers: {
					...genuine.headers,
					...values(start + times(part, headerLength) + canary)(names),
				},
			}),
		],
	);

const basic = (text: string): string =>
	`Basic ${Buffer.from(text).toString("base64")}`;

const others: readonly Bomb[] = [
	...["@", ":", ":1", "/", "#", "?", "a@:"].map(
		(part): Bomb => [
			`credentials of ${part}`,
			(genuine) => ({
				...genuine,
				headers: {
					...genuine.headers,
					authorization: basic(times(part, headerLength)),
				},
			}),
		],
	),
	[
		"many headers",
		(genuine) => ({
			...genuine,
			headers: {
				...genuine.headers,
				...Object.fromEntries(
					Array.from({ length: 5_000 }, (_, at) => [`x-${at}`, "1"]),
				),
			},
		}),
	],
	[
		"path of slashes",
		(genuine) => ({
			...genuine,
			path: genuine.path + times("/", headerLength),
		}),
	],
	[
		"path of percents",
		(genuine) => ({
			...genuine,
			path: `${genuine.path}/${times("%", headerLength)}`,
		}),
	],
];

/** What a caller may send to keep us busy: each is more than API Gateway lets through, or as much as is likely to come. */
export const allBombs: readonly Bomb[] = [
	...forms,
	...jsons,
	...queries,
	...headers,
	...others,
];
