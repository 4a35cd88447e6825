import type { Version } from "./secret.ts";

/** The version a staging label is attached to. */
export const versionWith = (
	versions: readonly Version[],
	label: string,
): Version | undefined => versions.find(({ labels }) => labels.includes(label));

/**
 * Attaches a staging label to one version, or to none, taking it from the version that has it. The version that loses
 * AWSCURRENT gets AWSPREVIOUS.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export const moveLabel = (
	versions: readonly Version[],
	label: string,
	toId: string | undefined,
): readonly Version[] => {
	const from = versionWith(versions, label);
	const moved = versions.map((version) => {
		const others = version.labels.filter((other) => other !== label);
		return {
			...version,
			labels: version.id === toId ? [...others, label] : others,
		};
	});
	return label === "AWSCURRENT" && from && from.id !== toId
		? moveLabel(moved, "AWSPREVIOUS", from.id)
		: moved;
};
