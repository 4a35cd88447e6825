import { allCalls, callPk } from "#shared/records/calls.ts";
import { allConversations } from "#shared/records/conversations.ts";
import { messagePk } from "#shared/records/messages.ts";
import {
	allPayments,
	allSubscriptions,
	paymentPk,
} from "#shared/records/payments.ts";
import type { AdminRoute } from "./answer.ts";
import {
	findContact,
	listContactInteractions,
	listContacts,
	listInteractions,
} from "./contacts.ts";
import { findDelivery, listDeliveries } from "./deliveries.ts";
import { finding, listing } from "./records.ts";
import type { RouteKey } from "./route-keys.ts";
import { readStageSettings, writeStageSettings } from "./settings.ts";

const newest = (kind: string) =>
	listing(() => ({ index: "byKind", keys: [kind] }));

export const routes: Readonly<Record<RouteKey, AdminRoute>> = {
	"GET /api/deliveries": listDeliveries,
	"GET /api/deliveries/{id}": findDelivery,
	"GET /api/contacts": listContacts,
	"GET /api/contacts/{id}": findContact,
	"GET /api/contacts/{id}/interactions": listContactInteractions,
	"GET /api/interactions": listInteractions,
	"GET /api/calls": newest(allCalls),
	"GET /api/calls/{id}": finding(callPk),
	"GET /api/conversations": newest(allConversations),
	"GET /api/conversations/{id}/messages": listing(({ id }) => ({
		index: "byParent",
		keys: [id],
		order: "oldest",
	})),
	"GET /api/messages/{id}": finding(messagePk),
	"GET /api/payments": newest(allPayments),
	"GET /api/payments/{id}": finding(
		paymentPk,
		({ kindKey }) => kindKey === allPayments,
	),
	"GET /api/subscriptions": newest(allSubscriptions),
	"GET /api/subscriptions/{id}": finding(
		paymentPk,
		({ kindKey }) => kindKey === allSubscriptions,
	),
	"GET /api/settings": readStageSettings,
	"PUT /api/settings": writeStageSettings,
};
