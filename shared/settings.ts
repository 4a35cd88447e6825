/** What happens to a ringing call. Rendered to each provider's own language by its folder. */
export type CallFlow = {
	/** Said to every caller first. Empty: nothing is said. */
	readonly greeting: string;
	/** E.164. They ring at the same time; the first to answer has the call. None: straight to voicemail. */
	readonly forwardTo: readonly string[];
	/** How long they ring before the caller is sent to voicemail. */
	readonly ringSeconds: number;
	readonly voicemail: {
		readonly greeting: string;
		readonly maxSeconds: number;
		readonly transcribe: boolean;
	};
};

export type Settings = { readonly callFlow: CallFlow };

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
};
