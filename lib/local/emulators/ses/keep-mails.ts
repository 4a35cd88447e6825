import * as z from "zod/mini";
import { LineJournal, readJournal } from "../line-journal.ts";
import { mailSchema } from "./mail.ts";

type MailStore = typeof import("aws-ses-v2-local/dist/store.js");

const KEPT_MAILS = 1000;

/**
 * Gives the emulator the mails of earlier starts, the newest thousand, and has it write each new one to `file` before
 * it answers.
 * @returns the end of it.
 */
export const keepMails = (store: MailStore, file: string): (() => void) => {
	const mails = z
		.array(mailSchema)
		.parse([...readJournal(file)])
		.slice(-KEPT_MAILS);
	store.getStoreReadonly().emails.push(...mails);
	const journal = new LineJournal(file);
	journal.rewrite(mails);

	const { saveEmail, clearStore } = store;
	Object.assign(store, {
		saveEmail: (mail: Parameters<typeof saveEmail>[0]) => {
			journal.append([mail]);
			saveEmail(mail);
		},
		clearStore: () => {
			journal.rewrite([]);
			clearStore();
		},
	});
	return () => journal.close();
};
