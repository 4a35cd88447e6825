import { generateKeyPairSync, randomBytes } from "node:crypto";

export type DevelopmentSecret = Readonly<Record<string, unknown>>;

const hex = (bytes: number) => randomBytes(bytes).toString("hex");

const base64 = (bytes: number) => randomBytes(bytes).toString("base64");

/** Standard Webhooks: the prefix, then 24 bytes. */
const whsec = () => `whsec_${base64(24)}`;

/** SendGrid signs with a key that never leaves it: here its private half is kept too, so that examples can be signed. */
const sendgrid = () => {
	const { publicKey, privateKey } = generateKeyPairSync("ec", {
		namedCurve: "P-256",
		publicKeyEncoding: { type: "spki", format: "der" },
		privateKeyEncoding: { type: "pkcs8", format: "der" },
	});
	return {
		verificationKeys: [publicKey.toString("base64")],
		developmentPrivateKey: privateKey.toString("base64"),
	};
};

const secrets = new Map<string, () => DevelopmentSecret>(
	Object.entries({
		stripe: () => ({ webhookSecret: `whsec_${hex(16)}` }),
		twilio: () => ({
			accountSid: `AC${hex(16)}`,
			authToken: hex(16),
			// The sender that Twilio's own test credentials take.
			phoneNumber: "+15005550006",
		}),
		plivo: () => ({
			authId: `MA${hex(9).toUpperCase()}`,
			authToken: base64(30),
		}),
		voipms: () => ({ urlToken: hex(16) }),
		callrail: () => ({ signingKeys: { COM00000000000000000000: hex(16) } }),
		sendgrid,
		mailgun: () => ({ webhookSigningKey: hex(16) }),
		resend: () => ({ webhookSecret: whsec() }),
		ses: () => ({
			topicArns: ["arn:aws:sns:us-east-1:000000000000:hookswitch-ses-events"],
		}),
		meta: () => ({ appSecret: hex(16), verifyToken: hex(16) }),
		twitter: () => ({ consumerSecret: hex(25) }),
		shopify: () => ({ apiSecret: `shpss_${hex(16)}` }),
		calcom: () => ({ webhookSecret: hex(16) }),
		vapi: () => ({ serverSecret: hex(16) }),
		vonage: () => ({ signatureSecret: hex(16), smsSignatureSecret: hex(16) }),
		test: () => ({ webhookSecret: whsec() }),
	}),
);

/**
 * A random secret in the shape of a provider's, enough to verify its webhooks on this machine.
 * Nothing for what is only ever called, like Slack: without a key of its own it is left alone.
 */
export const developmentSecrets = (
	provider: string,
): DevelopmentSecret | undefined => secrets.get(provider)?.();
