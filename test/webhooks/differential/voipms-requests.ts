import * as fc from "fast-check";
import type { VoipmsCase } from "./voipms-oracle.ts";

const tokens = ["3c9f0b7e5d1a4c2e", "tök en", "a+b&c=d", "a/b", " "] as const;

const spellings = (token: string): string[] => [
	encodeURIComponent(token),
	encodeURIComponent(token),
	encodeURIComponent(token),
	encodeURIComponent(token).toLowerCase(),
	encodeURIComponent(token).slice(0, -1),
	encodeURIComponent(`${token} `),
	encodeURIComponent(token.toUpperCase()),
	encodeURIComponent(encodeURIComponent(token)),
	"",
	"%",
	"%ff",
];

const paths = fc.constantFrom(
	"/webhooks/voipms/sms/incoming",
	"/webhooks/voipms/sms/incoming",
	"/api/voip/sms/webhook",
	"/webhooks/voipms/sms",
	"/webhooks/voipms/call/cdr",
	"/x/webhooks/voipms/sms/incoming",
);

const host = "https://hooks.example.com";

export const tokenCases: fc.Arbitrary<VoipmsCase> = fc
	.constantFrom(...tokens)
	.chain((urlToken) =>
		fc.record({
			url: fc
				.record({
					path: paths,
					segment: fc.constantFrom("", ...spellings(urlToken)),
					end: fc.constantFrom("", "", "", "", "/", "/x"),
					query: fc.array(
						fc.constantFrom(
							"to=1",
							"token",
							"Token=x",
							"%74oken=y",
							...spellings(urlToken).map((one) => `token=${one}`),
						),
						{ maxLength: 3 },
					),
				})
				.map(({ path, segment, end, query }) =>
					[
						host,
						path,
						segment === "" ? "" : `/${segment}`,
						end,
						query.length > 0 ? `?${query.join("&")}` : "",
					].join(""),
				),
			sourceIp: fc.constant("192.0.2.1"),
			secret: fc.record({
				urlToken: fc.oneof(
					{ weight: 9, arbitrary: fc.constant(urlToken) },
					{ weight: 1, arbitrary: fc.constantFrom("", ...tokens) },
				),
			}),
		}),
	);

/** Few bits differ, so that ranges are hit. */
const parts = (length: number, all: readonly number[]) =>
	fc.array(fc.constantFrom(...all), { minLength: length, maxLength: length });

const v4 = parts(4, [10, 11, 128]).map((all) => all.join("."));
const v6 = parts(8, [0x2001, 0xdb8, 0]).map((all) =>
	all.map((one) => one.toString(16)).join(":"),
);

const ranges = fc.oneof(
	fc
		.tuple(v4, fc.constantFrom("", "/0", "/1", "/7", "/8", "/15", "/31", "/33"))
		.map((all) => all.join("")),
	fc
		.tuple(v6, fc.constantFrom("", "/0", "/3", "/16", "/17", "/127", "/129"))
		.map((all) => all.join("")),
);

const urlToken = tokens[0];

export const addressCases: fc.Arbitrary<VoipmsCase> = fc.record({
	url: fc.constant(`${host}/webhooks/voipms/sms/incoming/${urlToken}`),
	sourceIp: fc.oneof(v4, v6),
	secret: fc.record({
		urlToken: fc.constant(urlToken),
		allowedIps: fc.array(ranges, { maxLength: 3 }),
	}),
});
