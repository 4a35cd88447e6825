/** Dollars, us-east-1, as AWS's pages said in November 2026. */
export const prices = {
	/** Per million. */
	httpApiRequests: 1,
	lambdaRequests: 0.2,
	sqsRequests: 0.4,
	writeUnits: 0.625,
	readUnits: 0.125,
	/** arm64. */
	lambdaGigabyteSecond: 0.0000133334,
	logsGigabyte: 0.5,
	/** Per month. */
	tableGigabyte: 0.25,
	backupGigabyte: 0.2,
	secret: 0.4,
	alarm: 0.1,
	/** Per 10,000. */
	secretReads: 0.05,
	/** Per million. */
	mails: 100,
};
