import type { Example } from "#shared/webhook/example.ts";
import { failureExamples } from "./examples/failure.ts";
import { recorded, said } from "./examples/recorded.ts";

const to = "ray.osei@example.com";

/** One message on its way, and what its readers do with it. */
export const examples: readonly Example[] = [
	recorded(
		"accepted",
		"ujzde8gxd6ncf10epf91dhodzdoc9is0j8ht9lgmxg9edn581u",
		said({
			kind: "sent",
			at: "2026-11-20T13:46:41.205Z",
			eventId: `kJ2vQxwTR8aC5nLh0uYzbg:2026-11-20:${to}`,
			to,
		}),
	),
	recorded(
		"delivered",
		"33xtplpft75v2seh60kvj50ce9uvw53efr4edt2sywb3wkh5dn",
		said({
			kind: "delivered",
			at: "2026-11-20T13:46:43.153Z",
			eventId: `Wq0sVtXnTL6mYd4KcR1pEA:2026-11-20:${to}`,
			to,
			detail: "OK",
		}),
	),
	recorded(
		"opened",
		"sipzz5fk2z9ri19r0wyojfljooa5lqsaj08xui6d39zzzzg4zd",
		said({
			kind: "opened",
			at: "2026-11-20T13:50:43.042Z",
			eventId: `-bN7yHfUQeGz3xOa_2LrTw:2026-11-20:${to}`,
			to,
		}),
	),
	recorded(
		"opened.bot",
		"men2khvdgaj8gxbenyjqwx4hh5344tfjgvq4k7bn7xj8b7tfq7",
		said({
			kind: "opened",
			at: "2026-11-20T13:46:44.900Z",
			eventId: `uM4dPzKiS2uWv9Jc6TqXoA:2026-11-20:${to}`,
			to,
			isMachine: true,
		}),
	),
	recorded(
		"clicked",
		"xkwo886vompzom75wbbr4qmw2wxfogo4mvn4a4wfhym4l1vfz3",
		said({
			kind: "clicked",
			at: "2026-11-20T13:51:04.095Z",
			eventId: `rE8gLaBySZm1HfVn7CwDkQ:2026-11-20:${to}`,
			to,
			detail: "https://www.harborline.example/visit",
		}),
	),
	recorded(
		"unsubscribed",
		"zfkkibj3j4wj99ibag7i1mnbqns6puq80idw3706i8j76b2laj",
		said({
			kind: "unsubscribed",
			at: "2026-11-20T13:51:40.500Z",
			eventId: `Yt5oNcEjQ0qRb2XsU9vMig:2026-11-20:${to}`,
			to,
		}),
	),
	recorded(
		"complained",
		"pctnwlavyf4r6mp6afqfjzczbttof7jyu5jsjc616i76bofbci",
		said({
			kind: "spam_report",
			at: "2026-11-20T14:34:20.050Z",
			eventId: `Bq7eRzLgTn-0yUw5MvXaJQ:2026-11-20:${to}`,
			to,
		}),
	),
	...failureExamples,
	// A type that we do nothing with.
	recorded("stored", "s333h9mtf4bs3e62rynnefj7qxi6rhxo55zbka52ztj0wyuhva"),
];
