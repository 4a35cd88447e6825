/** Times of day as `HH:MM`, in the business's own time zone. Hours that close before they open close on the next day. */
export type OpenHours = { readonly opens: string; readonly closes: string };

export type Weekday =
	| "monday"
	| "tuesday"
	| "wednesday"
	| "thursday"
	| "friday"
	| "saturday"
	| "sunday";

export type BusinessHours = {
	/** IANA, `America/New_York`. */
	readonly timeZone: string;
	/** A day that is left out is closed. */
	readonly weekly: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>;
	/** Said instead of the greeting while closed; then the caller is sent to voicemail. */
	readonly closedGreeting: string;
};

/** What speaks with callers in place of a person: one of the three ways to reach it. */
export type Receptionist = {
	/** `sip:...` */
	readonly sipUri?: string;
	/** `wss://...` of a Twilio ConversationRelay server. */
	readonly conversationRelayUrl?: string;
	/** `wss://...` that takes the call's audio. */
	readonly mediaStreamUrl?: string;
};

/** What happens to a ringing call. Rendered to each provider's own language by its folder. */
export type CallFlow = {
	/** Said to every caller first. Empty: nothing is said. */
	readonly greeting: string;
	/** @default always open */
	readonly hours?: BusinessHours;
	/** E.164. They ring at the same time; the first to answer has the call. None: straight to voicemail. */
	readonly forwardTo: readonly string[];
	/** How long they ring before the caller is sent to voicemail. */
	readonly ringSeconds: number;
	readonly voicemail: {
		readonly greeting: string;
		readonly maxSeconds: number;
		readonly transcribe: boolean;
	};
	/** @default none: its callers get the ordinary flow */
	readonly receptionist?: Receptionist;
};

/** What Vapi is told when a call comes in and asks who should speak. */
export type VapiSettings = {
	/** An assistant made in Vapi's dashboard. */
	readonly assistantId?: string;
	/** Or its whole definition, as Vapi documents it. */
	readonly assistant?: Readonly<Record<string, unknown>>;
};

export type Settings = {
	readonly callFlow: CallFlow;
	readonly vapi: VapiSettings;
};

/** In force until an admin says otherwise, and whenever the settings cannot be read: a caller is always answered. */
export const defaultSettings: Settings = {
	callFlow: {
		greeting: "Thank you for calling.",
		forwardTo: [],
		ringSeconds: 20,
		voicemail: {
			greeting:
				"We can't take your call right now. Please leave a message after the tone.",
			maxSeconds: 120,
			transcribe: true,
		},
	},
	vapi: {},
};
