import type { CallContext } from './call-context.js';
import { isSebraeCode } from './code-tables.js';
import type { LocalDateTime } from './dates.js';
import { SasError } from './errors.js';
import type { Fields, Sent } from './fields.js';

/** Name of a person or company: mandatory on every write. */
export function readName(fields: Fields): string {
  return fields.required('NomeRazaoSocial', fields.text('NomeRazaoSocial'));
}

/** A `CodSebrae`. A number outside its range (an IBGE code of a state, say) is refused. */
export function readSebraeCode(fields: Fields, name: string): Sent<number> {
  const code = fields.integer(name);
  if (typeof code === 'number' && !isSebraeCode(code)) {
    throw new SasError('fieldInvalid', { campo: name });
  }
  return code;
}

/** A date that may not lie ahead: birth, opening. [CODE] */
export function readPastDate({ fields, now }: CallContext, name: string): Sent<LocalDateTime> {
  const date = fields.dateTime(name);
  if (typeof date === 'string' && date > now) throw new SasError('dateInFuture', { campo: name });
  return date;
}
