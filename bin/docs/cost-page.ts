import {
	backupOfMillion,
	costOfMillion,
	type Line,
	totalOf,
} from "./cost/cost-of-million.ts";
import { counted } from "./cost/counted.ts";
import { prices } from "./cost/prices.ts";

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

const table = (lines: readonly Line[]): string[] => [
	"| what | of one delivery | of a million |",
	"|---|---|---|",
	...lines.map(
		({ what, quantity, dollars: amount }) =>
			`| ${what} | ${quantity} | ${dollars(amount)} |`,
	),
	`| **all** | | **${dollars(totalOf(lines))}** |`,
];

const busy = 10;

/** docs/cost.md, from what the tests count on the wire and AWS's prices. */
export const costPage = (): string =>
	[
		"# What a million deliveries cost",
		"",
		"Made by `npm run docs`. Prices are AWS's of November 2026 in us-east-1, without any free tier. What is counted is counted on the wire, by",
		"`test/webhooks/edge-cost.alone.test.ts` at the edge and by `test/queue/cost.alone.test.ts` in the workers, over the mix of all providers' deliveries that the chaos",
		"run sends: a tenth of it twice, out of order, some of it poison. Both tests fail where this page is not what they count. The workers' count begins with an",
		"empty table, where everybody is new.",
		"",
		...table(costOfMillion(busy)),
		"",
		`A status of a call or message that is known takes ${counted.knownStatusWriteUnits} write units, a delivery that came before 1, a forgery nothing behind the webhook.`,
		"What each unit buys is in [decisions](decisions.md).",
		"",
		`That is with ${busy} deliveries in a batch, as when there are many. Where they trickle in one by one, a delivery takes ${counted.oneByOne.writeUnits} units to write and ${counted.oneByOne.readUnits} to`,
		`read, the workers' part of SQS and Lambda is not shared, and a million cost ${dollars(totalOf(costOfMillion(1)))}; at that pace a million take months.`,
		"",
		"Not in it:",
		"",
		`- mails: SES takes ${dollars(prices.mails)} for a million of them;`,
		`- what is there every month without a delivery: ${dollars(prices.secret)} for a provider's secret (its reads, three in five minutes of a busy function, are ${dollars(prices.secretReads)} for ten`,
		`  thousand), ${dollars(prices.alarm)} for an alarm, and the polling of an empty queue, about $0.26;`,
		`- the table's backup, ${dollars(backupOfMillion)} a month for a million deliveries that are kept;`,
		"- the records themselves, which stay: about a gigabyte for a million calls, $0.25 a month;",
		"- data that leaves AWS: answers are short.",
		"",
	].join("\n");
