import { counted } from "./counted.ts";
import { prices } from "./prices.ts";

export type Line = {
	readonly what: string;
	/** Of one delivery. */
	readonly quantity: string;
	/** Of a million deliveries. */
	readonly dollars: number;
};

const million = 1_000_000;
const memoryGigabytes = 0.5;
/** What the stack says, and what was measured of warm functions. */
const assumed = {
	webhookMilliseconds: 12,
	batchMilliseconds: 60,
	accessLogBytes: 250,
	/** Marker, body compressed, and their keys in the indexes. */
	keptBytes: 1900,
};

const computing = (milliseconds: number): number =>
	((million * milliseconds) / 1000) *
	memoryGigabytes *
	prices.lambdaGigabyteSecond;

const gigabytes = (bytes: number): number => (million * bytes) / 1e9;

const edge = (): Line[] => [
	{
		what: "HTTP API",
		quantity: "1 request",
		dollars: prices.httpApiRequests,
	},
	{
		what: "its access log",
		quantity: `${assumed.accessLogBytes} bytes`,
		dollars: gigabytes(assumed.accessLogBytes) * prices.logsGigabyte,
	},
	{
		what: "webhook",
		quantity: `1 call of ${assumed.webhookMilliseconds} ms, 512 MB`,
		dollars: prices.lambdaRequests + computing(assumed.webhookMilliseconds),
	},
	{
		what: "SQS, sending",
		quantity: `${counted.edgeRequests} request`,
		dollars: counted.edgeRequests * prices.sqsRequests,
	},
];

const work = (
	batch: number,
	{ writeUnits, readUnits }: typeof counted.inBatches,
): Line[] => [
	{
		what: "SQS, receiving and deleting",
		quantity: `2 requests for ${batch}`,
		dollars: (2 * prices.sqsRequests) / batch,
	},
	{
		what: "worker",
		quantity: `1 call of ${assumed.batchMilliseconds} ms for ${batch}`,
		dollars:
			(prices.lambdaRequests + computing(assumed.batchMilliseconds)) / batch,
	},
	{
		what: "DynamoDB, writing",
		quantity: `${writeUnits} units`,
		dollars: writeUnits * prices.writeUnits,
	},
	{
		what: "DynamoDB, reading",
		quantity: `${readUnits} units`,
		dollars: readUnits * prices.readUnits,
	},
	{
		what: "DynamoDB, the event log kept for 30 days",
		quantity: `${assumed.keptBytes} bytes`,
		dollars: gigabytes(assumed.keptBytes) * prices.tableGigabyte,
	},
];

/** What a million deliveries cost that workers take so many at a time. */
export const costOfMillion = (batch: number): readonly Line[] => [
	...edge(),
	...work(batch, batch > 1 ? counted.inBatches : counted.oneByOne),
];

export const totalOf = (lines: readonly Line[]): number =>
	lines.reduce((sum, { dollars }) => sum + dollars, 0);

/** Dollars a month for a million deliveries that are kept. */
export const backupOfMillion =
	gigabytes(assumed.keptBytes) * prices.backupGigabyte;
