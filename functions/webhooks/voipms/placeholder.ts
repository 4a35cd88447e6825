/** `{MEDIA}`, `{ID}`...: VoIP.ms had nothing to put there. */
export const isUnreplaced = (value: string): boolean =>
	/^\s*\{[A-Z_]+\d?\}\s*$/.test(value);
