import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readable } from "./readable.ts";
import { ofType, synthesized } from "./synthesized.ts";

const stack = synthesized({ alarmEmail: "alarm@example.com" });

const alarms = ofType(stack, "AWS::CloudWatch::Alarm").map(({ properties }) =>
	Object(readable(properties, stack)),
);

const alarmNamed = (name: string) =>
	alarms.find(({ AlarmName }) => AlarmName === `hookswitch-dev-${name}`);

const runbook = new URL("../../docs/runbook.md", import.meta.url);

describe("every alarm", () => {
	it.each(alarms)(
		"$AlarmName tells somebody what it means and what to do",
		(alarm) => {
			expect(alarm.AlarmDescription).toMatch(
				/^[A-Z].{20,}\. What to do: docs\/runbook\.md#[a-z0-9-]+$/,
			);
			expect(alarm.AlarmActions).toEqual(["Topic"]);
			expect(alarm.TreatMissingData).toBe("notBreaching");
		},
	);

	it.skipIf(!existsSync(runbook))("leads to a heading of the runbook", () => {
		const headings = [...readFileSync(runbook, "utf8").matchAll(/^#+ (.+)$/gm)];
		const anchors = headings.map(([, heading = ""]) =>
			heading
				.toLowerCase()
				.replaceAll(/[^a-z0-9 -]/g, "")
				.replaceAll(" ", "-"),
		);
		for (const { AlarmDescription } of alarms)
			expect(anchors).toContain(AlarmDescription.split("#").at(-1));
	});
});

describe("the alarms", () => {
	it.each(["calls", "messages", "payments", "email"])(
		"watch the dead letters of %s, how long its messages wait, and whether they are tried in vain",
		(queue) => {
			expect(alarmNamed(`${queue}-dead-letters`)).toMatchObject({
				MetricName: "ApproximateNumberOfMessagesVisible",
				Dimensions: [
					{ Name: "QueueName", Value: `hookswitch-dev-${queue}-dead-letters` },
				],
				ComparisonOperator: "GreaterThanThreshold",
				Threshold: 0,
			});
			expect(alarmNamed(`${queue}-delayed`)).toMatchObject({
				MetricName: "ApproximateAgeOfOldestMessage",
				Dimensions: [{ Name: "QueueName", Value: `hookswitch-dev-${queue}` }],
				Threshold: 900,
			});
			expect(alarmNamed(`${queue}-retried`)).toMatchObject({
				MetricName: "ApproximateNumberOfMessagesDelayed",
				Dimensions: [{ Name: "QueueName", Value: `hookswitch-dev-${queue}` }],
				Statistic: "Minimum",
				EvaluationPeriods: 3,
				Threshold: 0,
			});
		},
	);

	it("watch every function, by no more metrics than an alarm can have", () => {
		const watched = alarms.flatMap(({ Metrics = [] }) => {
			const functions = Metrics.flatMap(
				(metric: { MetricStat?: { Metric: { Dimensions: object[] } } }) =>
					metric.MetricStat?.Metric.Dimensions ?? [],
			);
			expect(functions.length).toBeLessThanOrEqual(10);
			return functions;
		});
		expect(watched.map(({ Value }) => Value).sort()).toEqual(
			ofType(stack, "AWS::Lambda::Function")
				.map(({ properties }) => properties.FunctionName)
				.sort(),
		);
	});

	it("watch the answers that make a provider try again", () => {
		expect(alarmNamed("api-5xx")).toMatchObject({
			Namespace: "AWS/ApiGateway",
			MetricName: "5xx",
			Threshold: 0,
		});
	});

	it("may reach their topic, and the mail address subscribes to it", () => {
		expect(
			ofType(stack, "AWS::SNS::TopicPolicy")[0]?.properties.PolicyDocument,
		).toMatchObject({
			Statement: [
				{
					Effect: "Deny",
					Condition: { Bool: { "aws:SecureTransport": "false" } },
				},
				{
					Effect: "Allow",
					Action: "sns:Publish",
					Principal: { Service: "cloudwatch.amazonaws.com" },
					Condition: {
						StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
					},
				},
			],
		});
		expect(
			ofType(stack, "AWS::SNS::Subscription").map(
				({ properties }) => properties,
			),
		).toMatchObject([{ Protocol: "email", Endpoint: "alarm@example.com" }]);
	});

	it("are told to nobody where the stage names nobody", () => {
		expect(ofType(synthesized(), "AWS::SNS::Subscription")).toEqual([]);
	});
});
