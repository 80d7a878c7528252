import type { ClientOptions } from './client.js';
import { ConfigurationInvalidError } from './errors.js';

/** Throws `ConfigurationInvalidError` for what could never reach a gateway. */
export function checkConfiguration({ gateway, getSessionToken }: Partial<ClientOptions>): void {
  if (!/^https?:/.test(gateway ?? '')) {
    throw new ConfigurationInvalidError(`gateway is "${gateway}". Write https://gateway.example.org`);
  }
  if (!getSessionToken) throw new ConfigurationInvalidError('getSessionToken is missing. Pass async () => token');
}
