import { describe, expect, it } from "vitest";
import { contactIdOf } from "#shared/records/contacts.ts";
import { applySocial } from "#shared/records/social.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { examples } from "../../../functions/webhooks/meta/examples.ts";
import { deliveryOf } from "../delivery-of.ts";
import { oneEnd } from "../one-end.ts";
import { messaging, page, time } from "./updates.ts";

const endOf = (...life: readonly Delivery[]) =>
	oneEnd({ reader: metaReader, apply: applySocial }, life);

const later = (seconds: number, value: object): Delivery =>
	page(value, "feed", { time: time + seconds });

const reaction = {
	item: "reaction",
	reaction_type: "love",
	post_id: "1_1",
	from: { id: "9", name: "A" },
} as const;

describe("in whatever order it is told, and though all is told twice", () => {
	it("a comment that is written, edited and removed", () => {
		const end = endOf(
			...examples
				.filter(({ name }) => /^feed\.comment\.(add|edited|remove)$/.test(name))
				.map(({ body }) => deliveryOf(body)),
		);
		expect(
			end["SOCIAL#facebook:430915627718846_1184520973066281"],
		).toMatchObject({
			state: "removed",
			text: "Are you open on Saturday or Sunday?",
			createdAt: "2026-11-20T15:02:58.000Z",
			updatedAt: "2026-11-20T15:06:00.000Z",
			contactKey: contactIdOf({
				kind: "social",
				value: "facebook:6120458837719243",
			}),
		});
	});

	it("a reaction that is taken back and given again", () => {
		const end = endOf(
			later(0, { ...reaction, verb: "add", created_time: time }),
			later(10, { ...reaction, verb: "remove", created_time: time }),
			later(20, {
				...{ ...reaction, reaction_type: "wow" },
				...{ verb: "add", created_time: time + 20 },
			}),
		);
		expect(end["SOCIAL#facebook:1_1:reaction:9"]).toMatchObject({
			state: "added",
			text: "wow",
		});
	});

	it("a reaction that is taken back in the second it was given in", () => {
		const end = endOf(
			later(0, { ...reaction, verb: "add", created_time: time }),
			later(0, { ...reaction, verb: "remove", created_time: time }),
		);
		expect(end["SOCIAL#facebook:1_1:reaction:9"]).toMatchObject({
			state: "removed",
		});
	});

	it("a message that is written, edited, loved and taken back", () => {
		const end = endOf(
			messaging({ message: { mid: "m_1", text: "helo" } }, "instagram"),
			messaging(
				{
					timestamp: time * 1000 + 7,
					message_edit: { mid: "m_1", text: "hi" },
				},
				"instagram",
			),
			messaging(
				{ reaction: { mid: "m_1", action: "react", emoji: "❤️" } },
				"instagram",
			),
			messaging(
				{ timestamp: time * 1000, message: { mid: "m_1", is_deleted: true } },
				"instagram",
			),
		);
		expect(end["SOCIAL#instagram:m_1"]).toMatchObject({
			state: "removed",
			text: "hi",
		});
	});
});
