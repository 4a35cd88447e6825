import * as z from "zod/mini";

/** A text of that form. The message says what to write. */
const text = (form: RegExp, message: string) =>
	z.string(message).check(z.regex(form, message));

const emailAddress = text(
	/^[^\s@]+@([a-z0-9-]+\.)+[a-z]{2,}$/i,
	"write an e-mail address",
);

const positive = z
	.int("write a whole number above 0")
	.check(z.positive("write a whole number above 0"));

/** What CloudWatch Logs can keep. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentionDays = [
	1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827,
	2192, 2557, 2922, 3288, 3653,
] as const;

/** A stage as cdk.json has it. */
export const stageSchema = z
	.strictObject(
		{
			/** @default the account of the credentials in use */
			account: z.optional(text(/^\d{12}$/, "write 12 digits in quotes")),
			/** @default the region of the credentials in use */
			region: z.optional(
				text(/^[a-z]{2}(-[a-z]+)+-\d$/, "write a region, like us-east-1"),
			),
			/** Whose webhooks are deployed and paid for. */
			providers: z.union([z.literal("all"), z.array(z.string())], {
				error: 'write "all" or a list of provider names',
			}),
			/** The address that mail comes from. It, or its domain, is an identity that SES has verified. */
			mailFrom: emailAddress,
			/** Set of SES's that mail is sent with, and that publishes what becomes of it. @default the identity's own, if any */
			mailConfigurationSet: z.optional(
				text(
					/^[A-Za-z0-9_-]{1,64}$/,
					"write the name of a configuration set of SES",
				),
			),
			/** Who is told what only a person can settle. */
			operatorEmail: emailAddress,
			/** Who is told when an alarm goes off. @default nobody */
			alarmEmail: z.optional(emailAddress),
			/** Host of every webhook's URL. @default the API's own */
			domainName: z.optional(
				text(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "write a host name, no https://"),
			),
			/** Of that host, in the stage's region. */
			certificateArn: z.optional(
				text(/^arn:aws[a-z-]*:acm:/, "write the ARN of a certificate in ACM"),
			),
			/** Country of a phone number that does not name its own. */
			defaultCountry: z._default(
				text(/^[A-Z]{2}$/, "write two capital letters, like US"),
				"US",
			),
			/** How long a delivery can be replayed. */
			keepDeliveriesDays: z._default(positive, 30),
			logRetentionDays: z._default(
				z.literal(retentionDays, `write one of ${retentionDays.join(", ")}`),
				30,
			),
			/** Requests per second, and at once, that the stage takes from all callers together. */
			throttle: z._default(
				z.strictObject({ rateLimit: positive, burstLimit: positive }),
				{ rateLimit: 500, burstLimit: 1000 },
			),
			/** Whether table, bucket, secrets, user pool and logs stay when the stack is destroyed. */
			retain: z.boolean("write true or false"),
		},
		"write an object",
	)
	.check(
		z.refine(
			({ domainName, certificateArn }) =>
				(domainName === undefined) === (certificateArn === undefined),
			"write domainName and certificateArn, or neither",
		),
		z.refine(
			({ region, certificateArn }) =>
				!region || !certificateArn || certificateArn.split(":")[3] === region,
			"write the ARN of a certificate in the stage's region",
		),
	);

/** One deployment of everything. */
export type Stage = Readonly<z.infer<typeof stageSchema>> & {
	/** Its key in cdk.json. */
	readonly name: string;
};
