/** What a run did and what came of it. */
export type Report = {
	readonly seed: number;
	/** Calls made by providers, those that they repeat because of our answer not counted. */
	readonly deliveries: number;
	readonly duplicates: number;
	readonly kills: number;
	/** DynamoDB calls that were throttled. */
	readonly throttled: number;
	readonly lost: number;
	readonly appliedTwice: number;
	readonly wrong: number;
	readonly forgeriesIn: number;
	/** Poison deliveries that were taken. */
	readonly poison: number;
	/** Of them, found in a dead-letter queue. */
	readonly deadLetters: number;
	readonly seconds: number;
	/** Transactions that were cancelled because of another. */
	readonly cancelled: number;
	/** SQS and S3 calls that failed. */
	readonly outages: number;
	/** Calls to AWS that were carried out and not confirmed. */
	readonly answersLost: number;
	/** Calls that providers repeated because of our answer. */
	readonly repeated: number;
	/** Deliveries that were never answered 2xx, by providers that do not try again. */
	readonly unanswered: number;
	readonly forgeries: number;
	/** Mails that came once more because their sender died between mail and note. */
	readonly mailsTwice: number;
	/** Messages still under way when patience ended. */
	readonly unfinished: number;
};

/** Whether everything holds. */
export const holds = (report: Report): boolean =>
	report.lost === 0 &&
	report.appliedTwice === 0 &&
	report.wrong === 0 &&
	report.forgeriesIn === 0 &&
	report.deadLetters === report.poison &&
	report.unfinished === 0;

export const summaryOf = (report: Report): string =>
	[
		`${report.deliveries} deliveries (${report.duplicates} duplicates, ${report.forgeries} forgeries, ${report.poison} poison) in ${report.seconds} s, seed ${report.seed}`,
		`${report.kills} processes killed, ${report.throttled} DynamoDB calls throttled, ${report.cancelled} transactions cancelled, ${report.outages} SQS and S3 calls failed, ${report.answersLost} answers lost`,
		`${report.repeated} calls repeated by providers, ${report.unanswered} deliveries unanswered by those that do not`,
		"",
		`lost            ${report.lost}`,
		`applied twice   ${report.appliedTwice}`,
		`wrong           ${report.wrong}`,
		`forgeries in    ${report.forgeriesIn}`,
		`dead letters    ${report.deadLetters} of ${report.poison} poison`,
		...(report.mailsTwice > 0
			? [
					`mails twice     ${report.mailsTwice}, where a sender died between mail and note`,
				]
			: []),
		...(report.unfinished > 0
			? [`unfinished      ${report.unfinished} messages`]
			: []),
		"",
		holds(report) ? "Everything holds." : "Something does not hold.",
	].join("\n");
