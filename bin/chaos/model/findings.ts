/** What is not as it must be, a line each. */
export type Findings = {
	/** Was answered 2xx and is not there, or not whole. */
	readonly lost: string[];
	/** Has had its effect more than once. */
	readonly appliedTwice: string[];
	/** Says something else than follows from the deliveries. */
	readonly wrong: string[];
	readonly forgeriesIn: string[];
	/** Mails that came once more, as they may where their sender died between mail and note. */
	readonly mailsTwice: string[];
};

export const noFindings = (): Findings => ({
	lost: [],
	appliedTwice: [],
	wrong: [],
	forgeriesIn: [],
	mailsTwice: [],
});
