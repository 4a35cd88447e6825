import {
	type AppointmentItem,
	allAppointments,
	appointmentPk,
	isStillOn,
} from "#shared/records/appointments.ts";
import { allCalls, callPk } from "#shared/records/calls.ts";
import {
	allOrders,
	allProducts,
	orderPk,
	productPk,
} from "#shared/records/commerce.ts";
import { contactIdOf } from "#shared/records/contacts.ts";
import { allEmails, recipientsOf } from "#shared/records/emails.ts";
import { messagePk } from "#shared/records/messages.ts";
import {
	allPayments,
	allSubscriptions,
	paymentPk,
} from "#shared/records/payments.ts";
import { allSocial, socialPk } from "#shared/records/social.ts";
import {
	allSuppressions,
	suppressionPk,
} from "#shared/records/suppressions.ts";
import type { AdminRoute } from "./answer.ts";
import {
	findContact,
	listContactInteractions,
	listContacts,
	listInteractions,
} from "./contacts.ts";
import { listConversations } from "./conversations.ts";
import { findDelivery, listDeliveries } from "./deliveries.ts";
import { finding, listing } from "./records.ts";
import type { RouteKey } from "./route-keys.ts";
import { readStageSettings, writeStageSettings } from "./settings.ts";

const newest = (kind: string) =>
	listing(() => ({ index: "byKind", keys: [kind] }));

/** `?customer=`: those of one customer of a provider's. */
const newestOf = (kind: string) =>
	listing(({ query: { customer } }) =>
		customer === undefined
			? { index: "byKind", keys: [kind] }
			: {
					index: "byContact",
					keys: [contactIdOf({ kind: "customer", value: customer })],
					keep: async (items) =>
						items.filter(({ kindKey }) => kindKey === kind),
				},
	);

/** `?upcoming=true`: those that will start from now on, the next one first. */
const listAppointments = listing(({ query: { upcoming } }) => ({
	index: "byKind",
	keys: [allAppointments],
	...(upcoming === "true" && {
		order: "oldest" as const,
		after: new Date().toISOString(),
		keep: async (items) =>
			items.filter((item) => isStillOn(item as AppointmentItem)),
	}),
}));

export const routes: Readonly<Record<RouteKey, AdminRoute>> = {
	"GET /api/deliveries": listDeliveries,
	"GET /api/deliveries/{id}": findDelivery,
	"GET /api/contacts": listContacts,
	"GET /api/contacts/{id}": findContact,
	"GET /api/contacts/{id}/interactions": listContactInteractions,
	"GET /api/interactions": listInteractions,
	"GET /api/calls": newest(allCalls),
	"GET /api/calls/{id}": finding(callPk),
	"GET /api/conversations": listConversations,
	"GET /api/conversations/{id}/messages": listing(({ id }) => ({
		index: "byParent",
		keys: [id],
		order: "oldest",
	})),
	"GET /api/messages/{id}": finding(messagePk),
	"GET /api/emails": newest(allEmails),
	// One message may have gone to several: a record each.
	"GET /api/emails/{id}": listing(({ id }) => ({
		index: "byParent",
		keys: [recipientsOf(id)],
	})),
	"GET /api/suppressions": newest(allSuppressions),
	"GET /api/suppressions/{id}": finding((address) =>
		suppressionPk(address.toLowerCase()),
	),
	"GET /api/payments": newestOf(allPayments),
	"GET /api/payments/{id}": finding(
		paymentPk,
		({ kindKey }) => kindKey === allPayments,
	),
	"GET /api/subscriptions": newestOf(allSubscriptions),
	"GET /api/subscriptions/{id}": finding(
		paymentPk,
		({ kindKey }) => kindKey === allSubscriptions,
	),
	"GET /api/appointments": listAppointments,
	"GET /api/appointments/{id}": finding(appointmentPk),
	"GET /api/orders": newestOf(allOrders),
	"GET /api/orders/{id}": finding(orderPk),
	"GET /api/products": newest(allProducts),
	"GET /api/products/{id}": finding(productPk),
	"GET /api/social": newest(allSocial),
	"GET /api/social/{id}": finding(socialPk),
	"GET /api/settings": readStageSettings,
	"PUT /api/settings": writeStageSettings,
};
