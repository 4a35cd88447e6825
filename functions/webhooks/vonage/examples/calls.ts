import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { gotten, posted } from "./recorded.ts";

/** Dana calls, the one she is forwarded to does not answer, she leaves a message. */
export const voicemailCall = "CON-b7e40d92-6c1f-4a85-93de-0f52a8c71e64";
export const danasLeg = "3d91f0a7-58be-4c26-a4d1-e70c6b29f583";
export const unansweredLeg = "c2067ae4-9f1d-4b38-8a75-1d4e93f0b6c2";
/** Sam calls and is put through. */
export const answeredCall = "CON-2f8a61c5-d04e-4b97-8e13-9ab5c07d42f8";
const samsLeg = "86e5c3b1-07d9-4f4a-9c28-b1f6d83a5e70";
export const answeringLeg = "5a7d02f9-e3c8-46b1-bd90-47c1f85e2a36";
/** A call of ours to Sam. */
export const outboundCall = "CON-71d3b8f0-49e6-4c5a-a2b7-86f0d19c34e5";
export const outboundLeg = "d19c74e6-2ab0-4835-8f6d-c05b9e3712a4";

export const voicemail = {
	id: `vonage:${voicemailCall}`,
	provider: "vonage",
} as const;
export const dana = {
	...voicemail,
	direction: "inbound",
	from: "+12075550142",
	to: "+12075550100",
} as const;
export const outbound = {
	id: `vonage:${outboundCall}`,
	provider: "vonage",
	kind: "status",
	from: "+12075550100",
	to: "+12075550164",
} as const;

export const answerExamples = [
	gotten("answer", "get", {
		ids: [danasLeg],
		identity: { id: `${danasLeg}:answer`, type: "answer" },
		events: [
			{ ...dana, kind: "incoming", at: exampleReceivedAt, status: "ringing" },
		],
	}),
	posted("answer", "post", {
		ids: [samsLeg],
		identity: { id: `${samsLeg}:answer`, type: "answer" },
		events: [
			{
				...dana,
				id: `vonage:${answeredCall}`,
				from: "+12075550164",
				kind: "incoming",
				at: exampleReceivedAt,
				status: "ringing",
			},
		],
	}),
];
