const code = (character: string): number => character.charCodeAt(0);
const quote = code('"');
const backslash = code("\\");
const opening = [code("["), code("{")];
const closing = [code("]"), code("}")];

/** Whether lists and objects stand in each other more than `depth` deep in a JSON text. */
export const isDeeperThan = (depth: number, text: string): boolean => {
	let open = 0;
	let inText = false;
	for (let at = 0; at < text.length; at++) {
		const character = text.charCodeAt(at);
		if (character === quote) inText = !inText;
		else if (inText) {
			if (character === backslash) at++;
		} else if (opening.includes(character)) {
			open++;
			if (open > depth) return true;
		} else if (closing.includes(character)) open--;
	}
	return false;
};
