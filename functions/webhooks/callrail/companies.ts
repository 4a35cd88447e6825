/** Both ids by which a delivery names its company: `COM…` and the older number. None in a body that is no JSON object. */
export const companiesNamedIn = (body: Buffer): string[] => {
	let payload: unknown;
	try {
		payload = JSON.parse(body.toString("utf8"));
	} catch {
		// Proven all the same: what it is worth the worker finds out.
		return [];
	}
	if (payload === null || typeof payload !== "object") return [];
	return ["company_resource_id", "company_id"].flatMap((name) => {
		const id: unknown = Object.hasOwn(payload, name)
			? Reflect.get(payload, name)
			: undefined;
		return typeof id === "string" || typeof id === "number" ? [String(id)] : [];
	});
};
