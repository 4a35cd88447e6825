import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import {
	QueueDoesNotExistError,
	SqsError,
} from "../../../../node_modules/fauxqs/dist/common/errors.js";
import type { JournaledSqsStore } from "./journaled-sqs-store.ts";
import { MoveTasks } from "./move-tasks.ts";

type Action = (input: unknown) => object;

const TARGET_PREFIX = "AmazonSQS.";

/** Answers the SQS operations that fauxqs has not, before it sees them. */
export const addMissingActions = (
	app: FastifyInstance,
	store: JournaledSqsStore,
): void => {
	const actions = missingActions(store);
	app.addHook("preHandler", (request, reply, done) => {
		const target = String(request.headers["x-amz-target"] ?? "");
		const action = actions.get(target.slice(TARGET_PREFIX.length));
		if (!action) {
			done();
			return;
		}
		reply.header("content-type", "application/x-amz-json-1.0");
		try {
			reply.send(action(request.body));
		} catch (error) {
			if (!(error instanceof SqsError)) {
				throw error;
			}
			reply.status(error.statusCode).send(error.toJSON());
		}
	});
};

const missingActions = (
	store: JournaledSqsStore,
): ReadonlyMap<string, Action> => {
	const tasks = new MoveTasks(store);
	return new Map<string, Action>([
		[
			"StartMessageMoveTask",
			(input) => {
				const { SourceArn, DestinationArn } = startSchema.parse(input);
				return tasks.start(SourceArn, DestinationArn);
			},
		],
		[
			"ListMessageMoveTasks",
			(input) => {
				const { SourceArn, MaxResults } = listSchema.parse(input);
				return { Results: tasks.list(SourceArn, MaxResults) };
			},
		],
		[
			"CancelMessageMoveTask",
			() => {
				throw new SqsError(
					"ResourceNotFoundException",
					"The task has already completed.",
					404,
				);
			},
		],
		[
			"ListDeadLetterSourceQueues",
			(input) => {
				const queue = store.getQueue(sourcesSchema.parse(input).QueueUrl);
				if (!queue) {
					throw new QueueDoesNotExistError();
				}
				return { queueUrls: store.sourcesOf(queue.arn).map(({ url }) => url) };
			},
		],
	]);
};

const startSchema = z.object({
	SourceArn: z.string(),
	DestinationArn: z.optional(z.string()),
});
const listSchema = z.object({
	SourceArn: z.string(),
	MaxResults: z._default(z.number(), 1),
});
const sourcesSchema = z.object({ QueueUrl: z.string() });
