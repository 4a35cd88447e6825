import { expect } from "vitest";
import { HandshakeError } from "#shared/errors.ts";
import { toRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { refusals, saysVerdict } from "../answers.ts";
import { baseUrl } from "../recorded-request.ts";
import { quotesInput } from "./canary.ts";
import { type Call, eventOf } from "./event-of.ts";
import type { Outcome } from "./shell.ts";

/** `test` lists the names of the headers it has seen: that is what it is for. */
const withoutHeaderNames = (webhook: Webhook, body: string): string =>
	saysVerdict(webhook)
		? JSON.stringify({ ...JSON.parse(body), headers: undefined })
		: body;

/** Neither an answer nor the log says anything of what was sent, and nothing went wrong on our side. */
export const expectDiscreet = (
	webhook: Webhook,
	{ status, headers, body }: Outcome,
	logged: string,
): void => {
	expect(status, logged).toBeLessThan(500);
	expect(quotesInput(JSON.stringify(headers))).toBe(false);
	expect(quotesInput(withoutHeaderNames(webhook, body)), body).toBe(false);
	expect(quotesInput(logged), logged).toBe(false);
};

/** Registration calls are answered to whoever makes them; undefined for what is none, 400 for what is a malformed one. */
const handshakeStatus = (
	webhook: Webhook,
	call: Call,
	secret: Secret,
): number | undefined => {
	try {
		const request = toRequest(eventOf(call), baseUrl);
		return webhook.handshake?.(request, [secret])?.status;
	} catch (error) {
		if (error instanceof HandshakeError) return 400;
		throw error;
	}
};

/** Nothing is queued, and no caller hears that it was believed. */
export const expectRefusal = (
	webhook: Webhook,
	call: Call,
	secret: Secret,
	{ status, body, queued }: Outcome,
): void => {
	expect(queued.length).toBe(0);
	const handshake = handshakeStatus(webhook, call, secret);
	if (handshake !== undefined) expect(status).toBe(handshake);
	else if (saysVerdict(webhook))
		expect(JSON.parse(body)).toMatchObject({ valid: false });
	else {
		expect(refusals[webhook.id] ?? [401]).toContain(status);
		expect(body).toBe("");
	}
};
