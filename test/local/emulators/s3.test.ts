import {
	CopyObjectCommand,
	CreateBucketCommand,
	GetObjectCommand,
	ListObjectsV2Command,
	PutObjectCommand,
} from "@aws-sdk/client-s3";
import { beforeAll, describe, expect, it } from "vitest";
import { useEmulators } from "./started-emulators.ts";

const { clients } = useEmulators();
const Bucket = "overflow";

const put = (Key: string, Body: string, more: object = {}) =>
	clients().s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string) => {
	const { Body } = await clients().s3.send(
		new GetObjectCommand({ Bucket, Key }),
	);
	return Body?.transformToString();
};

beforeAll(async () => {
	await clients().s3.send(new CreateBucketCommand({ Bucket }));
});

describe("an object", () => {
	it("is not overwritten by a put that expects none", async () => {
		await put("once", "first", { IfNoneMatch: "*" });
		await expect(
			put("once", "second", { IfNoneMatch: "*" }),
		).rejects.toMatchObject({ name: "PreconditionFailed" });
		expect(await get("once")).toBe("first");
	});

	it("may be a form or six megabytes, under a long key", async () => {
		const ContentType = "application/x-www-form-urlencoded";
		await put("form", "From=%2B1&Body=a+b", { ContentType });
		expect(await get("form")).toBe("From=%2B1&Body=a+b");
		const key = "k".repeat(900);
		await put(key, "x".repeat(6_000_000));
		expect(await get(key)).toHaveLength(6_000_000);
	});

	it("can be copied", async () => {
		await put("source", "copied");
		await clients().s3.send(
			new CopyObjectCommand({
				Bucket,
				Key: "copy",
				CopySource: `${Bucket}/source`,
			}),
		);
		expect(await get("copy")).toBe("copied");
	});
});

describe("a listing", () => {
	it("gives every key once, in order, over several pages", async () => {
		const keys = ["p/A", "p/_", "p/a", "p/b", "p/é"];
		for (const key of keys) {
			await put(key, "x");
		}
		const listed: (string | undefined)[] = [];
		let ContinuationToken: string | undefined;
		do {
			const page = await clients().s3.send(
				new ListObjectsV2Command({
					Bucket,
					Prefix: "p/",
					MaxKeys: 2,
					ContinuationToken,
				}),
			);
			listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
			ContinuationToken = page.NextContinuationToken;
		} while (ContinuationToken);
		expect(listed).toEqual(keys);
	});
});
