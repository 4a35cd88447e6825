import { afterEach, describe, expect, it, vi } from "vitest";
import { type Example, exampleReceivedAt } from "#shared/webhook/example.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { type Recorded, recordedRequests } from "../recorded-request.ts";
import { complaints } from "./complaints.ts";
import { spyOnConsole } from "./console-spy.ts";
import { type Change, isJson } from "./hostile-deliveries.ts";
import { pathsIn, planted } from "./hostile-json.ts";
import { sharpJson, sharpTexts } from "./hostile-values.ts";
import { guardPrototypes } from "./prototypes.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const log = spyOnConsole();
guardPrototypes();
afterEach(() => {
	expect(log.take()).toBe("");
});

const maxVariants = 100;

const recorded = await recordedRequests();

/** One value is another: where, which, and how the example is written with it. */
type Variant = readonly [where: string, value: string, write: () => Change];

const jsonVariants = (body: string, query?: string): Variant[] => {
	const payload: unknown = JSON.parse(body);
	return pathsIn(payload).flatMap((path) =>
		sharpJson.map((json): Variant => {
			const write = () => ({ body: planted(payload, path, json), query });
			return [path.join("."), json, write];
		}),
	);
};

const parameterVariants = (
	text: string,
	write: (text: string) => Change,
): Variant[] => {
	const sent = [...new URLSearchParams(text)];
	return sent.flatMap(([name], at) =>
		sharpTexts.map((value): Variant => {
			const others = sent.with(at, [name, value]);
			return [name, value, () => write(String(new URLSearchParams(others)))];
		}),
	);
};

const variantsOf = ({ body, query = "" }: Example): Variant[] => [
	...(isJson(body)
		? jsonVariants(body, query)
		: parameterVariants(body, (text) => ({ body: text, query }))),
	...parameterVariants(query, (text) => ({ body, query: text })),
];

/** No more than can be read in a moment: of a large example other values in each place. */
const some = (variants: readonly Variant[]): Variant[] => {
	const step = Math.ceil(variants.length / maxVariants);
	return variants.filter(
		(_, at) => (at + Math.floor(at / sharpJson.length)) % step === 0,
	);
};

const deliveryOf = (
	{ webhook, example }: Recorded,
	change: Change,
): Delivery => ({
	callId: "1",
	webhook: webhook.id,
	receivedAt: exampleReceivedAt,
	method: example.method,
	query: change.query ?? "",
	headers: example.headers ?? {},
	body: Buffer.from(change.body),
});

describe.each(
	recorded
		.filter(({ read }) => read)
		.map((one) => [`${one.webhook.id} ${one.example.name}`, one] as const),
)("%s", (_, one) => {
	it("is read, or is malformed, whatever stands in one of its places", () => {
		const wrong = some(variantsOf(one.example)).flatMap(
			([where, value, write]) => {
				const delivery = deliveryOf(one, write());
				const found = one.read ? complaints(one.read.reader, delivery) : [];
				return found.map((what) => `${where} = ${value.slice(0, 40)}: ${what}`);
			},
		);
		expect(wrong.slice(0, 5)).toEqual([]);
	});
});
