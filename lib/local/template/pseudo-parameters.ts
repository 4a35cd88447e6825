export type Place = {
	readonly region: string;
	readonly account: string;
	readonly stackName: string;
};

/** The pseudo parameters of CloudFormation for a stack in a place. */
export const pseudoParameters = ({
	region,
	account,
	stackName,
}: Place): ReadonlyMap<string, unknown> =>
	new Map<string, unknown>([
		["AWS::Region", region],
		["AWS::AccountId", account],
		["AWS::Partition", "aws"],
		["AWS::URLSuffix", "amazonaws.com"],
		["AWS::StackName", stackName],
		[
			"AWS::StackId",
			`arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
		],
		["AWS::NoValue", undefined],
	]);
