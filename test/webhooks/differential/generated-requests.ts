import { vi } from "vitest";

/** How many each comparison makes. Fewer do where the tests run thousands of times over: bin/mutate. */
export const generatedRequests = Number(process.env.GENERATED_REQUESTS ?? 5000);

// So many take a while where every core is busy.
vi.setConfig({ testTimeout: 60_000 });
