import * as z from "zod/mini";
import { Id } from "#shared/lossless-json.ts";

/**
 * The parts of a booking that we read, in the words of any trigger.
 * https://cal.com/docs/developing/guides/automation/webhooks
 */

const text = z.nullish(z.string());
const time = z.nullish(z.union([z.string(), z.number()]));

/** What is merely good to know, and must not keep a booking from being read. */
const perhaps = <T>(schema: z.ZodMiniType<T>) =>
	z.catch(z.nullish(schema), null);

const Person = z.object({
	name: text,
	email: text,
	phoneNumber: text,
	timeZone: text,
});

/** An answer to a question of the booking form. */
const Answer = perhaps(z.object({ value: z.string() }));

/** Where to meet; of a call the number to be called at. */
const Place = perhaps(
	z.object({
		value: z.object({ value: z.string(), optionValue: z.string() }),
	}),
);

export const Booking = z.object({
	uid: text,
	bookingUid: text,
	title: text,
	status: text,
	startTime: time,
	endTime: time,
	location: perhaps(z.string()),
	metadata: perhaps(z.object({ videoCallUrl: z.string() })),
	organizer: z.nullish(Person),
	/** The organizer, in what is said of meetings. */
	user: z.nullish(Person),
	attendees: z.nullish(
		z.array(
			z.extend(Person, {
				/** Stands only in the row of somebody who gave up a seat. */
				bookingId: z.nullish(Id),
				noShow: z.nullish(z.boolean()),
			}),
		),
	),
	attendeeSeatId: text,
	rescheduleUid: text,
	rescheduleStartTime: time,
	rescheduleEndTime: time,
	cancellationReason: text,
	rejectionReason: text,
	message: text,
	responses: perhaps(
		z.object({
			attendeePhoneNumber: Answer,
			smsReminderNumber: Answer,
			location: Place,
			rescheduleReason: Answer,
		}),
	),
});

export type Booking = z.infer<typeof Booking>;

/** What names a booking, and a seat in it. */
export const Names = z.object({
	uid: text,
	bookingUid: text,
	attendeeSeatId: text,
});
