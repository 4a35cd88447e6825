import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { gotten, posted } from "./recorded.ts";

const received = (sid: string) =>
	({
		kind: "received",
		id: `twilio:${sid}`,
		provider: "twilio",
		at: exampleReceivedAt,
		direction: "inbound",
		from: "+12075550142",
		to: "+12075550100",
		status: "received",
		media: [],
	}) as const;

const text = "SM4c9e70b1d35f4a28a6e1c8f209d7b563";
const pictures = "MM8f25d1c60a7e4b93b04fe6a91c3d7825";
const optOut = "SM91b6e3d07c2a4f58bd94a0e7c65f1d38";
const viaGet = "SM6d1b94f07e3c4a85b2f8c0d7e95a6134";
const media = `https://api.twilio.com/2010-04-01/Accounts/AC5d0c7e1fa94b42688d3f90b6e2a7c418/Messages/${pictures}/Media`;

export const messageExamples = [
	posted("sms", "sms", {
		sid: text,
		identity: { id: text, type: "received" },
		event: {
			...received(text),
			text: "  Is Friday 3 pm still ok? 🙂\r\n50% deposit + balance & receipt = fine ",
			segments: 2,
		},
	}),
	posted("sms", "mms", {
		sid: pictures,
		identity: { id: pictures, type: "received" },
		event: {
			...received(pictures),
			text: "",
			media: [
				{
					url: `${media}/MEa61f09c3e7d84b25904ce8d2f173b560`,
					contentType: "image/jpeg",
				},
				{
					url: `${media}/ME2b7d94e01c5f4863a8e0f6c9d51b3a74`,
					contentType: "video/mp4",
				},
			],
			segments: 1,
		},
	}),
	posted("sms", "opt-out", {
		sid: optOut,
		identity: { id: optOut, type: "received" },
		event: { ...received(optOut), text: "Stop", segments: 1, optOut: true },
	}),
	gotten("sms", "get", {
		sid: viaGet,
		identity: { id: viaGet, type: "received" },
		event: { ...received(viaGet), text: "Yes, confirmed", segments: 1 },
	}),
];

const sent = (sid: string, to = "+12075550142") =>
	({
		kind: "status",
		id: `twilio:${sid}`,
		provider: "twilio",
		at: exampleReceivedAt,
		direction: "outbound",
		from: "+12075550100",
		to,
	}) as const;

const delivered = "SMd05a8e2c71f94b36a3c7e9b14f60d825";
const unreachable = "SM2e7c60f9b8d14a53917bd5c0e8a4f362";
const refused = "SMa8f31d5e4c0b4972b6e20d9c7f15e843";

export const messageStatusExamples = [
	posted("sms-status", "sent", {
		sid: delivered,
		identity: { id: `${delivered}:sent`, type: "sent" },
		event: { ...sent(delivered), status: "sent" },
	}),
	posted("sms-status", "delivered", {
		sid: delivered,
		identity: { id: `${delivered}:delivered`, type: "delivered" },
		event: { ...sent(delivered), status: "delivered" },
	}),
	posted("sms-status", "undelivered", {
		sid: unreachable,
		identity: { id: `${unreachable}:undelivered:30003`, type: "undelivered" },
		event: {
			...sent(unreachable, "+12075550164"),
			status: "undelivered",
			errorCode: "30003",
		},
	}),
	posted("sms-status", "failed", {
		sid: refused,
		identity: { id: `${refused}:failed:21610`, type: "failed" },
		event: {
			...sent(refused, "+12075550111"),
			status: "failed",
			errorCode: "21610",
		},
	}),
];
