import type { BusinessHours, Weekday } from "#shared/settings.ts";

const timeIn = (timeZone: string, now: Date) => {
	const parts = new Intl.DateTimeFormat("en-US", {
		timeZone,
		weekday: "long",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).formatToParts(now);
	const part = (type: Intl.DateTimeFormatPartTypes): string =>
		parts.find((one) => one.type === type)?.value ?? "";
	return {
		weekday: part("weekday").toLowerCase() as Weekday,
		time: `${part("hour")}:${part("minute")}`,
	};
};

/** Whether the business is open at `now`; always, where it has no hours. */
export const isOpen = (
	hours: BusinessHours | undefined,
	now: Date,
): boolean => {
	if (!hours) return true;
	const { weekday, time } = timeIn(hours.timeZone, now);
	return (hours.weekly[weekday] ?? []).some(
		({ opens, closes }) => opens <= time && time < closes,
	);
};
