import { S3Error } from "../../../../node_modules/fauxqs/dist/common/errors.js";
import { S3Store } from "../../../../node_modules/fauxqs/dist/s3/s3Store.js";
import type { S3Object } from "../../../../node_modules/fauxqs/dist/s3/s3Types.js";
import { ObjectFiles } from "./object-files.ts";

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const MAX_KEYS = 1000;

type ListOptions = NonNullable<Parameters<S3Store["listObjects"]>[1]>;

/** fauxqs' buckets with every object in a file before S3 answers. Parts of an unfinished multipart upload are not kept. */
export class FiledS3Store extends S3Store {
	readonly #files: ObjectFiles;
	readonly #bucketOfUpload = new Map<string, string>();

	constructor(directory: string) {
		super();
		this.#files = new ObjectFiles(directory);
		for (const bucket of this.#files.buckets()) {
			super.createBucket(bucket);
			for (const { lastModified, etag, ...file } of this.#files.objectsOf(
				bucket,
			)) {
				const { key, body, contentType, metadata } = file;
				const object = super.putObject(
					bucket,
					key,
					body,
					contentType,
					metadata,
				);
				object.etag = etag;
				object.lastModified = new Date(lastModified);
			}
		}
	}

	override createBucket(name: string): void {
		if (!BUCKET_NAME.test(name)) {
			throw new S3Error(
				"InvalidBucketName",
				"The specified bucket is not valid.",
			);
		}
		this.#files.addBucket(name);
		super.createBucket(name);
	}

	override deleteBucket(name: string): void {
		super.deleteBucket(name);
		this.#files.removeBucket(name);
	}

	override putObject(
		bucket: string,
		key: string,
		body: Buffer,
		contentType?: string,
		metadata?: Record<string, string>,
	): S3Object {
		const object = super.putObject(bucket, key, body, contentType, metadata);
		return this.#file(bucket, object);
	}

	override createMultipartUpload(
		bucket: string,
		key: string,
		contentType?: string,
		metadata?: Record<string, string>,
	): string {
		const id = super.createMultipartUpload(bucket, key, contentType, metadata);
		this.#bucketOfUpload.set(id, bucket);
		return id;
	}

	override completeMultipartUpload(
		uploadId: string,
		parts: { partNumber: number; etag: string }[],
	): S3Object {
		const object = super.completeMultipartUpload(uploadId, parts);
		const bucket = this.#bucketOfUpload.get(uploadId);
		return bucket === undefined ? object : this.#file(bucket, object);
	}

	hasObject(bucket: string, key: string): boolean {
		const found = this.hasBucket(bucket)
			? super.listObjects(bucket, { prefix: key, maxKeys: 1 }).objects
			: [];
		return found[0]?.key === key;
	}

	override deleteObject(bucket: string, key: string): void {
		super.deleteObject(bucket, key);
		this.#files.remove(bucket, key);
	}

	/** In the order of code units, as S3 has it: fauxqs sorts by locale, which loses keys between two pages. */
	override listObjects(
		bucket: string,
		options: ListOptions = {},
	): ReturnType<S3Store["listObjects"]> {
		if (options.delimiter) {
			return super.listObjects(bucket, options);
		}
		const after = options.startAfter ?? options.marker ?? "";
		const whole = { prefix: options.prefix, maxKeys: Number.MAX_SAFE_INTEGER };
		const objects = super
			.listObjects(bucket, whole)
			.objects.filter(({ key }) => key > after)
			.sort((a, b) => (a.key < b.key ? -1 : 1));
		const page = objects.slice(0, options.maxKeys ?? MAX_KEYS);
		const isTruncated = page.length < objects.length;
		return { objects: page, commonPrefixes: [], isTruncated };
	}

	#file(bucket: string, object: S3Object): S3Object {
		const lastModified = object.lastModified.toISOString();
		const { key, body, contentType, etag, metadata } = object;
		this.#files.write(bucket, {
			key,
			body,
			contentType,
			etag,
			metadata,
			lastModified,
		});
		return object;
	}
}
