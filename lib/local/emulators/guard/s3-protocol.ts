import { type Permission, type Protocol, permission } from "./permission.ts";
import { refuseInXml } from "./refusals.ts";

type S3Call = {
	readonly method: string;
	readonly bucket: string;
	readonly key: string;
	readonly query: URLSearchParams;
};

// Everything else in a query names a part of S3 that the emulator would mistake for the bucket or the object itself.
const KNOWN_QUERY =
	/^(x-id|list-type|prefix|delimiter|max-keys|start-after|continuation-token|marker|encoding-type|fetch-owner|delete|uploads|uploadId|partNumber|X-Amz-.*)$/;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
export const s3Protocol: Protocol = {
	readsBody: ({ method, path }) => isDeleteObjects(parseCall(method, path)),
	permissionsFor: ({ method, path, headers, body }) => {
		const call = parseCall(method, path);
		const unknown = [...call.query.keys()].find(
			(name) => !KNOWN_QUERY.test(name),
		);
		if (unknown !== undefined) {
			return [permission(`s3:${method}?${unknown}`)];
		}
		if (isDeleteObjects(call)) {
			return keysIn(body.toString()).map((key) =>
				permission("s3:DeleteObject", arnOf(call.bucket, key)),
			);
		}
		const source = headers["x-amz-copy-source"]?.toString();
		return [
			call.key === "" ? bucketPermission(call) : objectPermission(call),
			...(source ? [copyPermission(source)] : []),
		];
	},
	refusal: refuseInXml,
};

const parseCall = (method: string, path: string): S3Call => {
	const [location = "", query = ""] = path.split(/\?(.*)/s);
	const [bucket = "", key = ""] = location.slice(1).split(/\/(.*)/s);
	return {
		method,
		bucket: decodeURIComponent(bucket),
		key: decodeURIComponent(key),
		query: new URLSearchParams(query),
	};
};

const isDeleteObjects = ({ method, key, query }: S3Call): boolean =>
	method === "POST" && key === "" && query.has("delete");

const bucketPermission = ({ method, bucket }: S3Call): Permission => {
	if (bucket === "") {
		return permission("s3:ListAllMyBuckets", "*");
	}
	const actions: Readonly<Record<string, string>> = {
		GET: "s3:ListBucket",
		HEAD: "s3:ListBucket",
		PUT: "s3:CreateBucket",
		DELETE: "s3:DeleteBucket",
	};
	const action = actions[method];
	return action === undefined
		? permission(`s3:${method}`)
		: permission(action, arnOf(bucket));
};

const objectPermission = (call: S3Call): Permission => {
	const { method, bucket, key, query } = call;
	const actions: Readonly<Record<string, string>> = {
		GET: "s3:GetObject",
		HEAD: "s3:GetObject",
		PUT: "s3:PutObject",
		DELETE: query.has("uploadId")
			? "s3:AbortMultipartUpload"
			: "s3:DeleteObject",
		...(query.has("uploads") || query.has("uploadId")
			? { POST: "s3:PutObject" }
			: {}),
	};
	const action = actions[method];
	return action === undefined
		? permission(`s3:${method}`)
		: permission(action, arnOf(bucket, key));
};

const copyPermission = (source: string): Permission => {
	const decoded = decodeURIComponent(source).replace(/^\//, "");
	return permission("s3:GetObject", `arn:aws:s3:::${decoded}`);
};

const keysIn = (xml: string): readonly string[] =>
	[...xml.matchAll(/<Key>([\s\S]*?)<\/Key>/g)].map(([, key = ""]) =>
		unescapeXml(key),
	);

const unescapeXml = (value: string): string =>
	value
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&apos;", "'")
		.replaceAll("&amp;", "&");

const arnOf = (bucket: string, key?: string): string =>
	`arn:aws:s3:::${bucket}${key === undefined ? "" : `/${key}`}`;
