/** What a worker wants done in the world. The same event makes the same effects with the same ids, so that doing it twice is once. */
export type EmailEffect = {
	/** The same however often it is asked for. */
	readonly id: string;
	readonly kind: "email";
	readonly to: string;
	readonly subject: string;
	readonly text: string;
};

export type Effect = EmailEffect;
