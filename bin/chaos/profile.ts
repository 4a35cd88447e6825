import * as z from "zod/mini";

/** How long a run of some size may take, and what it goes without. */
export type Profile = {
	/** Calls at a time, at most. */
	readonly lanes: number;
	/** Between two kills, on average. */
	readonly callsPerKill: number;
	/** Share of the transactions. */
	readonly cancelled: number;
	/** How long the queues may take to become emptier once everything is sent. */
	readonly patienceSeconds: number;
	readonly configure: (template: unknown) => unknown;
	/** Neither killed nor failed. */
	readonly spares: (functionName: string) => boolean;
	readonly sparesSenders: boolean;
	/** Between two runs of the overflow worker, beside those of its own schedule. */
	readonly overflowMilliseconds: number;
};

const Resources = z.record(
	z.string(),
	z.looseObject({
		Type: z.string(),
		Properties: z.optional(z.record(z.string(), z.unknown())),
	}),
);
const Template = z.looseObject({ Resources });

const set = (
	{ Type, Properties = {} }: z.infer<typeof Resources>[string],
	ofType: string,
	name: string,
	value: number,
): void => {
	if (Type === ofType && Number(Properties[name]) > value)
		Properties[name] = value;
};

/** Gives a killed worker's messages back within seconds instead of a minute: configuration, as in the template. */
const hurried = (template: unknown): unknown => {
	const copy = Template.parse(structuredClone(template));
	for (const resource of Object.values(copy.Resources)) {
		set(resource, "AWS::Lambda::Function", "Timeout", 6);
		set(resource, "AWS::SQS::Queue", "VisibilityTimeout", 6);
	}
	return copy;
};

const admin = /-admin$/;

const small: Profile = {
	lanes: 4,
	callsPerKill: 20,
	// A small run has few transactions.
	cancelled: 0.15,
	patienceSeconds: 60,
	configure: hurried,
	// A sender's lease is a minute, longer than the whole run.
	spares: (name) => admin.test(name) || name.includes("-senders-"),
	sparesSenders: true,
	overflowMilliseconds: 2000,
};

const full: Profile = {
	lanes: 24,
	callsPerKill: 250,
	cancelled: 0.02,
	patienceSeconds: 900,
	configure: (template) => template,
	spares: (name) => admin.test(name),
	sparesSenders: false,
	overflowMilliseconds: 60_000,
};

/** From here on the template runs as it is. */
const smallest = 5000;

export const profileFor = (deliveries: number): Profile =>
	deliveries < smallest ? small : full;
