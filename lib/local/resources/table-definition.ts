import * as z from "zod/mini";

const keySchema = z.array(
	z.object({
		AttributeName: z.string(),
		KeyType: z.enum(["HASH", "RANGE"]),
	}),
);

const index = z.object({
	IndexName: z.string(),
	KeySchema: keySchema,
	Projection: z.object({
		ProjectionType: z.optional(z.enum(["ALL", "KEYS_ONLY", "INCLUDE"])),
		NonKeyAttributes: z.optional(z.array(z.string())),
	}),
});

/** What matters on this machine of an `AWS::DynamoDB::Table` or `AWS::DynamoDB::GlobalTable`. */
export const tableDefinition = z.object({
	TableName: z.optional(z.string()),
	KeySchema: keySchema,
	AttributeDefinitions: z.array(
		z.object({
			AttributeName: z.string(),
			AttributeType: z.enum(["S", "N", "B"]),
		}),
	),
	GlobalSecondaryIndexes: z._default(z.array(index), []),
	LocalSecondaryIndexes: z.optional(z.array(index)),
	StreamSpecification: z.optional(
		z.object({
			StreamViewType: z.enum([
				"KEYS_ONLY",
				"NEW_IMAGE",
				"OLD_IMAGE",
				"NEW_AND_OLD_IMAGES",
			]),
		}),
	),
	TimeToLiveSpecification: z.optional(
		z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
	),
});

export type TableDefinition = z.infer<typeof tableDefinition>;
