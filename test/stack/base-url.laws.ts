import { describe, expect, it } from "vitest";
import { functionNamed } from "./readable.ts";
import { ofType, synthesized } from "./synthesized.ts";

describe("the base URL", () => {
	it("is the API's own without a domain", () => {
		expect(synthesized().Outputs.BaseUrl?.Value).toEqual({
			"Fn::GetAtt": [expect.any(String), "ApiEndpoint"],
		});
	});

	it("is the domain's where there is one, which leads to the API", () => {
		const withDomain = synthesized({
			domainName: "hooks.example.com",
			certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1",
		});
		expect(withDomain.Outputs.BaseUrl?.Value).toBe("https://hooks.example.com");
		expect(
			functionNamed(withDomain, "webhooks-stripe-stripe").Environment,
		).toMatchObject({ Variables: { BASE_URL: "https://hooks.example.com" } });
		expect(ofType(withDomain, "AWS::ApiGatewayV2::ApiMapping")).toHaveLength(1);
		expect(
			ofType(withDomain, "AWS::ApiGatewayV2::DomainName")[0]?.properties,
		).toMatchObject({ DomainName: "hooks.example.com" });
	});
});
