import { answerWebhook } from "#webhooks/vonage/answer.ts";
import { eventWebhook } from "#webhooks/vonage/event.ts";
import { ask, type Caller, type Heard } from "./caller.ts";

const json = (payload: object) => ({
	headers: { "content-type": "application/json" },
	body: Buffer.from(JSON.stringify(payload)),
});

type Action = {
	readonly action: string;
	readonly text?: string;
	readonly timeout?: number;
	readonly timeOut?: number;
	readonly transcription?: object;
	readonly endpoint?: readonly { readonly number: string }[];
};

const heardInAction = (one: Action): Heard => {
	switch (one.action) {
		case "talk":
			return { said: one.text ?? "" };
		case "record":
			return {
				records: one.timeOut ?? 0,
				transcribed: one.transcription !== undefined,
			};
		default:
			return {
				rings: (one.endpoint ?? []).map(({ number }) => `+${number}`),
				seconds: one.timeout ?? 0,
			};
	}
};

/** Several that ring one after the other -> several that ring. */
const together = (heard: readonly Heard[]): Heard[] => {
	const all: Heard[] = [];
	for (const one of heard) {
		const before = all.at(-1);
		if (before && "rings" in before && "rings" in one)
			all.splice(-1, 1, { ...one, rings: before.rings.concat(one.rings) });
		else all.push(one);
	}
	return all;
};

/** An NCCO rings one number: the next is asked for when that has not answered. */
export const vonageCaller: Caller = async (flow, now) => {
	const hear = async (ncco: string): Promise<Heard[]> => {
		const actions: readonly Action[] = JSON.parse(ncco);
		const heard = actions.map(heardInAction);
		const to = actions.find(({ endpoint }) => endpoint)?.endpoint?.[0]?.number;
		if (to === undefined) return heard;
		const missed = json({ status: "timeout", from: "12075550100", to });
		const query = "?leg=forward";
		const next = await ask(eventWebhook, missed, { flow, now, query });
		return [...heard, ...(await hear(next))];
	};
	const called = json({ from: "12075550142", to: "12075550100" });
	return together(await hear(await ask(answerWebhook, called, { flow, now })));
};
