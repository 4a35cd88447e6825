import { MalformedError, RequestError } from "#shared/errors.ts";
import { isDeeperThan } from "#shared/json-depth.ts";
import { parseJson } from "#shared/parse.ts";
import { complaintOf } from "./complaint-of.ts";
import { type SettingsChange, SettingsShape } from "./settings-shape.ts";

/** Both parts at their largest fit into one item of the table, 400 KB. */
const maxBytes = 100 * 1024;
/** DynamoDB takes 32 levels, one of which is around the settings. */
const maxDepth = 30;

const parseShape = (body: string): SettingsChange => {
	try {
		return parseJson(SettingsShape, body);
	} catch (error) {
		if (error instanceof MalformedError) throw new RequestError(error.message);
		throw error;
	}
};

/** Text of a request -> settings that the table can hold. Throws `RequestError`. */
export const parseSettings = (body: string): SettingsChange => {
	if (Buffer.byteLength(body) > maxBytes)
		throw new RequestError(`settings have at most ${maxBytes / 1024} KB`);
	if (isDeeperThan(maxDepth, body))
		throw new RequestError(`settings are nested at most ${maxDepth} deep`);
	const settings = parseShape(body);
	const complaint = complaintOf(settings);
	if (complaint) throw new RequestError(complaint);
	return settings;
};
