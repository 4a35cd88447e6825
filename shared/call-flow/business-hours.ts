import type { BusinessHours, OpenHours, Weekday } from "#shared/settings.ts";

export const weekdays: readonly Weekday[] = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
];

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

const dayBefore = (day: Weekday): Weekday =>
	weekdays.at(weekdays.indexOf(day) - 1) ?? day;

const endsNextDay = ({ opens, closes }: OpenHours): boolean => closes < opens;

/** Whether the business is open at `now`; always, where it has no hours. */
export const isOpen = (
	hours: BusinessHours | undefined,
	now: Date,
): boolean => {
	if (!hours) return true;
	const { timeZone, weekly } = hours;
	const { weekday, time } = timeIn(timeZone, now);
	const today = (weekly[weekday] ?? []).some(
		(one) => one.opens <= time && (time < one.closes || endsNextDay(one)),
	);
	const sinceYesterday = (weekly[dayBefore(weekday)] ?? []).some(
		(one) => endsNextDay(one) && time < one.closes,
	);
	return today || sinceYesterday;
};
