import type { Example } from "#shared/webhook/example.ts";
import { checkoutExamples } from "./examples/checkout.ts";
import { invoiceExamples } from "./examples/invoice.ts";
import { paymentIntentExamples } from "./examples/payment-intent.ts";
import { recorded } from "./examples/recorded.ts";
import { subscriptionExamples } from "./examples/subscription.ts";

/** One customer's subscription from checkout to its end, a payment that takes days, and an account from before 2025. */
export const examples: readonly Example[] = [
	...checkoutExamples,
	...subscriptionExamples,
	...invoiceExamples,
	...paymentIntentExamples,
	// A type that we do nothing with.
	recorded("payout.paid", "evt_1TYAfVWq2LhBv6ZtPs3kEz6W"),
];
