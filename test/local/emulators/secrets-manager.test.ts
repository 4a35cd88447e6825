import {
	CreateSecretCommand,
	DeleteSecretCommand,
	DescribeSecretCommand,
	GetRandomPasswordCommand,
	GetSecretValueCommand,
	ListSecretsCommand,
	ListSecretVersionIdsCommand,
	PutSecretValueCommand,
	RestoreSecretCommand,
	TagResourceCommand,
	UpdateSecretCommand,
	UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { describe, expect, it } from "vitest";
import { useEmulators } from "./started-emulators.ts";

const { clients } = useEmulators();

const create = (Name: string, SecretString = "one") =>
	clients().secrets.send(new CreateSecretCommand({ Name, SecretString }));
const read = async (SecretId: string | undefined, VersionStage?: string) => {
	const get = new GetSecretValueCommand({ SecretId, VersionStage });
	return (await clients().secrets.send(get)).SecretString;
};

describe("a secret", () => {
	it("is found by name, ARN and ARN without its ending", async () => {
		const { ARN } = await create("hookswitch/dev/stripe");
		expect(ARN).toMatch(/secret:hookswitch\/dev\/stripe-[A-Za-z0-9]{6}$/);
		for (const id of ["hookswitch/dev/stripe", ARN, ARN?.slice(0, -7)]) {
			expect(await read(id)).toBe("one");
		}
	});

	it("cannot be created twice", async () => {
		await create("twice");
		await expect(create("twice", "two")).rejects.toMatchObject({
			name: "ResourceExistsException",
		});
	});

	it("keeps the value before the current one under AWSPREVIOUS", async () => {
		await create("updated");
		const update = new UpdateSecretCommand({
			SecretId: "updated",
			SecretString: "two",
		});
		await clients().secrets.send(update);
		expect(await read("updated")).toBe("two");
		expect(await read("updated", "AWSPREVIOUS")).toBe("one");
	});

	it("is rotated by moving AWSCURRENT to the pending version", async () => {
		const { VersionId: first } = await create("rotated");
		const { VersionId: pending } = await clients().secrets.send(
			new PutSecretValueCommand({
				SecretId: "rotated",
				SecretString: "two",
				VersionStages: ["AWSPENDING"],
			}),
		);
		expect(await read("rotated")).toBe("one");
		expect(await read("rotated", "AWSPENDING")).toBe("two");

		const move = (RemoveFromVersionId?: string) =>
			clients().secrets.send(
				new UpdateSecretVersionStageCommand({
					SecretId: "rotated",
					VersionStage: "AWSCURRENT",
					MoveToVersionId: pending,
					RemoveFromVersionId,
				}),
			);
		await expect(move()).rejects.toMatchObject({
			name: "InvalidParameterException",
		});
		await move(first);
		expect(await read("rotated")).toBe("two");
		expect(await read("rotated", "AWSPREVIOUS")).toBe("one");
	});

	it("takes the same request twice as once, and refuses another value under its token", async () => {
		await create("repeated");
		const put = (SecretString: string) =>
			clients().secrets.send(
				new PutSecretValueCommand({
					SecretId: "repeated",
					SecretString,
					ClientRequestToken: "a".repeat(32),
				}),
			);
		await put("two");
		await put("two");
		await expect(put("three")).rejects.toMatchObject({
			name: "ResourceExistsException",
		});
		const { Versions } = await clients().secrets.send(
			new ListSecretVersionIdsCommand({ SecretId: "repeated" }),
		);
		expect(Versions).toHaveLength(2);
	});

	it("is closed while it is marked for deletion, until it is restored", async () => {
		const SecretId = "deleted";
		await create(SecretId);
		await clients().secrets.send(new DeleteSecretCommand({ SecretId }));
		await expect(read(SecretId)).rejects.toMatchObject({
			name: "InvalidRequestException",
		});
		await clients().secrets.send(new RestoreSecretCommand({ SecretId }));
		expect(await read(SecretId)).toBe("one");
		await clients().secrets.send(
			new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }),
		);
		await expect(read(SecretId)).rejects.toMatchObject({
			name: "ResourceNotFoundException",
		});
	});

	it("is described and listed with its tags and without its value", async () => {
		const SecretId = "tagged";
		await create(SecretId, "never shown");
		await clients().secrets.send(
			new TagResourceCommand({ SecretId, Tags: [{ Key: "a", Value: "b" }] }),
		);
		const described = await clients().secrets.send(
			new DescribeSecretCommand({ SecretId }),
		);
		expect(described.Tags).toEqual([{ Key: "a", Value: "b" }]);
		const { SecretList } = await clients().secrets.send(
			new ListSecretsCommand({ Filters: [{ Key: "name", Values: ["tag"] }] }),
		);
		expect(SecretList).toMatchObject([{ Name: SecretId }]);
		expect(JSON.stringify([described, SecretList])).not.toContain(
			"never shown",
		);
	});
});

describe("a random password", () => {
	it("has the length and every kind of character that was asked for", async () => {
		const { RandomPassword } = await clients().secrets.send(
			new GetRandomPasswordCommand({
				PasswordLength: 3,
				ExcludePunctuation: true,
			}),
		);
		expect(RandomPassword).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{3}$/);
	});
});
