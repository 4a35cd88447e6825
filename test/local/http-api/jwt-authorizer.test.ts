import { generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { authorizeJwt } from "#lib/local/http-api/jwt-authorizer.ts";
import { mintAdminToken } from "#lib/local/http-api/mint-admin-token.ts";
import type { IssuerKeys } from "#lib/local/http-api/signing-key.ts";

const authorizer = { issuer: "https://issuer.example", audience: ["client-1"] };
const claims = {
	issuer: authorizer.issuer,
	clientId: "client-1",
	scopes: ["admin", "read"],
	groups: ["admins", "staff"],
};
const day = 24 * 60 * 60 * 1000;

let keys: IssuerKeys;
let otherKeys: IssuerKeys;

beforeAll(async () => {
	keys = await generateKeyPair("RS256");
	otherKeys = await generateKeyPair("RS256");
});

const authorize = (
	header: string | undefined,
	scopes: readonly string[] = [],
	now = new Date(),
) => authorizeJwt(header, authorizer, scopes, keys, now);

const mint = (changes = {}, signedWith = keys) =>
	mintAdminToken({ ...claims, ...changes }, signedWith);

describe("authorizeJwt", () => {
	it("accepts the minted token and passes its claims on as text", async () => {
		const answer = await authorize(`Bearer ${await mint()}`);
		expect(answer).toMatchObject({
			status: 200,
			jwt: {
				claims: {
					client_id: "client-1",
					token_use: "access",
					scope: "admin read",
					"cognito:groups": "[admins staff]",
					exp: expect.stringMatching(/^\d+$/),
				},
				scopes: null,
			},
		});
	});

	it("lets the token live for 30 days", async () => {
		const header = `Bearer ${await mint()}`;
		const at = (days: number) => new Date(Date.now() + days * day);
		expect((await authorize(header, [], at(29.9))).status).toBe(200);
		expect((await authorize(header, [], at(30.1))).status).toBe(401);
	});

	it("asks for one of the route's scopes", async () => {
		const header = `Bearer ${await mint()}`;
		const granted = await authorize(header, ["admin", "write"]);
		expect(granted).toMatchObject({ status: 200, jwt: { scopes: ["admin"] } });
		expect((await authorize(header, ["write"])).status).toBe(403);
	});

	it.each([
		["another issuer", { issuer: "https://other.example" }],
		["another client", { clientId: "client-2" }],
	])("refuses a token of %s", async (_name, changes) => {
		expect((await authorize(`Bearer ${await mint(changes)}`)).status).toBe(401);
	});

	it("refuses a token of another key", async () => {
		const token = await mint({}, otherKeys);
		expect((await authorize(`Bearer ${token}`)).status).toBe(401);
	});

	it("goes by the audience where there is one, not by the client", async () => {
		const token = (aud: string) =>
			new SignJWT({ client_id: "client-1" })
				.setProtectedHeader({ alg: "RS256" })
				.setIssuer(authorizer.issuer)
				.setAudience(aud)
				.setExpirationTime("1 hour")
				.sign(keys.privateKey);
		expect((await authorize(await token("client-1"))).status).toBe(200);
		expect((await authorize(await token("client-2"))).status).toBe(401);
	});

	it("refuses a token that never expires", async () => {
		const token = await new SignJWT({ client_id: "client-1" })
			.setProtectedHeader({ alg: "RS256" })
			.setIssuer(authorizer.issuer)
			.sign(keys.privateKey);
		expect((await authorize(token)).status).toBe(401);
	});

	it("refuses a token that says it needs no signature", async () => {
		const [, payload] = (await mint()).split(".");
		const header = Buffer.from('{"alg":"none"}').toString("base64url");
		expect((await authorize(`Bearer ${header}.${payload}.`)).status).toBe(401);
	});

	it.each([undefined, "", "Bearer", "Bearer x.y.z", "Basic YTpi"])(
		"refuses the header %s",
		async (header) => {
			expect((await authorize(header)).status).toBe(401);
		},
	);
});
