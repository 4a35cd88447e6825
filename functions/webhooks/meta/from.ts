import type { SocialEvent } from "#shared/events.ts";
import type { Update } from "./updates.ts";

type Sender = {
	readonly id?: string | null;
	readonly name?: string | null;
	readonly username?: string | null;
};

/** Who did it; undefined where a person has not let the app see that. */
export const fromOf = (
	sender: Sender | null | undefined,
): SocialEvent["from"] =>
	sender?.id
		? {
				id: sender.id,
				name: sender.name ?? undefined,
				username: sender.username ?? undefined,
			}
		: undefined;

/** Our own comments and answers come back to us too; whoever took them for somebody else's would talk to themselves. */
export const isOurs = (
	{ account }: Update,
	sender: Sender | null | undefined,
): boolean => sender?.id === account;
