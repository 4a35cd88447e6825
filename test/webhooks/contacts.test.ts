import { describe, expect, it } from "vitest";
import type { Events, QueueName } from "#shared/events.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { applyCommerce } from "#shared/records/commerce.ts";
import {
	contactIdOf,
	contactPk,
	type Handle,
	type HandleItem,
} from "#shared/records/contacts.ts";
import type { Draft } from "#shared/records/draft.ts";
import { readContacts } from "#shared/records/read-contacts.ts";
import { applySocial } from "#shared/records/social.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { calcomReader } from "#webhooks/calcom/reader.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { shopifyReader } from "#webhooks/shopify/reader.ts";
import { deliveryOf } from "./delivery-of.ts";
import { comment, page, time } from "./meta/updates.ts";
import { oneEnd } from "./one-end.ts";

/** The end that deliveries come to in any order, and whom it knows by a handle. */
const endOf = async <Q extends QueueName>(
	reader: Reader<Q>,
	apply: (draft: Draft, event: Events[Q], defaultCountry: string) => void,
	handle: Handle,
	...life: readonly Delivery[]
) => {
	const end = oneEnd({ reader, apply }, life);
	const id = contactIdOf(handle);
	const contacts = await readContacts([id], async (pks) =>
		pks.flatMap((pk) => (end[pk] as HandleItem | undefined) ?? []),
	);
	return { end, contact: contacts.get(id) };
};

const at = (minute: number): string =>
	new Date(Date.UTC(2026, 10, 20, 15, minute)).toISOString();

const account = {
	id: 7,
	email: "ada@example.com",
	first_name: "Ada",
	last_name: "Byron",
};
const order = {
	id: 1,
	created_at: at(1),
	currency: "USD",
	total_price: "5.00",
};

const shop = (topic: string, minute: number, payload: object): Delivery =>
	deliveryOf(
		{ updated_at: at(minute), ...payload },
		{ "x-shopify-topic": topic },
	);

const booked = (minute: number, attendee: object): Delivery =>
	deliveryOf({
		triggerEvent: "BOOKING_PAID",
		createdAt: at(minute),
		payload: { uid: "a", startTime: at(30), attendees: [attendee] },
	});

const later = (seconds: number, value: object): Delivery =>
	page(value, "feed", { time: time + seconds });

describe("in whatever order it is told, and though all is told twice, the person behind", {
	timeout: 60_000,
}, () => {
	it("a guest's order is the account that the shop finds it to be", async () => {
		const { email } = account;
		const { end, contact } = await endOf(
			shopifyReader,
			applyCommerce,
			{ kind: "email", value: email },
			shop("orders/create", 1, { ...order, email }),
			shop("customers/create", 2, account),
			shop("orders/updated", 3, { ...order, email, customer: account }),
			shop("customers/update", 4, { ...account, tags: "vip", phone: null }),
		);
		expect(contact).toMatchObject({
			kind: "customer",
			name: "Ada Byron",
			source: "shopify",
			emails: [email],
			customerIds: ["shopify:7"],
			tags: ["vip"],
			createdAt: at(1),
		});
		expect(contact?.ids).toContain(end["ORDER#shopify:1"]?.contactKey);
	});

	it("a booking is who has it now, and who had it first is known as well", async () => {
		const { end, contact } = await endOf(
			calcomReader,
			applyAppointment,
			{ kind: "email", value: "bo@example.com" },
			booked(1, { name: "Ada", email: "ada@example.com" }),
			booked(2, { name: "Bo", email: "bo@example.com" }),
		);
		expect(contact).toMatchObject({ name: "Bo", createdAt: at(2) });
		expect(end["APPOINTMENT#calcom:a"]?.contactKey).toBe(contact?.id);
		expect(end).toHaveProperty([
			contactPk(contactIdOf({ kind: "email", value: "ada@example.com" })),
		]);
	});

	it.each([
		["edited after", 9, "edited"],
		["removed, by a clock that goes slow, before", -60, "remove"],
	])(
		"a comment is its author, though nobody is named where it is %s",
		async (_, seconds, verb) => {
			const { from, ...anonymous } = comment;
			const { end, contact } = await endOf(
				metaReader,
				applySocial,
				{ kind: "social", value: "facebook:9" },
				page(comment),
				later(seconds, { ...anonymous, verb }),
			);
			expect(end["SOCIAL#facebook:1_2"]).toMatchObject({
				from,
				contactKey: contact?.id,
			});
			expect(contact).toMatchObject({
				name: "A",
				source: "facebook",
				kind: "lead",
			});
		},
	);
});
