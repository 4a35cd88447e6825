/** What one delivery takes, as test/queue/cost.alone.test.ts and test/webhooks/edge-cost.alone.test.ts count it on the wire. */
export const counted = {
	/** Requests of a warm webhook to AWS. */
	edgeRequests: 1,
	/** Of a worker to DynamoDB, on average over the chaos mix, ten at a time, from an empty table on. */
	inBatches: { workerRequests: 0.42, writeUnits: 7.7, readUnits: 2.6 },
	/** Once most deliveries are about somebody who is known. */
	oneByOne: { workerRequests: 2.9, writeUnits: 6.7, readUnits: 3.3 },
	/** For a status of a call or message that is known. */
	knownStatusWriteUnits: 6,
};
