import type { AccessKey } from './configuration.js';
import type { LocalDateTime } from './dates.js';
import { SasError } from './errors.js';

/** The header that carries the key. [DOC] */
export const keyHeader = 'x-req';

/** What a caller wants to call. */
export interface AccessRequest {
  /** Value of the header, if any. */
  readonly key: string | undefined;
  /** Web app, e.g. `SasServiceCliente`. */
  readonly service: string;
  /** Controller and method, e.g. `Cliente/SelecionarPessoaFisica`. */
  readonly method: string;
}

/**
 * Finds the caller's row in the access table.
 *
 * @throws SasError with one of the five access errors [INF]
 */
export function checkAccess(keys: readonly AccessKey[], request: AccessRequest, now: LocalDateTime): AccessKey {
  if (request.key === undefined || request.key.trim() === '') throw new SasError('keyMissing');
  const row = keys.find(({ key }) => key === request.key);
  if (row === undefined) throw new SasError('keyUnknown');
  const isExpired = now.slice(0, 10) > row.expiresOn;
  if (row.status !== 'active' || isExpired) throw new SasError('keyExpired');
  const methods = row.services[request.service] ?? row.services['*'];
  if (methods === undefined) throw new SasError('serviceDenied', { servico: request.service });
  if (!methods.includes('*') && !methods.includes(request.method)) {
    throw new SasError('methodDenied', { metodo: request.method });
  }
  return row;
}
