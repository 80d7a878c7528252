import { GatewayError, GatewayUnreachableError, SessionUnavailableError } from './errors.js';

/** Failures that say nothing about what was asked: no signal, nobody signed in, a gateway in trouble. */
export function isPassing(error: unknown): boolean {
  if (error instanceof GatewayError) return error.status >= 500 || error.status === 429 || error.status === 401;
  return error instanceof GatewayUnreachableError || error instanceof SessionUnavailableError;
}
