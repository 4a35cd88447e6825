import * as z from "zod/mini";

const versionSchema = z.object({
	id: z.string(),
	secretString: z.optional(z.string()),
	secretBinary: z.optional(z.string()),
	createdAt: z.number(),
	labels: z.readonly(z.array(z.string())),
});

const tagSchema = z.object({
	Key: z.string(),
	Value: z._default(z.string(), ""),
});

const secretSchema = z.object({
	arn: z.string(),
	name: z.string(),
	description: z.optional(z.string()),
	kmsKeyId: z.optional(z.string()),
	tags: z.readonly(z.array(tagSchema)),
	createdAt: z.number(),
	changedAt: z.number(),
	deletedAt: z.optional(z.number()),
	gone: z.optional(z.number()),
	versions: z.readonly(z.array(versionSchema)),
});

export const vaultSchema = z.readonly(z.array(secretSchema));
export const tagsSchema = z.array(tagSchema);

export type Tag = z.infer<typeof tagSchema>;
/** `secretBinary` is base64, as on the wire. Times are epoch seconds. */
export type Version = Readonly<z.infer<typeof versionSchema>>;
/** `deletedAt` marks it for deletion, which happens for good at `gone`. */
export type Secret = Readonly<z.infer<typeof secretSchema>>;
/** All secrets of the account and region. Names are unique in it. */
export type Vault = readonly Secret[];
