/** What to do at the provider, for whoever sets it up. Stands beside the provider (setup.ts), where no Lambda loads it. */
export type Setup = {
	/** How its deliveries are proved, in a sentence. */
	readonly scheme: string;
	/** What we keep of them, in a sentence. */
	readonly stored: string;
	/** Where the provider shows the secret, and which field of `hookswitch/<stage>/<provider>` it goes into. */
	readonly secret: string;
	/** Webhook id -> where to paste its URL. A webhook that is named nowhere needs no pasting: we hand its URL over ourselves. */
	readonly webhooks: Readonly<Record<string, SetupWebhook>>;
	/** What nobody would guess. */
	readonly notes?: readonly string[];
	/** What the provider leaves open, and how we guard against it. */
	readonly unconfirmed?: readonly string[];
};

export type SetupWebhook = {
	/** The way through the provider's dashboard. */
	readonly where: string;
	/** Events to tick. @default all */
	readonly events?: readonly string[];
	/** Goes behind the URL. @default nothing */
	readonly suffix?: string;
};
