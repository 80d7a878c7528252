import { ConfigurationInvalidError } from './errors.js';

/** Throws `ConfigurationInvalidError` for an address at which there can be no gateway. */
export function checkGateway(gateway: string): void {
  if (!/^https?:/.test(gateway)) {
    throw new ConfigurationInvalidError(`gateway is "${gateway}". Write https://gateway.example.org`);
  }
}

/** Throws `ConfigurationInvalidError` where nothing gives session tokens. */
export function checkSessionTokens(getSessionToken: unknown): void {
  if (!getSessionToken) throw new ConfigurationInvalidError('getSessionToken is missing. Pass async () => token');
}
