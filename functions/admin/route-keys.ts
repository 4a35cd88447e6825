/** Every route of the admin API; the stack makes them, routes.ts answers them. */
export const routeKeys = [
	"GET /api/deliveries",
	"GET /api/deliveries/{id}",
	"GET /api/contacts",
	"GET /api/contacts/{id}",
	"GET /api/contacts/{id}/interactions",
	"GET /api/interactions",
	"GET /api/calls",
	"GET /api/calls/{id}",
	"GET /api/conversations",
	"GET /api/conversations/{id}/messages",
	"GET /api/messages/{id}",
	"GET /api/payments",
	"GET /api/payments/{id}",
	"GET /api/subscriptions",
	"GET /api/subscriptions/{id}",
	"GET /api/settings",
	"PUT /api/settings",
] as const;

export type RouteKey = (typeof routeKeys)[number];
