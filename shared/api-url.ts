/**
 * Where a provider's API is: where the variable `<PROVIDER>_API_URL` says, as `AWS_ENDPOINT_URL_<SERVICE>` does for AWS, else
 * where the provider has it. The stack never sets that variable; whoever runs a function elsewhere may.
 */
export const apiUrl = (provider: string, itsOwn: `https://${string}`): URL =>
	new URL(process.env[`${provider.toUpperCase()}_API_URL`] || itsOwn);
