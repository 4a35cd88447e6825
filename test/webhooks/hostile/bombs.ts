import { bodyBombs } from "./body-bombs.ts";
import { type Bomb, numbered, times } from "./bomb.ts";
import { canary } from "./canary.ts";

/** Six times all the headers and the request line that API Gateway lets through together. */
const headerLength = 60_000;

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
	...bodyBombs,
	...queries,
	...headers,
	...others,
];
