import { describe, expect, it } from "vitest";
import { doneMessages } from "#lib/local/event-source/done-messages.ts";

const messages = ["1", "2", "3"].map((MessageId) => ({ MessageId }));

const done = (payload: string, reportsFailures = true) =>
	doneMessages(messages, { payload }, reportsFailures).map(
		({ MessageId }) => MessageId,
	);

const failures = (...ids: readonly unknown[]) =>
	JSON.stringify({
		batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
	});

describe("doneMessages", () => {
	it("is all but those that the function reports", () => {
		expect(done(failures("2"))).toEqual(["1", "3"]);
		expect(done(failures("1", "3", "1"))).toEqual(["2"]);
	});

	it.each(["null", "{}", '{"batchItemFailures":null}', failures()])(
		"is all for the report %s",
		(payload) => {
			expect(done(payload)).toEqual(["1", "2", "3"]);
		},
	);

	it.each([
		["an empty identifier", failures("")],
		["a null identifier", failures("1", null)],
		["an identifier that was not in the batch", failures("1", "4")],
		["a misspelt key", '{"batchItemFailures":[{"itemIdentifer":"1"}]}'],
		["a list that is none", '{"batchItemFailures":"1"}'],
		["a report that is no object", '"ok"'],
	])("is none for %s", (_name, payload) => {
		expect(done(payload)).toEqual([]);
	});

	it("is none when the function failed", () => {
		const error = { errorType: "Error", errorMessage: "" };
		expect(doneMessages(messages, { error }, true)).toEqual([]);
		expect(doneMessages(messages, { error }, false)).toEqual([]);
	});

	it("goes by success alone when the mapping takes no reports", () => {
		expect(done(failures("2"), false)).toEqual(["1", "2", "3"]);
	});
});
