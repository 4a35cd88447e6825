import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { S3Error } from "../../../../node_modules/fauxqs/dist/common/errors.js";
import type { FiledS3Store } from "./filed-s3-store.ts";

const objectSchema = z.object({ bucket: z.string(), "*": z.string() });

/**
 * `If-None-Match: *` on a PUT, which fauxqs ignores: 412 when the object exists.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export const refuseOverwrite = (
	app: FastifyInstance,
	store: FiledS3Store,
): void => {
	app.addHook("preHandler", (request, reply, done) => {
		const object = objectSchema.safeParse(request.params).data;
		const conditional =
			request.method === "PUT" && request.headers["if-none-match"] === "*";
		if (
			!conditional ||
			!object ||
			!store.hasObject(object.bucket, object["*"])
		) {
			done();
			return;
		}
		const error = new S3Error(
			"PreconditionFailed",
			"At least one of the pre-conditions you specified did not hold",
			412,
		);
		reply.status(412).type("application/xml").send(error.toXml());
	});
};
