import type * as z from "zod/mini";
import type { Said } from "./said.ts";
import type { Subscription } from "./shapes.ts";

type Happened = z.infer<typeof Subscription>;
type Preferences = Happened["subscription"]["newTopicPreferences"];

const topicsLeft = ({ topicSubscriptionStatus }: Preferences): string[] =>
	topicSubscriptionStatus
		.filter(({ subscriptionStatus }) => subscriptionStatus === "OptOut")
		.map(({ topicName }) => topicName);

const without = (some: readonly string[], others: readonly string[]) =>
	some.filter((one) => !others.includes(one));

/**
 * The difference between what they wanted and what they want. Leaving weighs more than coming where they did both, and they are back
 * only where nothing is left that they have left.
 */
const changeOf = (
	old: Preferences,
	fresh: Preferences,
): Pick<Said, "kind" | "detail"> | undefined => {
	if (fresh.unsubscribeAll) return { kind: "unsubscribed" };
	const left = without(topicsLeft(fresh), topicsLeft(old));
	if (left.length > 0) return { kind: "unsubscribed", detail: left.join(", ") };
	if (topicsLeft(fresh).length > 0) return undefined;
	const back = topicsLeft(old);
	return old.unsubscribeAll || back.length > 0
		? { kind: "resubscribed", detail: back.join(", ") || undefined }
		: undefined;
};

export const subscriptionSaid = ({
	mail,
	subscription,
}: Happened): readonly Said[] => {
	const { timestamp, newTopicPreferences, oldTopicPreferences } = subscription;
	const change = changeOf(oldTopicPreferences, newTopicPreferences);
	if (!change) return [];
	return [
		{
			...change,
			at: timestamp,
			to: mail.destination,
			occurrence: `Subscription:${timestamp}`,
		},
	];
};
