import type { Example } from "#shared/webhook/example.ts";
import { bookingExamples } from "./examples/bookings.ts";
import { meetingExamples } from "./examples/meetings.ts";
import { seatExamples } from "./examples/seats.ts";

/** Bookings from being asked for to being over, seats in a shared one, and what is no booking. */
export const examples: readonly Example[] = [
	...bookingExamples,
	...seatExamples,
	...meetingExamples,
];
