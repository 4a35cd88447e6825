import { describe, expect, it } from "vitest";
import type {
	ChargeEvent,
	InvoiceEvent,
	PaymentEvent,
} from "#shared/events.ts";
import { applyPayment } from "#shared/records/apply-payment.ts";
import { failedPaymentEmails } from "../../functions/workers/payments/failed-payment-emails.ts";
import { memoryRecords } from "../support/memory-records.ts";

const operator = "operator@example.com";

const facts = {
	provider: "stripe",
	at: "2026-11-20T08:12:40.000Z",
	order: "1#evt_1",
	customer: { id: "stripe:cus_1", email: "ada@example.com" },
	amount: 4900,
	currency: "usd",
	status: "failed",
} as const;

const invoice: InvoiceEvent = {
	...facts,
	kind: "invoice",
	id: "stripe:in_1",
	number: "A-1",
	failure: { attempt: 1, payUrl: "https://pay.example.com/in_1" },
};

const payment: ChargeEvent = { ...facts, kind: "payment", id: "stripe:pi_1" };

/** Mails because of the last of these events, once all are applied. */
const mailsAfter = (...events: readonly PaymentEvent[]) => {
	const records = memoryRecords();
	let mails: ReturnType<typeof failedPaymentEmails> = [];
	for (const event of events)
		records.step((draft) => {
			applyPayment(draft, event, "US");
			mails = failedPaymentEmails(event, draft, operator);
		});
	return mails;
};

const idsAfter = (...events: readonly PaymentEvent[]) =>
	mailsAfter(...events).map(({ id }) => id);

describe("a failed payment", () => {
	it("is told to the customer and the operator", () => {
		expect(mailsAfter(invoice)).toMatchObject([
			{
				id: "payment-failed:stripe:in_1:1:customer",
				to: "ada@example.com",
				subject: "Your payment of $49.00 did not go through",
				text: expect.stringContaining("https://pay.example.com/in_1"),
			},
			{
				id: "payment-failed:stripe:in_1:1:operator",
				to: operator,
				subject: "Payment failed: $49.00 (stripe:in_1)",
			},
		]);
	});

	it("is told once for each attempt", () => {
		expect(idsAfter(invoice)).toEqual(idsAfter({ ...invoice, order: "2#e" }));
		expect(idsAfter(invoice)).not.toEqual(
			idsAfter({ ...invoice, failure: { attempt: 2 } }),
		);
	});

	it("is told once where the checkout and the payment itself tell of it", () => {
		const itself = {
			...payment,
			order: "1#evt_2",
			at: "2026-11-20T08:12:41.000Z",
			failure: { reason: "insufficient_funds" },
		};
		expect(idsAfter(itself)).toEqual(idsAfter(payment));
		expect(idsAfter(payment)).toHaveLength(2);
	});

	it("of an invoice is the invoice's to tell, not its checkout's", () => {
		expect(mailsAfter({ ...invoice, failure: undefined })).toEqual([]);
		expect(mailsAfter({ ...payment, invoiceId: "stripe:in_1" })).toEqual([]);
	});

	it("is told to the address that is known of the customer, where there is one", () => {
		const nameless = { ...payment, customer: { id: "stripe:cus_1" } };
		expect(mailsAfter(invoice, nameless).map(({ to }) => to)).toEqual([
			"ada@example.com",
			operator,
		]);
		expect(mailsAfter(nameless).map(({ to }) => to)).toEqual([operator]);
	});

	it("is all that is told", () => {
		expect(mailsAfter({ ...invoice, status: "paid" })).toEqual([]);
		expect(
			mailsAfter({
				...facts,
				kind: "subscription",
				id: "stripe:sub_1",
				status: "past_due",
			}),
		).toEqual([]);
	});
});
