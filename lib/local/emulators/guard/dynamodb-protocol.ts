import * as z from "zod/mini";
import { type Permission, type Protocol, permission } from "./permission.ts";
import { refuseInAwsJson } from "./refusals.ts";

const tableSchema = z.object({ TableName: z.string() });
const requestSchema = z.object({
	TableName: z.optional(z.string()),
	IndexName: z.optional(z.string()),
	RequestItems: z.optional(z.record(z.string(), z.unknown())),
	TransactItems: z.optional(
		z.array(
			z.strictObject({
				Put: z.optional(tableSchema),
				Update: z.optional(tableSchema),
				Delete: z.optional(tableSchema),
				ConditionCheck: z.optional(tableSchema),
				Get: z.optional(tableSchema),
			}),
		),
	),
	ResourceArn: z.optional(z.string()),
	StreamArn: z.optional(z.string()),
});
type Request = z.infer<typeof requestSchema>;
type TransactItem = NonNullable<Request["TransactItems"]>[number];

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html */
export const dynamodbProtocol = (region: string, account: string): Protocol => {
	const tableArn = (table: string) =>
		table.startsWith("arn:")
			? table
			: `arn:aws:dynamodb:${region}:${account}:table/${table}`;
	return {
		readsBody: () => true,
		permissionsFor: ({ headers, body }) => {
			const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
			const request = requestSchema.parse(JSON.parse(body.toString()));
			return permissionsFor(operation, request, tableArn);
		},
		refusal: refuseInAwsJson("1.0"),
	};
};

const permissionsFor = (
	operation: string,
	request: Request,
	tableArn: (table: string) => string,
): readonly Permission[] => {
	const action = `dynamodb:${operation}`;
	switch (operation) {
		// PartiQL: which tables a statement touches is in its text, which the guard does not read.
		case "ExecuteStatement":
		case "BatchExecuteStatement":
		case "ExecuteTransaction":
			return [permission(action)];
		case "TransactWriteItems":
		case "TransactGetItems":
			return (request.TransactItems ?? []).flatMap((item) =>
				transactPermissions(item, tableArn),
			);
		case "BatchGetItem":
		case "BatchWriteItem":
			return Object.keys(request.RequestItems ?? {}).map((table) =>
				permission(action, tableArn(table)),
			);
		default:
			return [permission(action, resourceOf(request, tableArn))];
	}
};

/** A transaction is allowed item by item, as if each had been a call of its own. */
const transactPermissions = (
	{ Put, Update, Delete, ConditionCheck, Get }: TransactItem,
	tableArn: (table: string) => string,
): readonly Permission[] => {
	const actions = {
		"dynamodb:PutItem": Put,
		"dynamodb:UpdateItem": Update,
		"dynamodb:DeleteItem": Delete,
		"dynamodb:ConditionCheckItem": ConditionCheck,
		"dynamodb:GetItem": Get,
	};
	return Object.entries(actions).flatMap(([action, item]) =>
		item ? [permission(action, tableArn(item.TableName))] : [],
	);
};

const resourceOf = (
	request: Request,
	tableArn: (table: string) => string,
): string => {
	const { TableName, IndexName, ResourceArn, StreamArn } = request;
	if (TableName === undefined) {
		return ResourceArn ?? StreamArn ?? "*";
	}
	return IndexName === undefined
		? tableArn(TableName)
		: `${tableArn(TableName)}/index/${IndexName}`;
};
