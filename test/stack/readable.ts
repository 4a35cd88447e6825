import { ofType, type Synthesized } from "./synthesized.ts";

const names = [
	"QueueName",
	"TableName",
	"LogGroupName",
	"FunctionName",
	"Name",
	"UserPoolName",
] as const;

const labelOf = ({ Resources }: Synthesized, id: string): string => {
	const resource = Resources[id];
	if (!resource) return id;
	const name = names.map((key) => resource.Properties[key]).find(Boolean);
	return typeof name === "string" ? name : (resource.Type.split("::")[2] ?? id);
};

const list = (value: unknown): readonly unknown[] => [value].flat();

/** A value of the template with each reference replaced by the name of what it refers to. */
export const readable = (value: unknown, from: Synthesized): unknown => {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((inner) => readable(inner, from));
	if ("Ref" in value) return labelOf(from, String(value.Ref));
	if ("Fn::GetAtt" in value)
		return labelOf(from, String(list(value["Fn::GetAtt"])[0]));
	if ("Fn::Join" in value)
		return list(readable(list(value["Fn::Join"])[1], from)).join("");
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, readable(inner, from)]),
	);
};

/** The function whose name ends so after `hookswitch-dev-`, references replaced. */
export const functionNamed = (from: Synthesized, name: string) => {
	const found = ofType(from, "AWS::Lambda::Function").find(
		({ properties }) => properties.FunctionName === `hookswitch-dev-${name}`,
	);
	if (!found) throw new Error(`The template has no function ${name}`);
	return found.properties;
};

type Statement = Readonly<Record<string, unknown>>;

const sentence = ({ Effect, Action, Resource, Condition }: Statement) => {
	const condition = Condition ? ` if ${JSON.stringify(Condition)}` : "";
	return `${Effect} ${list(Action).join(" ")} on ${list(Resource).join(" ")}${condition}`;
};

/** Every statement of the function's role, one sentence each. */
export const rightsOf = (from: Synthesized, name: string): string[] => {
	const role = Object(functionNamed(from, name).Role)["Fn::GetAtt"][0];
	const { Policies, ManagedPolicyArns } =
		from.Resources[role]?.Properties ?? {};
	if (ManagedPolicyArns) throw new Error(`${name} has managed policies`);
	return list(readable(Policies, from)).flatMap((policy) =>
		list(Object(policy).PolicyDocument.Statement).map((statement) =>
			sentence(Object(statement)),
		),
	);
};
