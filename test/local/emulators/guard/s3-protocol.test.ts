import {
	CopyObjectCommand,
	CreateBucketCommand,
	DeleteObjectCommand,
	DeleteObjectsCommand,
	GetBucketPolicyCommand,
	GetObjectCommand,
	HeadObjectCommand,
	ListObjectsV2Command,
	PutObjectCommand,
} from "@aws-sdk/client-s3";
import { expect, it } from "vitest";
import { s3Protocol } from "#lib/local/emulators/guard/s3-protocol.ts";
import { guardedStub } from "./guarded-stub.ts";

const Bucket = "overflow";
const object = { Bucket, Key: "a b/ü" };

const start = async (refuses: RegExp) => {
	const { clients, asked, endpoint } = await guardedStub(s3Protocol, refuses);
	return { s3: clients.s3, asked, endpoint };
};

it("asks for the object, and for the bucket when it is listed", async () => {
	const { s3, asked } = await start(/./);
	const calls = [
		s3.send(new PutObjectCommand({ ...object, Body: "x".repeat(100_000) })),
		s3.send(new GetObjectCommand(object)),
		s3.send(new DeleteObjectCommand(object)),
		s3.send(new ListObjectsV2Command({ Bucket })),
		s3.send(new CreateBucketCommand({ Bucket })),
	];
	for (const call of await Promise.allSettled(calls)) {
		expect(call).toMatchObject({ reason: { name: "AccessDenied" } });
	}
	expect(asked.sort()).toEqual([
		"s3:CreateBucket arn:aws:s3:::overflow",
		"s3:DeleteObject arn:aws:s3:::overflow/a b/ü",
		"s3:GetObject arn:aws:s3:::overflow/a b/ü",
		"s3:ListBucket arn:aws:s3:::overflow",
		"s3:PutObject arn:aws:s3:::overflow/a b/ü",
	]);
});

it("takes HEAD for a read, and answers it without a body", async () => {
	const { s3, asked } = await start(/./);
	await expect(s3.send(new HeadObjectCommand(object))).rejects.toMatchObject({
		$metadata: { httpStatusCode: 403 },
	});
	expect(asked).toEqual(["s3:GetObject arn:aws:s3:::overflow/a b/ü"]);
});

it("asks a copy for its source too", async () => {
	const { s3 } = await start(/GetObject/);
	const copy = new CopyObjectCommand({ ...object, CopySource: "other/key" });
	await expect(s3.send(copy)).rejects.toThrow(
		"s3:GetObject on resource: arn:aws:s3:::other/key",
	);
});

it("asks for each object that a bulk deletion names", async () => {
	const { s3 } = await start(/<2>/);
	const Delete = { Objects: [{ Key: "1" }, { Key: "<2>" }] };
	await expect(
		s3.send(new DeleteObjectsCommand({ Bucket, Delete })),
	).rejects.toThrow("s3:DeleteObject on resource: arn:aws:s3:::overflow/<2>");
});

it("refuses what the emulator would mistake for another call", async () => {
	const { s3, asked } = await start(/never/);
	await expect(
		s3.send(new GetBucketPolicyCommand({ Bucket })),
	).rejects.toMatchObject({ name: "AccessDenied" });
	expect(asked).toEqual([]);
});

it("knows who signed a URL", async () => {
	const { endpoint, asked } = await start(/never/);
	const signed = "X-Amz-Credential=TESTER%2F1%2F2%2Fs3%2Faws4_request";
	expect((await fetch(`${endpoint}/overflow/key?${signed}`)).status).toBe(200);
	expect(asked).toEqual(["s3:GetObject arn:aws:s3:::overflow/key"]);
	expect((await fetch(`${endpoint}/overflow/key`)).status).toBe(403);
});
