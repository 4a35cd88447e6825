/** What the events of one delivery share. */
export type Origin = {
	/** ISO 8601, UTC. */
	readonly at: string;
	/** Svix's id, the same for every attempt. */
	readonly deliveryId: string;
};
