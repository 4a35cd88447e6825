import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { vapiReader } from "./reader.ts";
import { vapiWebhook } from "./vapi.ts";

export const vapi: Provider = {
	name: "vapi",
	title: "Vapi",
	docs: "https://docs.vapi.ai/server-url/server-authentication",
	webhooks: [reads(vapiWebhook, vapiReader)],
};
