import type { Answer } from "./post.ts";

const indent = (text: string, by: string): string =>
	text.replace(/^(?=.)/gm, by);

/** One element per line; text stays beside its tags. */
const prettyXml = (xml: string): string => {
	let depth = 0;
	return xml
		.replace(/(<(?:[^<>"]|"[^"]*")*>)(?=<)/g, "$1\n")
		.split("\n")
		.map((line) => {
			if (line.startsWith("</")) depth--;
			const printed = "  ".repeat(Math.max(depth, 0)) + line;
			if (/^<[^/?]/.test(line) && !/(\/>|<\/[^>]*>)$/.test(line)) depth++;
			return printed;
		})
		.join("\n");
};

const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;

/** Status and time; below them the body, if there is one. */
export const describeAnswer = (what: string, answer: Answer): string => {
	const line = `${answer.status}  ${milliseconds(answer.milliseconds).padStart(7)}  ${what}`;
	const body = answer.contentType.includes("xml")
		? prettyXml(answer.body)
		: answer.body;
	return body === "" ? line : `${line}\n${indent(body, "    ")}`;
};

/** How many of each status, and how long they took. */
export const describeAnswers = (
	answers: readonly Answer[],
	wholeMilliseconds: number,
): string => {
	const counts = new Map<number, number>();
	for (const { status } of answers)
		counts.set(status, (counts.get(status) ?? 0) + 1);
	const times = answers.map((one) => one.milliseconds).sort((a, b) => a - b);
	const at = (share: number): string =>
		milliseconds(times[Math.floor((times.length - 1) * share)] ?? 0);
	return [
		`${answers.length} sent:`,
		[...counts].map(([status, count]) => `${count} × ${status}`).join(", "),
		`· fastest ${at(0)}, median ${at(0.5)}, slowest ${at(1)}`,
		`· ${((answers.length * 1000) / wholeMilliseconds).toFixed(0)} per second`,
	].join(" ");
};
