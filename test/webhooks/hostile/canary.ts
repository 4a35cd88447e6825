/** Stands in every part of what is sent: nothing that is answered or logged may hold it. Survives percent-escapes and base64 of text as it is. */
export const canary = "CaNaRy7qX";

/** Whether something of the input stands in a text; header names come in lower case. */
export const quotesInput = (text: string): boolean =>
	text.toLowerCase().includes(canary.toLowerCase());
