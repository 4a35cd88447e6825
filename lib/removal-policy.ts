import { RemovalPolicy } from "aws-cdk-lib";
import type { Stage } from "./stage.ts";

/** What becomes of data when the stack is destroyed. What a first deployment made before it failed holds none, and would be in the way of the next. */
export const removalPolicyOf = ({ retain }: Pick<Stage, "retain">) =>
	retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
