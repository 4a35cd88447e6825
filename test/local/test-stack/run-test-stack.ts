import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type LocalStack,
	startLocalStack,
} from "#lib/local/start-local-stack.ts";
import type { TestStack } from "./synthesize-test-stack.ts";

/** Runs a stack in a directory of its own, on a free port. */
export const runTestStack = (
	stack: TestStack,
	directory = mkdtempSync(join(tmpdir(), "test-data-")),
): Promise<LocalStack> =>
	startLocalStack({
		...stack,
		port: 0,
		directory,
		region: "us-east-1",
		account: "000000000000",
		log: () => {},
	});
