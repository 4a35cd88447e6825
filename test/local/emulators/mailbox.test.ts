import { request } from "node:http";
import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import { describe, expect, it } from "vitest";
import { useEmulators } from "./started-emulators.ts";

const { clients, emulators } = useEmulators();

/** The status of a call that claims to come for another host or from another site; fetch lets neither be set. */
const statusWith = (headers: Record<string, string>): Promise<number> =>
	new Promise((resolve, reject) => {
		const call = request(`${emulators().mailboxUrl}/store`, { headers });
		call.on("response", (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		});
		call.on("error", reject);
		call.end();
	});

describe("the mailbox", () => {
	it("shows the mails that were sent", async () => {
		await clients().ses.send(
			new SendEmailCommand({
				FromEmailAddress: "a@example.com",
				Destination: { ToAddresses: ["b@example.com"] },
				Content: {
					Simple: {
						Subject: { Data: "Grüße" },
						Body: { Html: { Data: "<p>hi</p>" } },
					},
				},
			}),
		);
		const store = await fetch(`${emulators().mailboxUrl}/store`);
		expect(await store.json()).toMatchObject({
			emails: [{ subject: "Grüße", destination: { to: ["b@example.com"] } }],
		});
		const page = await fetch(emulators().mailboxUrl);
		expect(page.headers.get("content-type")).toContain("text/html");
	});

	it("does not send", async () => {
		const send = await fetch(
			`${emulators().mailboxUrl}/v2/email/outbound-emails`,
			{
				method: "POST",
				headers: { authorization: "AWS4-HMAC-SHA256" },
				body: "{}",
			},
		);
		expect(send.status).toBe(404);
	});

	it("is closed to other sites and other host names", async () => {
		expect(await statusWith({})).toBe(200);
		expect(await statusWith({ host: "evil.example" })).toBe(404);
		expect(await statusWith({ "sec-fetch-site": "cross-site" })).toBe(404);
	});
});
