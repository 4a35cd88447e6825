import { Aws, CfnOutput } from "aws-cdk-lib";
import {
	AlarmStatusWidget,
	Dashboard,
	GraphWidget,
	type IMetric,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import type { Alarms } from "./alarms.ts";
import type { PublicApi } from "./public-api.ts";
import type { QueueWorker } from "./queue-worker.ts";

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
	new GraphWidget({ title, left, right, width: 12, height: 6 });

/** Deliveries from left to right: what comes in, what waits, what was given up on; the alarms above. */
export class StageDashboard extends Dashboard {
	constructor(
		scope: Construct,
		id: string,
		{
			stage,
			api: { api },
			queues,
			alarms: { all: alarms },
		}: {
			readonly stage: Stage;
			readonly api: PublicApi;
			/** By name. */
			readonly queues: ReadonlyMap<string, QueueWorker>;
			readonly alarms: Alarms;
		},
	) {
		const workers = [...queues];
		super(scope, id, {
			dashboardName: `hookswitch-${stage.name}`,
			widgets: [
				[
					new AlarmStatusWidget({
						title: "Alarms",
						alarms,
						width: 24,
						height: 4,
					}),
				],
				[
					graph(
						"Requests",
						[api.metricCount({ statistic: "Sum" })],
						[
							api.metricClientError({ statistic: "Sum" }),
							api.metricServerError({ statistic: "Sum" }),
						],
					),
					graph("Time to answer", [
						api.metricLatency({ statistic: "p50" }),
						api.metricLatency({ statistic: "p99" }),
					]),
				],
				[
					graph(
						"Waiting",
						workers.map(([label, { queue }]) =>
							queue.metricApproximateNumberOfMessagesVisible({ label }),
						),
						workers.map(([name, { queue }]) =>
							queue.metricApproximateAgeOfOldestMessage({
								label: `${name}: oldest, seconds`,
							}),
						),
					),
					graph(
						"Given up on",
						workers.map(([label, { deadLetters }]) =>
							deadLetters.metricApproximateNumberOfMessagesVisible({ label }),
						),
						workers.map(([name, { worker }]) =>
							worker.metricErrors({ label: `${name}: errors` }),
						),
					),
				],
			],
		});
		new CfnOutput(scope, "DashboardUrl", {
			value: `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/hookswitch-${stage.name}`,
		});
	}
}
