type Stoppable = { readonly stop: () => Promise<void> };

/** What was started, to be stopped in the opposite order. */
export class StopList {
	#started: Stoppable[] = [];

	add<T extends Stoppable>(started: T): T {
		this.#started.push(started);
		return started;
	}

	/** Waits for all of these; when one fails, the others are still on the list to be stopped. */
	async addAll<T extends readonly Promise<Stoppable>[]>(
		starting: readonly [...T],
	): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
		await Promise.allSettled(starting.map(async (one) => this.add(await one)));
		return Promise.all(starting);
	}

	/** Stops everything once; a second call has nothing to do. */
	async stop(): Promise<void> {
		const started = this.#started.toReversed();
		this.#started = [];
		for (const one of started) {
			await one.stop();
		}
	}
}
