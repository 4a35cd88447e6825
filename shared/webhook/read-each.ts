import { MalformedError, PartlyMalformedError } from "#shared/errors.ts";

type WhatIsRead<Event> = {
	readonly events: readonly Event[];
	/** Of what could not be read. */
	readonly failure?: MalformedError;
};

/** What could be read, all or some or nothing. Throws what is not malformed but a bug. */
export const whatIsRead = <Event>(
	read: () => readonly Event[],
): WhatIsRead<Event> => {
	try {
		return { events: read() };
	} catch (failure) {
		if (failure instanceof PartlyMalformedError)
			return { events: failure.events as readonly Event[], failure };
		if (failure instanceof MalformedError) return { events: [], failure };
		throw failure;
	}
};

/** What to throw where some could be read: the events come along. */
export const besides = (
	failure: MalformedError,
	events: readonly unknown[],
): MalformedError =>
	events.length === 0 ? failure : new PartlyMalformedError(failure, events);

/** Reads one after the other, whatever is wrong with some. Throws `PartlyMalformedError` with the events of all others. */
export const readEach = <Item, Event>(
	items: readonly Item[],
	read: (item: Item) => readonly Event[],
): readonly Event[] => {
	const all = items.map((item) => whatIsRead(() => read(item)));
	const events = all.flatMap((one) => one.events);
	const failure = all.find((one) => one.failure)?.failure;
	if (failure) throw besides(failure, events);
	return events;
};
