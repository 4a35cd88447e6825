import type { Report } from "../report.ts";
import type { ChaoticStack } from "../run/chaotic-stack.ts";
import type { Outcomes } from "../run/send-all.ts";
import { arrivalsOf } from "./arrivals.ts";
import { compareContacts } from "./compare-contacts.ts";
import { compareConversations } from "./compare-conversations.ts";
import { compareDeadLetters } from "./compare-dead-letters.ts";
import { compareDeliveries } from "./compare-deliveries.ts";
import { compareKept } from "./compare-kept.ts";
import { compareMails, readMails } from "./compare-mails.ts";
import { compareRecords } from "./compare-records.ts";
import { type Findings, noFindings } from "./findings.ts";
import { readDeadLetters } from "./read-dead-letters.ts";
import { readKept, readTable } from "./read-table.ts";

type Verdict = Pick<
	Report,
	| "lost"
	| "appliedTwice"
	| "wrong"
	| "forgeriesIn"
	| "poison"
	| "deadLetters"
	| "repeated"
	| "unanswered"
	| "forgeries"
	| "mailsTwice"
>;

/** Of each kind; the first tell the story. */
const mostPrinted = 12;

const print = (findings: Findings, log: (line: string) => void): void => {
	for (const [kind, lines] of Object.entries(findings))
		for (const line of lines.slice(0, mostPrinted)) log(`${kind}: ${line}`);
};

/** What the senders of webhooks saw of them. */
const factsOf = (outcomes: Outcomes) => {
	const all = [...outcomes];
	const genuine = all.filter(([{ kind }]) => kind !== "forged");
	return {
		unanswered: genuine.filter(([, { taken }]) => taken === 0).length,
		forgeries: all.length - genuine.length,
		repeated: all.reduce((sum, [, { sent, wanted }]) => sum + sent - wanted, 0),
	};
};

/** Compares what is there with what must be there. */
export const judge = async (
	stack: ChaoticStack,
	outcomes: Outcomes,
	sendersAreSpared: boolean,
	log: (line: string) => void,
): Promise<Verdict> => {
	const { clients, tableName = "", mailboxUrl } = stack;
	const table = await readTable(clients, tableName);
	const kept = await readKept(clients, tableName);
	const letters = await readDeadLetters(clients, stack);
	const mails = await readMails(mailboxUrl);
	const findings = noFindings();

	const arrivals = arrivalsOf(outcomes, table);
	const genuine = arrivals.filter(({ planned }) => planned.kind === "genuine");
	compareDeliveries(arrivals, outcomes, table, findings);
	compareKept(arrivals, table, kept, findings);
	compareRecords(genuine, table, findings);
	compareContacts(genuine, [...outcomes.keys()], table, findings);
	compareConversations(genuine, table, findings);
	compareMails(genuine, mails, sendersAreSpared, findings);
	const deadLetters = compareDeadLetters(arrivals, letters, findings);
	print(findings, log);
	return {
		lost: findings.lost.length,
		appliedTwice: findings.appliedTwice.length,
		wrong: findings.wrong.length,
		forgeriesIn: findings.forgeriesIn.length,
		mailsTwice: findings.mailsTwice.length,
		poison: arrivals.length - genuine.length,
		deadLetters,
		...factsOf(outcomes),
	};
};
