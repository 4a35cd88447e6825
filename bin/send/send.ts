import { parseArgs } from "node:util";
import type { Example } from "#shared/webhook/example.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers } from "#webhooks/webhooks.ts";
import { findWebhook } from "../find-webhook.ts";
import { type Answer, inLanes, post } from "./post.ts";
import { prepare } from "./prepare.ts";
import { describeAnswer, describeAnswers } from "./print.ts";
import { examplesOf, signOf } from "./recorded.ts";
import { targetOf } from "./target.ts";

const usage = `npm run send -- <webhook> [name] [options]

  --to <url>        a stage's base URL, or a webhook's whole URL; else to the local stack
  --secret <key>    needed with --to: the secret's JSON object, or only its signing key
  --count <n>       n different deliveries
  --repeat <n>      every delivery n times, as by a provider that tries again
  --forge           changed after it was signed: must be refused
`;

/** More answers than that are summed up. */
const mostPrinted = 10;
const lanes = 10;

const printExamples = async (): Promise<void> => {
	console.log(usage);
	for (const provider of providers)
		for (const { webhook, name } of await examplesOf(provider.name))
			console.log(`  ${webhook} ${name}`);
};

const readCount = (option: string, text: string): number => {
	const count = Number(text);
	if (Number.isInteger(count) && count > 0) return count;
	throw new Error(`--${option} is ${text}: write a whole number above 0`);
};

const pick = (
	examples: readonly Example[],
	{ id }: Webhook,
	name: string | undefined,
): Example => {
	const own = examples.filter((one) => one.webhook === id);
	const picked = own.find((one) => name === undefined || one.name === name);
	if (picked) return picked;
	throw new Error(
		`${id} has no example ${name ?? ""}: use ${own.map((one) => one.name).join(", ")}`,
	);
};

/** A webhook that says itself what it thinks of a signature answers 200 to every one. */
const isTaken = (webhook: Webhook, { status, body }: Answer): boolean =>
	status >= 200 &&
	status < 300 &&
	!(webhook.refuse && /"valid":\s*false/.test(body));

const printAnswers = (
	what: string,
	answers: readonly Answer[],
	milliseconds: number,
): void => {
	if (answers.length > mostPrinted)
		console.log(`${what}\n${describeAnswers(answers, milliseconds)}`);
	else for (const answer of answers) console.log(describeAnswer(what, answer));
};

/**
 * Posts recorded requests as their provider would, signed now by the provider's own SDK, and prints the answers. `args` as in
 * `usage`. Throws for what cannot be sent.
 *
 * @returns whether every answer is as it should be
 */
export const send = async (args: string[]): Promise<boolean> => {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			to: { type: "string" },
			secret: { type: "string" },
			count: { type: "string", default: "1" },
			repeat: { type: "string", default: "1" },
			forge: { type: "boolean", default: false },
		},
	});
	const [id, name] = positionals;
	if (id === undefined) {
		await printExamples();
		return true;
	}
	const { provider, webhook } = findWebhook(id);
	const example = pick(await examplesOf(provider.name), webhook, name);
	const sign = await signOf(provider.name);
	const target = await targetOf(webhook.secret, webhook.paths[0], values);

	const count = readCount("count", values.count);
	const repeat = readCount("repeat", values.repeat);
	const requests = Array.from({ length: count }, () =>
		prepare(example, target, sign, values.forge),
	).flatMap((request) => Array.from({ length: repeat }, () => request));
	const startedAt = performance.now();
	const answers = await inLanes(
		requests.length > mostPrinted ? lanes : 1,
		requests.map((request) => () => post(request)),
	);
	printAnswers(
		`${example.method} ${target.url}  ${example.name}${values.forge ? ", forged" : ""}`,
		answers,
		performance.now() - startedAt,
	);
	return answers.every((answer) => isTaken(webhook, answer) !== values.forge);
};
