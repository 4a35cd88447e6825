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

/** SNS signs with a certificate of AWS's: here with a key of our own, whose public half stands in the certificate's place. */
const ses = () => {
	const { publicKey, privateKey } = generateKeyPairSync("rsa", {
		// Quick to make, and good enough for examples.
		modulusLength: 1024,
		publicKeyEncoding: { type: "spki", format: "pem" },
		privateKeyEncoding: { type: "pkcs8", format: "pem" },
	});
	return {
		topicArns: ["arn:aws:sns:us-east-1:000000000000:hookswitch-ses-events"],
		certificates: {
			"https://sns.us-east-1.amazonaws.com/SimpleNotificationService-00000000000000000000000000000000.pem":
				publicKey,
		},
		developmentSigningKey: privateKey,
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
		ses,
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
