/** `Ann <ann@example.com>, "Low, Bo" <bo@example.com>` -> the bare addresses, each once. */
export const addressesIn = (header: string): readonly string[] => {
	const withoutNames = header.replace(/"(?:[^"\\]|\\.){0,256}"/g, "");
	const addresses = withoutNames.split(",").flatMap((one) => {
		const address = (/<([^<>]*)>/.exec(one)?.[1] ?? one).trim();
		return address.includes("@") ? [address] : [];
	});
	return [...new Set(addresses)];
};
