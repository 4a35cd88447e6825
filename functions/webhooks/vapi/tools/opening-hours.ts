import { isOpen, weekdays } from "#shared/call-flow/business-hours.ts";
import type { BusinessHours, OpenHours } from "#shared/settings.ts";
import type { Tool } from "./tool.ts";

const describeDay = (hours: readonly OpenHours[] = []): string =>
	hours.length === 0
		? "closed"
		: hours.map(({ opens, closes }) => `${opens}-${closes}`).join(", ");

const describeWeek = ({ weekly }: BusinessHours): Record<string, string> =>
	Object.fromEntries(weekdays.map((day) => [day, describeDay(weekly[day])]));

/** `opening_hours`, without arguments: whether we are open, and when we are, as the call flow's settings have it. */
export const openingHours: Tool = (_, { settings, now }) => {
	const { hours } = settings.callFlow;
	return {
		result: hours
			? {
					openNow: isOpen(hours, now),
					timeZone: hours.timeZone,
					hours: describeWeek(hours),
				}
			: { openNow: true, hours: "always open" },
	};
};
