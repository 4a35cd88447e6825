import { SendBulkEmailCommand, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { expect, it } from "vitest";
import { sesProtocol } from "#lib/local/emulators/guard/ses-protocol.ts";
import { ACCOUNT, REGION } from "../aws-clients.ts";
import { denied, guardedStub } from "./guarded-stub.ts";

const protocol = sesProtocol(REGION, ACCOUNT);
const arn = (resource: string) =>
	`arn:aws:ses:${REGION}:${ACCOUNT}:${resource}`;
const domain = arn("identity/example.com");
const simple = {
	Simple: { Subject: { Data: "s" }, Body: { Text: { Data: "t" } } },
};
const mail = {
	FromEmailAddress: "Desk <desk@example.com>",
	Destination: { ToAddresses: ["to@example.org"] },
	Content: simple,
};

const start = async (refuses: RegExp) =>
	(await guardedStub(protocol, refuses)).clients.ses;

it("is content with either the domain or the address", async () => {
	const byAddress = await start(/identity\/example.com$/);
	await byAddress.send(new SendEmailCommand(mail));
	const byDomain = await start(/identity\/desk@example.com$/);
	await byDomain.send(new SendEmailCommand(mail));
	const byNeither = await start(/identity/);
	await expect(
		byNeither.send(new SendEmailCommand(mail)),
	).rejects.toMatchObject(denied("ses:SendEmail", domain));
});

it("asks for the configuration set as well", async () => {
	const ses = await start(/configuration-set/);
	const ConfigurationSetName = "feedback";
	await expect(
		ses.send(new SendEmailCommand({ ...mail, ConfigurationSetName })),
	).rejects.toMatchObject(
		denied("ses:SendEmail", arn("configuration-set/feedback")),
	);
});

it("reads the sender of a raw message, which is an action of its own", async () => {
	const ses = await start(/SendRawEmail/);
	const Data = Buffer.from(
		"Subject: s\r\nFrom: A\r\n <a@Example.com>\r\n\r\nb",
	);
	const { Destination } = mail;
	await expect(
		ses.send(new SendEmailCommand({ Destination, Content: { Raw: { Data } } })),
	).rejects.toMatchObject(denied("ses:SendRawEmail", domain));
});

it("asks a bulk mail for its template", async () => {
	const ses = await start(/template/);
	const bulk = new SendBulkEmailCommand({
		FromEmailAddress: "desk@example.com",
		DefaultContent: { Template: { TemplateName: "news", TemplateData: "{}" } },
		BulkEmailEntries: [{ Destination: mail.Destination }],
	});
	await expect(ses.send(bulk)).rejects.toMatchObject(
		denied("ses:SendBulkEmail", arn("template/news")),
	);
});
