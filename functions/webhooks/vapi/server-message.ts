import * as z from "zod/mini";
import { parseJson } from "#shared/parse.ts";

/**
 * What we read of a server message. A field of another type than expected is as good as left out: Vapi adds to its messages all
 * the time. https://docs.vapi.ai/server-url/events
 */

const text = z.catch(z.optional(z.string()), undefined);
const number = z.catch(z.optional(z.number()), undefined);

const some = <T extends z.core.$ZodShape>(shape: T) =>
	z.catch(z.optional(z.object(shape)), undefined);

const list = <T extends z.core.$ZodShape>(shape: T) =>
	z.catch(z.array(z.catch(z.nullable(z.object(shape)), null)), []);

const toolCall = {
	id: text,
	name: text,
	parameters: z.optional(z.unknown()),
	function: some({ name: text, arguments: z.optional(z.unknown()) }),
};

const customer = some({ number: text, name: text, sipUri: text });
const phoneNumber = some({ number: text });
const assistant = some({ name: text });

const ServerMessage = z.object({
	message: z.object({
		type: z.string(),
		/** Unix milliseconds. */
		timestamp: number,
		status: text,
		endedReason: text,
		startedAt: text,
		endedAt: text,
		durationSeconds: number,
		/** US dollars. */
		cost: number,
		call: some({
			id: text,
			type: text,
			endedReason: text,
			customer,
			phoneNumber,
			assistant,
		}),
		customer,
		phoneNumber,
		assistant,
		chat: some({ id: text }),
		session: some({ id: text }),
		analysis: some({ summary: text }),
		artifact: some({
			transcript: text,
			recordingUrl: text,
			recording: some({
				stereoUrl: text,
				mono: some({ combinedUrl: text }),
			}),
			/** `time` in unix milliseconds. */
			messages: list({ time: number, toolCalls: list(toolCall) }),
		}),
		/** Before there was an artifact these stood here. */
		transcript: text,
		summary: text,
		recordingUrl: text,
		toolCallList: list(toolCall),
		toolWithToolCallList: list({ name: text, toolCall: some(toolCall) }),
		/** The one call of the older `function-call`. */
		functionCall: some({ name: text, parameters: z.optional(z.unknown()) }),
	}),
});

export type ServerMessage = z.infer<typeof ServerMessage>["message"];

/** Throws `MalformedError` for what is no server message at all. */
export const readMessage = (body: Buffer): ServerMessage =>
	parseJson(ServerMessage, body.toString("utf8")).message;
