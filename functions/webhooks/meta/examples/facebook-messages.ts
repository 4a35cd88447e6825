import { recorded } from "./recorded.ts";

const page = "214806719533042";
const message = "m_Qx7LrT2vKd0bYhWnE5uZcA9sGfJpMiOq3RkVtXyB8aDeHlNw1";
const echo = "m_Hk3VnZ8yTqWc5RbLxPuE0sJdGfMaOiQr7KtYvXwB2eDhNlC4";
const postback = "m_Pz6DkY1wNbVt4QhLxRuC8sJfGmAeOiKr0EqTvXyW9cHdSnU3";

const received = {
	kind: "message",
	provider: "facebook",
	at: "2026-11-20T15:02:59.444Z",
	verb: "added",
	from: { id: "7042951186630478" },
	account: page,
} as const;

export const facebookMessageExamples = [
	recorded("facebook", "messages", "messages", {
		ids: [message],
		identity: { id: `messages:${message}`, type: "messages" },
		events: [
			{
				...received,
				id: `facebook:${message}`,
				text: "Can I come by today?",
				about: "m_Bw4NfH8sLkZ2cQvRtYxU6mJgPdEaWiOqKn0r3VbTyXhCuSl5",
				media: [{ url: "https://scontent.example.com/v/t1/tooth.jpg" }],
			},
		],
	}),
	// What we write ourselves.
	recorded("facebook", "message_echoes", "message_echoes", {
		ids: [echo],
		identity: { id: `message_echoes:${echo}`, type: "message_echoes" },
	}),
	recorded("facebook", "messaging_postbacks", "messaging_postbacks", {
		ids: [postback],
		identity: {
			id: "messaging_postbacks:bec83bbac4b3744e3edc896ce2411f18f1d6d74d59f9d42f9263ec2e52fa317b",
			type: "messaging_postbacks",
		},
		events: [{ ...received, id: `facebook:${postback}`, text: "Get started" }],
	}),
	recorded("facebook", "message_reads", "message_reads", {
		ids: ["7042951186630478"],
		identity: {
			id: "message_reads:bc6e13352fdd52bf57934ff2d4e63919990798793a28b2f427434be326850c35",
			type: "message_reads",
		},
	}),
];
