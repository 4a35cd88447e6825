import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { QueueName } from "#shared/events.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import { AdminApi } from "./constructs/admin-api.ts";
import { Alarms } from "./constructs/alarms.ts";
import { StageDashboard } from "./constructs/dashboard.ts";
import type { FunctionDefaults } from "./constructs/function.ts";
import { StageLogGroup } from "./constructs/log-group.ts";
import { OverflowBucket } from "./constructs/overflow-bucket.ts";
import { OverflowWorker } from "./constructs/overflow-worker.ts";
import { ProviderSecrets } from "./constructs/provider-secrets.ts";
import { PublicApi } from "./constructs/public-api.ts";
import type { QueueWorker } from "./constructs/queue-worker.ts";
import { RecordWorker } from "./constructs/record-worker.ts";
import { RecordsTable } from "./constructs/records-table.ts";
import { EmailSender } from "./constructs/sender.ts";
import { WebhookFunction } from "./constructs/webhook.ts";
import type { Plan, PlannedWebhook } from "./plan.ts";
import type { PreparedStage } from "./prepare-stage.ts";

/** One stage: the diagram of docs/architecture.md, an arrow a line. */
export class HookswitchStack extends Stack {
	private readonly prepared: PreparedStage;
	private readonly table: RecordsTable;
	private readonly bucket: OverflowBucket;
	private readonly api: PublicApi;
	private readonly secrets: ProviderSecrets;
	private readonly alarms: Alarms;
	private readonly workers = new Map<QueueName, RecordWorker>();

	constructor(scope: Construct, prepared: PreparedStage) {
		const { stage, plan } = prepared;
		super(scope, `hookswitch-${stage.name}`, {
			env: { account: stage.account, region: stage.region },
			description: `Hookswitch ${stage.name}: provider webhooks`,
			tags: { project: "hookswitch", stage: stage.name },
			terminationProtection: stage.retain,
		});
		this.prepared = prepared;
		this.table = new RecordsTable(this, "Records", { stage });
		this.bucket = new OverflowBucket(this, "Overflow", { stage });
		this.api = new PublicApi(this, "Api", { stage });
		this.secrets = new ProviderSecrets(this, "Secrets", { stage });
		this.alarms = new Alarms(this, "Alarms", { stage });

		const queues = this.addWorkers();
		const edge = this.functionsLoggingTo("webhooks");
		for (const { provider, webhooks } of plan.providers)
			this.alarms.watchWebhooks(
				provider,
				webhooks.map((webhook) => this.addWebhook(edge, provider, webhook)),
			);
		for (const planned of plan.providers) this.letWorkersAsk(planned);
		this.addAdmin();
		this.alarms.watchApi(this.api);
		const { api, alarms } = this;
		new StageDashboard(this, "Dashboard", { stage, api, queues, alarms });
		new CfnOutput(this, "BaseUrl", { value: api.baseUrl });
		new CfnOutput(this, "TableName", { value: this.table.tableName });
	}

	/** worker → provider: how things stand, where it says to ask rather than trust the order of its deliveries. */
	private letWorkersAsk({ provider, asking }: Plan["providers"][number]): void {
		for (const queue of asking) {
			const worker = this.workers.get(queue);
			if (worker) this.secrets.askedWithBy(worker.worker, provider);
		}
	}

	/** provider → API → webhook → queue, or the bucket while the queue cannot be reached. */
	private addWebhook(
		defaults: FunctionDefaults,
		provider: Provider,
		{ webhook, name }: PlannedWebhook,
	): WebhookFunction {
		const id = `Webhook-${webhook.id}`;
		const fn = new WebhookFunction(this, id, { ...defaults, webhook, name });
		const worker = webhook.queue && this.workers.get(webhook.queue);
		fn.answers(this.api, webhook);
		this.secrets.readBy(fn, webhook.secret, provider);
		if (worker) fn.queues(worker, this.bucket);
		if (webhook.needsSettings) this.table.settingsReadBy(fn);
		if (webhook.needsContacts) this.table.contactsReadBy(fn);
		return fn;
	}

	/** queue → worker → records → queue → sender; bucket → queue. */
	private addWorkers(): ReadonlyMap<string, QueueWorker> {
		const defaults = this.functionsLoggingTo("workers");
		for (const queue of this.prepared.plan.queues) {
			const worker = new RecordWorker(this, queue, defaults);
			this.table.writableBy(worker.worker);
			this.bucket.holdsBodiesFor(worker.worker);
			this.workers.set(queue, worker);
		}
		const workers = [...this.workers.values()];
		const senders = this.addSenders(defaults);
		const queues = new Map([...this.workers, ...senders]);
		for (const [name, queue] of queues) this.alarms.watchQueue(name, queue);
		if (workers.length > 0) {
			const overflow = new OverflowWorker(this, "OverflowWorker", defaults);
			overflow.moves(this.bucket, workers);
			this.alarms.watchWorkers("workers", [
				...workers.map(({ worker }) => worker),
				overflow,
			]);
		}
		return queues;
	}

	/** payments worker → queue → sender → SES. */
	private addSenders(
		defaults: FunctionDefaults,
	): ReadonlyMap<string, QueueWorker> {
		const payments = this.workers.get("payments");
		if (!payments) return new Map();
		const email = new EmailSender(this, "Sender-email", defaults);
		email.filledBy(payments.worker, "EMAIL_QUEUE_URL");
		payments.worker.knows({ OPERATOR_EMAIL: defaults.stage.operatorEmail });
		this.table.notesSentBy(email.worker);
		this.alarms.watchWorkers("senders", [email.worker]);
		return new Map([["email", email]]);
	}

	/** admin → API → function → records. */
	private addAdmin(): void {
		const admin = new AdminApi(this, "Admin", this.functionsLoggingTo("admin"));
		admin.answers(this.api, this.prepared.adminRouteKeys);
		this.table.lookedUpBy(admin.fn);
		this.alarms.watchAdmin(admin.fn);
		new CfnOutput(this, "UserPoolId", { value: admin.users.userPoolId });
		new CfnOutput(this, "UserPoolClientId", {
			value: admin.client.userPoolClientId,
		});
	}

	private functionsLoggingTo(name: string): FunctionDefaults {
		const { stage, codeOf } = this.prepared;
		const logGroup = new StageLogGroup(this, `Log-${name}`, { stage, name });
		return { stage, codeOf, logGroup };
	}
}
