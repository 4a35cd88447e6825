import type { Declared, Physical } from "../template/deploy-template.ts";
import { makeBucket } from "./make-bucket.ts";
import type { MakeContext } from "./make-context.ts";
import {
	makeApi,
	makeFunction,
	makeManagedPolicy,
	makeNothing,
	makePart,
	makeResourceServer,
	makeRole,
	makeRule,
	makeSchedule,
	makeUserPool,
	makeUserPoolClient,
	makeUserPoolDomain,
	makeUserPoolGroup,
} from "./make-named.ts";
import { makeQueue } from "./make-queue.ts";
import { makeSecret } from "./make-secret.ts";
import { makeTable } from "./make-table.ts";

type Make = (
	declared: Declared,
	context: MakeContext,
) => Physical | Promise<Physical>;

const withoutLocalMeaning = [
	"AWS::ApiGatewayV2::ApiMapping",
	"AWS::ApiGatewayV2::DomainName",
	"AWS::Budgets::Budget",
	"AWS::CDK::Metadata",
	"AWS::CertificateManager::Certificate",
	"AWS::CloudWatch::Alarm",
	"AWS::CloudWatch::CompositeAlarm",
	"AWS::CloudWatch::Dashboard",
	"AWS::Cognito::UserPoolUICustomizationAttachment",
	"AWS::KMS::Alias",
	"AWS::KMS::Key",
	"AWS::Lambda::EventInvokeConfig",
	"AWS::Logs::LogGroup",
	"AWS::Logs::MetricFilter",
	"AWS::Logs::QueryDefinition",
	"AWS::Logs::ResourcePolicy",
	"AWS::Route53::RecordSet",
	"AWS::S3::BucketPolicy",
	"AWS::SES::ConfigurationSet",
	"AWS::SES::ConfigurationSetEventDestination",
	"AWS::SES::EmailIdentity",
	"AWS::SNS::Subscription",
	"AWS::SNS::Topic",
	"AWS::SNS::TopicPolicy",
	"AWS::SQS::QueuePolicy",
	"AWS::Scheduler::ScheduleGroup",
	"AWS::SecretsManager::ResourcePolicy",
	"AWS::WAFv2::WebACL",
];

const makers = new Map<string, Make>([
	["AWS::ApiGatewayV2::Api", makeApi],
	["AWS::ApiGatewayV2::Authorizer", makePart],
	["AWS::ApiGatewayV2::Integration", makePart],
	["AWS::ApiGatewayV2::Route", makePart],
	["AWS::ApiGatewayV2::Stage", makePart],
	["AWS::Cognito::UserPool", makeUserPool],
	["AWS::Cognito::UserPoolClient", makeUserPoolClient],
	["AWS::Cognito::UserPoolDomain", makeUserPoolDomain],
	["AWS::Cognito::UserPoolGroup", makeUserPoolGroup],
	["AWS::Cognito::UserPoolResourceServer", makeResourceServer],
	["AWS::DynamoDB::GlobalTable", makeTable],
	["AWS::DynamoDB::Table", makeTable],
	["AWS::Events::Rule", makeRule],
	["AWS::IAM::ManagedPolicy", makeManagedPolicy],
	["AWS::IAM::Policy", makePart],
	["AWS::IAM::Role", makeRole],
	["AWS::Lambda::EventSourceMapping", makePart],
	["AWS::Lambda::Function", makeFunction],
	["AWS::Lambda::Permission", makePart],
	["AWS::S3::Bucket", makeBucket],
	["AWS::SQS::Queue", makeQueue],
	["AWS::Scheduler::Schedule", makeSchedule],
	["AWS::SecretsManager::Secret", makeSecret],
	...withoutLocalMeaning.map((type) => [type, makeNothing] as const),
]);

/** Makes one resource of the template. Throws for a type that is neither known nor listed as meaningless here. */
export const makeResource = (
	declared: Declared,
	context: MakeContext,
): Physical | Promise<Physical> => {
	const make = makers.get(declared.type);
	if (make) return make(declared, context);
	throw new Error(
		`${declared.id} is an ${declared.type}, which this machine does not know: lib/local/resources/make-resource.ts`,
	);
};
