import type { Random } from "../random.ts";
import {
	type CallIds,
	type CallStep,
	ends,
	forwarded,
	is,
	reaches,
	rings,
	voicemail,
} from "./call-steps.ts";
import { byPhone, type Person } from "./people.ts";
import { nothing, type Planned } from "./planned.ts";
import type { Maker } from "./stripe-event.ts";
import { formOf, twilioSid } from "./twilio-request.ts";

const ours = "+12075550100";

const claimsOf = (
	record: string,
	{ fields, namesNobody }: CallStep,
	person: Person,
): Planned["claims"] => {
	const of = (claims: CallStep["fields"]) =>
		claims.map((claim) => ({ ...claim, record }));
	const told = { ...nothing, records: [record], fields: of(fields) };
	if (namesNobody) return told;
	const parties = [
		is("from", person.phone),
		is("to", ours),
		is("direction", "inbound"),
	];
	return {
		...told,
		fields: of([...fields, ...parties]),
		people: [[byPhone(person)]],
		timeline: [{ record, handle: byPhone(person) }],
	};
};

/** They leave a message, speak with somebody, or find the line busy. */
const stepsOf = (
	ids: CallIds,
	at: number,
	random: Random,
): readonly CallStep[] => {
	const seconds = 5 + random.below(600);
	const beginning = [
		rings(ids),
		reaches(ids, "ringing", at),
		reaches(ids, "in-progress", at + 2),
	];
	const end = ends(ids, at + seconds, seconds);
	return random.pick<readonly CallStep[]>([
		[...beginning, forwarded(ids, "no-answer"), ...voicemail(ids), end],
		[...beginning, forwarded(ids, "completed"), end],
		[rings(ids), reaches(ids, "busy", at + 4)],
	]);
};

/** The deliveries of one call, in the order in which Twilio makes them. `at` in unix seconds, when it begins. */
export const callLife = ({
	person,
	at,
	recordings,
	random,
}: Maker): readonly Planned[] => {
	const ids: CallIds = {
		call: twilioSid("CA", random),
		leg: twilioSid("CA", random),
		recording: twilioSid("RE", random),
		transcription: twilioSid("TR", random),
	};
	return stepsOf(ids, at, random).map((step) => {
		const webhook = `twilio/${step.kind}`;
		const { phone } = person;
		return {
			...{ kind: "genuine", provider: "twilio", webhook },
			request: formOf(recordings.get(webhook, step.name), {
				CallSid: ids.call,
				...(!step.namesNobody && { From: phone, Caller: phone }),
				...step.form,
			}),
			delivery: { id: `twilio:${step.id}`, type: step.type, state: "applied" },
			claims: claimsOf(`CALL#twilio:${ids.call}`, step, person),
		};
	});
};
