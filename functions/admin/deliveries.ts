import { RequestError } from "#shared/errors.ts";
import {
	type DeliveryItem,
	deliveriesOf,
	deliveriesThat,
	deliveryPk,
} from "#shared/records/deliveries.ts";
import { toRecord } from "#shared/records/item.ts";
import { type Listing, list } from "#shared/records/list.ts";
import { readItems } from "#shared/records/read-items.ts";
import { providers } from "#webhooks/webhooks.ts";
import { type AdminRoute, pageOf } from "./answer.ts";

const states = ["applied", "ignored", "failed"];

/** Of those in one state: an index may name for a moment what is in another by now. */
const keeping =
	(state: string, provider: string | undefined): Listing["keep"] =>
	async (items) =>
		items.filter(
			(item) =>
				(provider === undefined ||
					Reflect.get(item, "provider") === provider) &&
				Reflect.get(item, "state") === state,
		);

const listingOf = (
	provider: string | undefined,
	state: string | undefined,
): Listing => {
	const keep = state === undefined ? undefined : keeping(state, provider);
	// Nearly all were applied: what was not has lists of its own.
	return state === "failed" || state === "ignored"
		? { index: "byParent", keys: [deliveriesThat(state)], keep }
		: {
				index: "byKind",
				keys: (provider === undefined
					? providers.map(({ name }) => name)
					: [provider]
				).map(deliveriesOf),
				keep,
			};
};

export const listDeliveries: AdminRoute = async (request) => {
	const { provider, state } = request.query;
	if (
		provider !== undefined &&
		!providers.some(({ name }) => name === provider)
	)
		throw new RequestError("unknown provider");
	if (state !== undefined && !states.includes(state))
		throw new RequestError(`state is one of ${states.join(", ")}`);
	const { items, cursor } = await list<DeliveryItem>(
		listingOf(provider, state),
		pageOf(request),
	);
	return { items: items.map(toRecord), cursor };
};

export const findDelivery: AdminRoute = async ({ id }) => {
	const [item] = await readItems([deliveryPk(id)]);
	return item && toRecord(item);
};
