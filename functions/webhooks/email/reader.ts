import { MalformedError } from "#shared/errors.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { mailgunReader } from "../mailgun/reader.ts";
import { resendReader } from "../resend/reader.ts";
import { sendgridReader } from "../sendgrid/reader.ts";
import { sesReader } from "../ses/reader.ts";
import { type EmailProvider, providerOf } from "./provider-of.ts";

const readers: Readonly<Record<EmailProvider, Reader<"emails">>> = {
	sendgrid: sendgridReader,
	mailgun: mailgunReader,
	resend: resendReader,
	ses: sesReader,
};

const senderOf = (delivery: Delivery): EmailProvider => {
	const provider = providerOf(delivery);
	if (provider) return provider;
	throw new MalformedError("nothing tells whose delivery it is");
};

/** Under the name of whose it is, so that the same delivery is one whichever of our addresses it comes to. */
export const emailReader: Reader<"emails"> = {
	identify: (delivery) => {
		const provider = senderOf(delivery);
		return { ...readers[provider].identify(delivery), provider };
	},
	normalize: (delivery) => readers[senderOf(delivery)].normalize(delivery),
};
