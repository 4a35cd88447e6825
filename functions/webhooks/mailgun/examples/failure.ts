import { recorded, said } from "./recorded.ts";

const gone = "gone@example.net";
const full = "full@example.net";
const ray = "ray.osei@example.com";
const ina = "ina.holm@example.org";

const rejected = {
	kind: "failed",
	at: "2026-11-20T13:46:40.966Z",
	detail: "Sandbox subdomains are for test purposes only.",
} as const;

export const failureExamples = [
	recorded(
		"failed.permanent",
		"lj4h9du7794g9dpmrcg629be2u66mr26846p7q9m2i0hz2uep1",
		said({
			kind: "bounced",
			at: "2026-11-20T13:46:42.390Z",
			eventId: `hZ3kFpWdTvOi6aLyB8nQxg:2026-11-20:${gone}`,
			to: gone,
			detail: "5.1.1 no such user here",
			isPermanent: true,
		}),
	),
	// Taken at first, sent back later: no envelope, no tags.
	recorded(
		"failed.delayed-bounce",
		"enthjxjqi3ogz5kok16zv0mwufxbv932byv7s6ehogfqrclri1",
		said({
			kind: "bounced",
			at: "2026-11-20T13:48:10.750Z",
			eventId: `Sx1mJuRfQk2Dw7TzG4cVbA:2026-11-20:${gone}`,
			to: gone,
			detail: "mailbox closed",
			isPermanent: true,
		}),
	),
	// Not even tried.
	recorded(
		"failed.suppressed",
		"qzj865ufrdl1erbfqfoeqh3av90ric7phkqdlmtt7ns26lrwbq",
		said({
			kind: "bounced",
			at: "2026-11-20T13:46:42.100Z",
			eventId: `oI6nXbQaRg-5ZhPtE0ySlw:2026-11-20:${gone}`,
			to: gone,
			detail: "Not delivering to previously bounced address",
			isPermanent: true,
		}),
	),
	recorded(
		"failed.temporary",
		"cab69m64p2g158z6tnovmizwdiaeq1kdfy6spsc3lkr2aqxv9u",
		said({
			kind: "delayed",
			at: "2026-11-20T13:46:42.500Z",
			eventId: `Vd9wTkHsQ7uNc3FyA1rKmg:2026-11-20:${full}`,
			to: full,
			detail: "4.2.2 mailbox full",
		}),
	),
	// Names no recipient.
	recorded(
		"rejected",
		"xgy29db8p5qa3e68f7e4qeqpno35ye4scmejvqtia4d5rgn5s7",
		said({
			...rejected,
			eventId: `Nf2cGtSoTxK8jQpZ4bHlWg:2026-11-20:${ray}`,
			to: ray,
		}),
		said({
			...rejected,
			eventId: `Nf2cGtSoTxK8jQpZ4bHlWg:2026-11-20:${ina}`,
			to: ina,
		}),
	),
];
