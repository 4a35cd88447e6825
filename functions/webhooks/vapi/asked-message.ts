import type { ServerMessage } from "./server-message.ts";

/** What an answer is computed from. */
export type AskedMessage = Pick<
	ServerMessage,
	"type" | "customer" | "toolCallList" | "toolWithToolCallList" | "functionCall"
> & { readonly call?: Pick<NonNullable<ServerMessage["call"]>, "customer"> };

type Sent = AskedMessage["toolCallList"][number];

const field = (value: unknown, name: string): unknown =>
	value !== null && typeof value === "object" && Object.hasOwn(value, name)
		? Reflect.get(value, name)
		: undefined;

const text = (value: unknown, name: string): string | undefined => {
	const found = field(value, name);
	return typeof found === "string" ? found : undefined;
};

const list = (value: unknown, name: string): readonly unknown[] => {
	const found = field(value, name);
	return Array.isArray(found) ? found : [];
};

const customerIn = (value: unknown): AskedMessage["customer"] => ({
	number: text(field(value, "customer"), "number"),
	name: undefined,
	sipUri: undefined,
});

const toolCall = (value: unknown): NonNullable<Sent> => {
	const called = field(value, "function");
	return {
		id: text(value, "id"),
		name: text(value, "name"),
		parameters: field(value, "parameters"),
		function: called
			? { name: text(called, "name"), arguments: field(called, "arguments") }
			: undefined,
	};
};

/**
 * The few fields that an answer needs, read by hand: a schema library would double the code that wakes up while a caller waits.
 * Undefined for what is no server message; the worker says what is wrong with it.
 */
export const readAskedMessage = (body: Buffer): AskedMessage | undefined => {
	let payload: unknown;
	try {
		payload = JSON.parse(body.toString("utf8"));
	} catch {
		return undefined;
	}
	const message = field(payload, "message");
	const type = text(message, "type");
	if (type === undefined) return undefined;
	const functionCall = field(message, "functionCall");
	const customer = customerIn(message);
	return {
		type,
		customer: customer?.number ? customer : undefined,
		call: { customer: customerIn(field(message, "call")) },
		toolCallList: list(message, "toolCallList").map(toolCall),
		toolWithToolCallList: list(message, "toolWithToolCallList").map((one) => ({
			name: text(one, "name"),
			toolCall: toolCall(field(one, "toolCall")),
		})),
		functionCall: functionCall
			? {
					name: text(functionCall, "name"),
					parameters: field(functionCall, "parameters"),
				}
			: undefined,
	};
};
