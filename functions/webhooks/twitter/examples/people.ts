/** Our account, a post of ours, and somebody who takes part in every example. */
export const account = "3170284465";
export const saturday = "1991531000415502337";

export const from = {
	id: "1749200361582211073",
	name: "Dana Whitfield",
	username: "danawhitfield",
};

export const byDana = {
	provider: "twitter",
	at: "2026-11-20T15:03:00.123Z",
	verb: "added",
	from,
	account,
} as const;
