/** What one delivery takes, as test/queue/cost.test.ts and test/webhooks/edge-cost.test.ts count it on the wire. */
export const counted = {
	/** Requests of a warm webhook to AWS. */
	edgeRequests: 1,
	/** Of a worker to DynamoDB, on average over the chaos mix. */
	workerRequests: 2.9,
	writeUnits: 7.8,
	readUnits: 3.3,
	/** For a status of a call or message that is known. */
	knownStatusWriteUnits: 6,
};
