import { isValidDocument } from '../documents.js';
import { FocoError } from './foco-error.js';
import type { FieldValue, FocoRows } from './foco-state.js';
import type { FieldDefinition, FieldType } from './objects.js';
import { readRecordId } from './record-id.js';

/** What checking a value may look at. */
export interface FieldContext {
  readonly rows: FocoRows;
  /** Whether company numbers may have letters. */
  readonly alphanumericCnpj: boolean;
}

const defaultLength = 255;

/**
 * A value of a body as the field holds it.
 *
 * @throws FocoError naming the field
 */
export function readFieldValue(field: FieldDefinition, value: unknown, context: FieldContext): FieldValue {
  if (value === null || value === '') return null;
  if (field.type === 'boolean') {
    if (typeof value !== 'boolean') throw notReadable(field, value);
    return value;
  }
  if (typeof value !== 'string') throw notReadable(field, value);
  const length = field.length ?? defaultLength;
  if (value.length > length) {
    const message = `${field.name}: data value too large: ${value.slice(0, 40)} (max length=${length})`;
    throw new FocoError(400, 'STRING_TOO_LONG', message, [field.name]);
  }
  return readers[field.type](field, value, context);
}

type Reader = (field: FieldDefinition, text: string, context: FieldContext) => FieldValue;

const readers: Readonly<Record<Exclude<FieldType, 'boolean'>, Reader>> = {
  id: asItIs,
  string: asItIs,
  textarea: asItIs,
  email: matching(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/, (field, text) => {
    return new FocoError(400, 'INVALID_EMAIL_ADDRESS', `${field.name}: invalid email address: ${text}`, [field.name]);
  }),
  // The mask is seen [CODE], that it is insisted on is assumed [INF].
  phone: matching(/^\(\d{2}\)\d{4,5}-\d{4}$/, (field) => broken('Telefone no formato (00)00000-0000.', field)),
  cpf: (field, text) => {
    const isMasked = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(text);
    if (!isMasked || !isValidDocument(text.replace(/\D/g, ''), 'cpf')) {
      throw broken('CPF inválido. Informe no formato 000.000.000-00.', field);
    }
    return text;
  },
  cnpj: (field, text, { alphanumericCnpj }) => {
    const isMasked = /^[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2}$/.test(text);
    if (!isMasked || !isValidDocument(text.replace(/[.\-/]/g, ''), 'cnpj')) {
      throw broken('CNPJ inválido. Informe no formato 00.000.000/0000-00.', field);
    }
    if (!alphanumericCnpj && /[A-Z]/.test(text)) throw broken('O CNPJ deve ter somente números.', field);
    return text;
  },
  picklist: (field, text) => {
    refuseUnknownValue(field, text);
    return text;
  },
  multipicklist: (field, text) => {
    for (const part of text.split(';')) refuseUnknownValue(field, part);
    return text;
  },
  reference: (field, text, { rows }) => {
    const id = readRecordId(text);
    if (id === undefined) {
      throw new FocoError(400, 'MALFORMED_ID', `${field.name}: id value of incorrect type: ${text}`, [field.name]);
    }
    if (field.referenceTo && !rows.row(field.referenceTo, id)) {
      throw new FocoError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    }
    return id;
  },
  datetime: (field, text) => {
    const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;
    const moment = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (!form.test(text) || Number.isNaN(moment.getTime())) throw notReadable(field, text);
    return writeMoment(moment);
  },
};

/** A moment as answers have it. */
export function writeMoment(moment: Date): string {
  return moment.toISOString().replace('Z', '+0000');
}

/** A rule of the organisation that a value or record breaks. */
export function broken(message: string, ...fields: readonly FieldDefinition[]): FocoError {
  return new FocoError(
    400,
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message,
    fields.map(({ name }) => name),
  );
}

function asItIs(_field: FieldDefinition, text: string): string {
  return text;
}

function matching(form: RegExp, refuse: (field: FieldDefinition, text: string) => FocoError): Reader {
  return (field, text) => {
    if (!form.test(text)) throw refuse(field, text);
    return text;
  };
}

function refuseUnknownValue({ name, values = [] }: FieldDefinition, text: string): void {
  if (values.some(({ value }) => value === text)) return;
  throw new FocoError(
    400,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${name}: bad value for restricted picklist field: ${text}`,
    [name],
  );
}

function notReadable({ name, type }: FieldDefinition, value: unknown): FocoError {
  const kind = typeof value === 'number' ? 'VALUE_NUMBER' : `VALUE_${(typeof value).toUpperCase()}`;
  return new FocoError(400, 'JSON_PARSER_ERROR', `Cannot deserialize instance of ${type} from ${kind} (${name})`, [
    name,
  ]);
}
