/** What an alarm says to whoever gets its mail. */
export type Meaning = {
	/** For the business, in a sentence or two. */
	readonly means: string;
	/** Heading in docs/runbook.md, as an anchor. */
	readonly runbook: string;
};

export const setAside = (queue: string): Meaning => ({
	means: `Something that happened (${queue}) was not acted upon: it failed five times and waits to be moved back.`,
	runbook: "dead-letters",
});

export const delayed = (queue: string): Meaning => ({
	means: `We lag behind: something that happened (${queue}) has waited for more than 15 minutes. Nothing is lost yet.`,
	runbook: "delayed",
});

export const keepsFailing = (queue: string): Meaning => ({
	means: `For 15 minutes something that happened (${queue}) has been tried again and again, because AWS or the network refuses it. Nothing is lost yet.`,
	runbook: "retried",
});

export const apiErrors: Meaning = {
	means:
		"A provider, or an admin, got an error. A provider was told to try again, because its delivery could not be stored. Some never do: then that delivery is lost.",
	runbook: "api-5xx",
};

export const webhookErrors = (provider: string): Meaning => ({
	means: `A webhook of ${provider} crashed or ran out of time: that delivery was not taken. It comes again only if ${provider} tries again.`,
	runbook: "webhook-errors",
});

export const workerErrors: Meaning = {
	means:
		"A worker crashed or ran out of time. Its messages are tried again; what fails five times is set aside.",
	runbook: "worker-errors",
};

export const adminErrors: Meaning = {
	means:
		"The admin API crashed or ran out of time. No delivery is touched by it.",
	runbook: "admin-errors",
};
