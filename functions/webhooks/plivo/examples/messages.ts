import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { account, gotten, posted } from "./recorded.ts";

const received = {
	kind: "received",
	provider: "plivo",
	at: exampleReceivedAt,
	direction: "inbound",
	to: "+12075550100",
	status: "received",
	segments: 1,
	media: [],
} as const;
const dana = { ...received, from: "+12075550142" } as const;
const sam = { ...received, from: "+12075550164" } as const;

const mms = "6a83c5d1-c524-11ef-8e04-0242ac110006";
const media = `https://media.plivo.com/Account/${account}/Message/${mms}/Media`;

/** Signed the older way a message is known by its nonce alone: nothing of its body is signed. */
export const messageExamples = [
	posted("sms", "sms", {
		nonce: "84210396517482930165",
		isOlder: true,
		ids: ["5b19d3e8-c524-11ef-a2c7-0242ac110005"],
		identity: { id: "84210396517482930165", type: "sms" },
		events: [
			{
				...dana,
				id: "plivo:5b19d3e8-c524-11ef-a2c7-0242ac110005",
				text: "Ça marche 😀 — is 5 & 6 pm free? x=1",
			},
		],
	}),
	posted("sms", "newer-signature", {
		nonce: "19375620483957164028",
		ids: ["60e4f7a2-c524-11ef-91bd-0242ac110005"],
		identity: { id: "60e4f7a2-c524-11ef-91bd-0242ac110005", type: "sms" },
		events: [
			{
				...sam,
				id: "plivo:60e4f7a2-c524-11ef-91bd-0242ac110005",
				text: "Thanks, see you then",
			},
		],
	}),
	posted("sms", "mms", {
		nonce: "75028193640571826394",
		isOlder: true,
		ids: [mms],
		identity: { id: "75028193640571826394", type: "mms" },
		events: [
			{
				...dana,
				id: `plivo:${mms}`,
				text: "the blue one",
				media: [{ url: `${media}/3f.jpg` }, { url: `${media}/40.png` }],
			},
		],
	}),
	posted("sms", "optout", {
		nonce: "46183920571638402957",
		isOlder: true,
		ids: ["74b0e9f6-c524-11ef-b35a-0242ac110007"],
		identity: { id: "46183920571638402957", type: "sms" },
		events: [
			{
				...sam,
				id: "plivo:74b0e9f6-c524-11ef-b35a-0242ac110007",
				text: "STOP",
				optOut: true,
			},
		],
	}),
	gotten("sms", "get", {
		nonce: "31850274968130527496",
		ids: ["a1c3d8e5-c524-11ef-bc62-0242ac110005"],
		identity: { id: "a1c3d8e5-c524-11ef-bc62-0242ac110005", type: "sms" },
		events: [
			{
				...dana,
				id: "plivo:a1c3d8e5-c524-11ef-bc62-0242ac110005",
				text: "Yes, confirmed",
			},
		],
	}),
];

const delivered = "8d5fa0c3-c524-11ef-9f1e-0242ac110008";
const undelivered = "97e2b6d4-c524-11ef-a80c-0242ac110009";

const status = {
	kind: "status",
	provider: "plivo",
	at: exampleReceivedAt,
	direction: "outbound",
	from: "+12075550100",
	to: "+12075550142",
} as const;

export const messageStatusExamples = [
	posted("sms-status", "sent", {
		nonce: "90517382640195738264",
		isOlder: true,
		ids: [delivered],
		identity: { id: "90517382640195738264", type: "sent" },
		events: [{ ...status, id: `plivo:${delivered}`, status: "sent" }],
	}),
	posted("sms-status", "delivered", {
		nonce: "28461937502846193750",
		ids: [delivered],
		identity: { id: `${delivered}:3:delivered`, type: "delivered" },
		events: [{ ...status, id: `plivo:${delivered}`, status: "delivered" }],
	}),
	posted("sms-status", "undelivered", {
		nonce: "67392015846739201584",
		isOlder: true,
		ids: [undelivered],
		identity: { id: "67392015846739201584", type: "undelivered" },
		events: [
			{
				...status,
				id: `plivo:${undelivered}`,
				status: "undelivered",
				errorCode: "30",
			},
		],
	}),
	// A status nobody has told us of.
	posted("sms-status", "scheduled", {
		nonce: "53810469275381046927",
		ids: [undelivered],
		identity: { id: `${undelivered}:1:scheduled`, type: "scheduled" },
		events: [],
	}),
];
