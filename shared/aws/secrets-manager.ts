import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clientConfig } from "./client-config.ts";

/** One for the life of the Lambda, so that its connections are used again. */
export const secretsManager = new SecretsManagerClient(clientConfig);
