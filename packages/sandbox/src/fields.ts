import { parseAccountingMonth, parseDateTime, type AccountingMonth, type LocalDateTime } from './dates.js';
import { isValidDocument, type DocumentKind } from './documents.js';
import { SasError } from './errors.js';

/**
 * A value read from a call: the value itself, `null` when it was sent empty
 * (`null` or blank text; legacy clients send one space, [CODE]), `undefined`
 * when it was not sent at all.
 */
export type Sent<Value> = Value | null | undefined;

/** A flag on the wire. Answers use numbers; `"S"`/`"N"` is accepted too. [CODE] */
export type Flag = 0 | 1;

const flags: ReadonlyMap<unknown, Flag> = new Map<unknown, Flag>([
  [1, 1],
  ['1', 1],
  ['S', 1],
  [0, 0],
  ['0', 0],
  ['N', 0],
]);

/**
 * The parameters of one call, from a query string or a JSON body, read with
 * the conventions of SAS: numbers may come as text, dates in three formats,
 * flags as 1/0 or S/N. Every reader throws a {@link SasError} that names the
 * field.
 */
export class Fields {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #prefix: string;

  /**
   * @param values - own properties are the fields
   * @param prefix - put before the field's name in errors, e.g. `ListaEndereco[0].`
   */
  constructor(values: object, prefix = '') {
    this.#values = new Map(Object.entries(values));
    this.#prefix = prefix;
  }

  /** Text; numbers are taken as their digits. Never cut: longer than `maximum` is an error. */
  text(name: string, maximum = Infinity): Sent<string> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw this.#invalid(name);
    }
    const text = String(value);
    if (text.length > maximum) {
      throw new SasError('fieldTooLong', {
        campo: this.#prefix + name,
        maximo: String(maximum),
      });
    }
    return text;
  }

  /** A whole number from zero up, or the same as text. */
  integer(name: string): Sent<number> {
    const value = this.#number(name);
    if (value === null || value === undefined) return value;
    if (!Number.isSafeInteger(value) || value < 0) throw this.#invalid(name);
    return value;
  }

  /** A number from zero up; as text it may have a decimal comma. */
  decimal(name: string): Sent<number> {
    const value = this.#number(name);
    if (value === null || value === undefined) return value;
    if (!Number.isFinite(value) || value < 0) throw this.#invalid(name);
    return value;
  }

  /** 1/0, "1"/"0" or "S"/"N". */
  flag(name: string): Sent<Flag> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    const flag = flags.get(value);
    if (flag === undefined) throw this.#invalid(name);
    return flag;
  }

  /** One of a closed list of texts. */
  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Sent<Choice> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw this.#invalid(name);
    return choice;
  }

  /** A moment in one of the three accepted formats. */
  dateTime(name: string): Sent<LocalDateTime> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    const moment = typeof value === 'string' ? parseDateTime(value) : undefined;
    if (moment === undefined) throw this.#invalid(name);
    return moment;
  }

  /** `MM/yyyy` or `MMyyyy`. */
  month(name: string): Sent<AccountingMonth> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    const month = typeof value === 'string' || typeof value === 'number' ? parseAccountingMonth(value) : undefined;
    if (month === undefined) throw this.#invalid(name);
    return month;
  }

  /**
   * A CPF or CNPJ as a number. Letters or punctuation are refused, never
   * stripped: the column is `NUMERIC(15,0)` [DB].
   */
  document(name: string, kind: DocumentKind): Sent<number> {
    const digits = this.#digits(name);
    if (digits === null || digits === undefined) return digits;
    if (!isValidDocument(digits, kind)) {
      throw new SasError('documentInvalid', { campo: this.#prefix + name });
    }
    return Number(digits);
  }

  /** A postal code as a number of at most eight digits. */
  postalCode(name: string): Sent<number> {
    const digits = this.#digits(name);
    if (digits === null || digits === undefined) return digits;
    const postalCode = Number(digits);
    if (postalCode === 0 || postalCode > 99_999_999) throw this.#invalid(name);
    return postalCode;
  }

  /** A list of objects, each to be read with the same conventions. */
  rows(name: string): Sent<Fields[]> {
    const list = this.list(name);
    if (list === null || list === undefined) return list;
    return list.map((row, index) => {
      if (row === null || typeof row !== 'object' || Array.isArray(row)) {
        throw this.#invalid(`${name}[${index}]`);
      }
      return new Fields(row, `${this.#prefix}${name}[${index}].`);
    });
  }

  /** A list whose shape is unknown; kept as sent. */
  list(name: string): Sent<readonly unknown[]> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    if (!Array.isArray(value)) throw this.#invalid(name);
    return value as unknown[];
  }

  /**
   * Insists on a value.
   *
   * @example
   * const code = fields.required('CodParceiro', fields.integer('CodParceiro'));
   */
  required<Value>(name: string, value: Sent<Value>): Value {
    if (value === null || value === undefined) {
      throw new SasError('fieldMissing', { campo: this.#prefix + name });
    }
    return value;
  }

  /** Throws unless each of the named fields was sent with some value. */
  requireAll(names: readonly string[]): void {
    for (const name of names) this.required(name, this.#value(name));
  }

  /** The field's name as it stands in errors. */
  path(name: string): string {
    return this.#prefix + name;
  }

  #value(name: string): unknown {
    const value = this.#values.get(name);
    return typeof value === 'string' && value.trim() === '' ? null : value;
  }

  #number(name: string): Sent<number> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && /^\d+(?:[.,]\d+)?$/.test(value)) {
      return Number(value.replace(',', '.'));
    }
    throw this.#invalid(name);
  }

  #digits(name: string): Sent<string> {
    const value = this.#value(name);
    if (value === null || value === undefined) return value;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d+$/.test(text)) {
      throw new SasError('notNumeric', { campo: this.#prefix + name });
    }
    return text;
  }

  #invalid(name: string): SasError {
    return new SasError('fieldInvalid', { campo: this.#prefix + name });
  }
}

/** What an alteration leaves: the sent value, or the present one when nothing was sent. */
export function kept<Value>(sent: Value | undefined, present: Value): Value {
  return sent === undefined ? present : sent;
}
