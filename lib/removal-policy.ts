import { RemovalPolicy } from "aws-cdk-lib";
import type { Stage } from "./stage.ts";

/** What becomes of data when the stack is destroyed. */
export const removalPolicyOf = ({ retain }: Pick<Stage, "retain">) =>
	retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
