import { afterEach, expect, it, vi } from "vitest";
import { judge } from "../../../bin/verify/judge.ts";
import {
	certificateUrl,
	notification,
	pem,
	signed,
	topicArn,
} from "./message.ts";

const { body, ...request } = signed(notification);

const judged = (certs?: unknown) =>
	judge(
		JSON.stringify({
			...request,
			webhook: "ses",
			body: body.toString(),
			secret: { topicArns: [topicArn] },
			certs,
		}),
	);

afterEach(() => vi.unstubAllGlobals());

it("is judged by the certificate that is given with it, which the next request has to give again", async () => {
	const get = vi.fn(() => Promise.reject(new TypeError("fetch failed")));
	vi.stubGlobal("fetch", get);
	expect(await judged({ [certificateUrl]: pem })).toEqual({
		valid: true,
		reason: "verified",
	});
	expect(get).not.toHaveBeenCalled();
	expect(await judged()).toEqual({
		valid: false,
		reason: "no-certificate: download failed; give it in certs",
	});
	expect(get).toHaveBeenCalledTimes(1);
});

it("says so where what is given is no certificate", async () => {
	expect(await judged({ [certificateUrl]: "PEM" })).toEqual({
		valid: false,
		reason:
			"no-certificate: not a certificate with an RSA key; give it in certs",
	});
});
