import type { Example } from "#shared/webhook/example.ts";
import { customerExamples } from "./examples/customers.ts";
import { orderExamples } from "./examples/orders.ts";
import { productExamples } from "./examples/products.ts";

/** A product from its making to its end, an order of it, and two customers. The ids are larger than a number can hold. */
export const examples: readonly Example[] = [
	...productExamples,
	...orderExamples,
	...customerExamples,
];
