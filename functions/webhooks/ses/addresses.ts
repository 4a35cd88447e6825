/** `sns.us-east-1.amazonaws.com`, and nothing like S3, another service's or somebody else's host; no port, no user. */
const host =
	"https://sns\\.[a-z]{2}(?:-[a-z]{2,12}){1,2}-\\d{1,2}\\.amazonaws\\.com(?:\\.cn)?";

const certificateUrl = new RegExp(
	`^${host}/SimpleNotificationService-[0-9a-fA-F]{32}\\.pem$`,
);

const confirmationUrl = new RegExp(
	`^${host}/\\?Action=ConfirmSubscription&[!-~]{1,4000}$`,
);

/** Read as text: two parsers may disagree on a URL, this leaves nothing to disagree on. */
export const isCertificateUrl = (url: string): boolean =>
	certificateUrl.test(url);

export const isConfirmationUrl = (url: string): boolean =>
	confirmationUrl.test(url);
