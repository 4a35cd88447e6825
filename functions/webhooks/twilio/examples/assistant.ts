import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { posted } from "./recorded.ts";

/** A call to the receptionist's own number. */
const call = "CAa27f4e90c6d84b13957be1d08c3f62a4";

export const voiceAssistantExamples = [
	posted("voice-assistant", "inbound", {
		sid: call,
		identity: { id: `${call}:incoming`, type: "ringing" },
		event: {
			kind: "incoming",
			id: `twilio:${call}`,
			provider: "twilio",
			at: exampleReceivedAt,
			direction: "inbound",
			from: "+12075550173",
			to: "+12075550101",
			status: "ringing",
		},
	}),
];
