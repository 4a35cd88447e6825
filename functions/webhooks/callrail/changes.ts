import type { Fields } from "./fields.ts";
import { type Report, reportOf } from "./report.ts";
import { asNames } from "./values.ts";

/**
 * What a modification is about, by its `changes`; undefined where that is nothing we keep. Only here does an empty note say
 * that somebody emptied it: elsewhere nobody has written one. The documentation calls some things by two names.
 * https://apidocs.callrail.com/#call-modified
 */
export const changesIn = (fields: Fields): Report | undefined => {
	const names = fields.get(asNames, "changes") ?? [];
	const ifChanged = <T>(value: T, ...called: readonly string[]) =>
		called.some((name) => names.includes(name)) ? value : undefined;
	const report = reportOf(fields);
	const changes = {
		tags: ifChanged(report.tags, "tags", "tag"),
		note: ifChanged(report.note ?? "", "note"),
		summary: ifChanged(report.summary, "call_summary"),
		transcription: ifChanged(
			report.transcription,
			"transcription_text",
			"transcription",
		),
		recording: ifChanged(report.recording, "recording_duration", "recording"),
	};
	return Object.values(changes).some((value) => value !== undefined)
		? changes
		: undefined;
};
