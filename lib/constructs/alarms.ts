import { Duration } from "aws-cdk-lib";
import {
	Alarm,
	type AlarmProps,
	ComparisonOperator,
	type IMetric,
	MathExpression,
	TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Construct } from "constructs";
import type { Provider } from "#shared/webhook/provider.ts";
import type { Stage } from "../stage.ts";
import {
	adminErrors,
	apiErrors,
	delayed,
	keepsFailing,
	type Meaning,
	setAside,
	webhookErrors,
	workerErrors,
} from "./alarm-meanings.ts";
import { AlarmTopic } from "./alarm-topic.ts";
import type { NodeFunction } from "./function.ts";
import type { PublicApi } from "./public-api.ts";
import type { QueueWorker } from "./queue-worker.ts";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html */
const maxMetricsOfAlarm = 10;
const period = Duration.minutes(5);
/** How long a message may wait before somebody is told. */
const patience = Duration.minutes(15);

/** One message each time something needs a person. An alarm says what it means and where to read what to do. */
export class Alarms extends Construct {
	readonly all: Alarm[] = [];
	private readonly topic: AlarmTopic;
	private readonly stageName: string;

	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id);
		this.stageName = stage.name;
		this.topic = new AlarmTopic(this, "Topic", { stage });
	}

	/** Messages given up on, messages that wait too long, and those that are tried in vain as long. */
	watchQueue(name: string, { queue, deadLetters }: QueueWorker): void {
		this.add(
			`${name}-dead-letters`,
			deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
			setAside(name),
		);
		this.add(
			`${name}-delayed`,
			queue.metricApproximateAgeOfOldestMessage({ period }),
			delayed(name),
			{ threshold: patience.toSeconds() },
		);
		// What only time can help is sent anew with a delay, and so is never old.
		this.add(
			`${name}-retried`,
			queue.metricApproximateNumberOfMessagesDelayed({
				period,
				statistic: "Minimum",
			}),
			keepsFailing(name),
			{ evaluationPeriods: patience.toMinutes() / period.toMinutes() },
		);
	}

	watchApi({ api }: PublicApi): void {
		const errors = api.metricServerError({ period, statistic: "Sum" });
		this.add("api-5xx", errors, apiErrors);
	}

	watchWebhooks(
		{ name, title }: Provider,
		functions: readonly NodeFunction[],
	): void {
		this.watchFunctions(`webhooks-${name}`, functions, webhookErrors(title));
	}

	watchWorkers(name: string, functions: readonly NodeFunction[]): void {
		this.watchFunctions(name, functions, workerErrors);
	}

	watchAdmin(fn: NodeFunction): void {
		this.watchFunctions("admin", [fn], adminErrors);
	}

	/** Crashes and timeouts of functions, together. Throws for more than one alarm can add up. */
	private watchFunctions(
		name: string,
		functions: readonly NodeFunction[],
		meaning: Meaning,
	): void {
		if (functions.length > maxMetricsOfAlarm)
			throw new Error(
				`${name} are ${functions.length} functions, and an alarm can add up ${maxMetricsOfAlarm}: split them`,
			);
		const errors = new MathExpression({
			expression: "SUM(METRICS())",
			label: `${name} errors`,
			usingMetrics: Object.fromEntries(
				functions.map((fn, index) => [
					`e${index}`,
					fn.metricErrors({ period }),
				]),
			),
			period,
		});
		this.add(`${name}-errors`, errors, meaning);
	}

	/** Goes off above the threshold, once it was above in each of some periods. */
	private add(
		name: string,
		metric: IMetric,
		{ means, runbook }: Meaning,
		{
			threshold = 0,
			evaluationPeriods = 1,
		}: Partial<Pick<AlarmProps, "threshold" | "evaluationPeriods">> = {},
	): void {
		const alarm = new Alarm(this, name, {
			alarmName: `hookswitch-${this.stageName}-${name}`,
			alarmDescription: `${means} What to do: docs/runbook.md#${runbook}`,
			metric,
			threshold,
			evaluationPeriods,
			comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
			// A queue that is empty for long and a function that is not called report nothing, which is good.
			treatMissingData: TreatMissingData.NOT_BREACHING,
		});
		alarm.addAlarmAction(new SnsAction(this.topic));
		this.all.push(alarm);
	}
}
