import * as z from "zod/mini";

const handleSchema = z.object({ taskId: z.string(), sourceArn: z.string() });

/** Like AWS's own, a handle names the source queue, so that a call with nothing else can be authorized. */
export const encodeTaskHandle = (taskId: string, sourceArn: string): string =>
	Buffer.from(JSON.stringify({ taskId, sourceArn })).toString("base64");

/** The source queue's ARN. Throws for a handle that is none of ours. */
export const sourceArnOfTaskHandle = (handle: string): string =>
	handleSchema.parse(JSON.parse(Buffer.from(handle, "base64").toString()))
		.sourceArn;
