import {
  checkFields,
  ConfigurationError,
  isListOf,
  isObject,
  isText,
  isWholeWithin,
  oneOf,
  type Check,
} from './checks.js';
import { defaultConfiguration, type AccessKey, type Project, type SandboxConfiguration } from './configuration.js';
import { parseAccountingMonth } from './dates.js';
import { errorTable } from './errors.js';
import { parseFocoConfiguration } from './foco/foco-configuration-file.js';

const checks: Record<keyof SandboxConfiguration, Check> = {
  keys: {
    expected: 'lista de { key, status: "active" | "inactive", expiresOn: "aaaa-mm-dd", codSebrae, services }',
    accepts: (value) => isListOf(value, isAccessKey),
  },
  notFoundAnswer: oneOf('empty-array', 'not-found', 'null'),
  dateStyle: oneOf('iso', 'brazilian'),
  businessErrorStatus: oneOf(400, 200),
  secondAttendance: oneOf('refused', 'taken'),
  utcOffsetMinutes: { expected: 'inteiro de -840 a 840', accepts: (value) => isWholeWithin(value, -840, 840) },
  maximumHoursAhead: {
    expected: 'inteiro a partir de 0, ou null',
    accepts: (value) => value === null || isWholeWithin(value, 0, 1_000_000),
  },
  mandatoryFields: {
    expected: 'objeto de método para lista de campos',
    accepts: (value) => isObject(value) && Object.values(value).every((names) => isListOf(names, isText)),
  },
  refusedEmailDomains: { expected: 'lista de textos', accepts: (value) => isListOf(value, isText) },
  projects: {
    expected: 'lista de { CodProjeto: GUID, CodAcao: lista de inteiros }',
    accepts: (value) => isListOf(value, isProject),
  },
  closedMonths: {
    expected: 'lista de "MM/aaaa"',
    accepts: (value) => isListOf(value, (month) => isText(month) && parseAccountingMonth(month) === month),
  },
  instruments: { expected: 'lista de textos', accepts: (value) => isListOf(value, isText) },
  people: { expected: 'lista de objetos', accepts: (value) => isListOf(value, isObject) },
  companies: { expected: 'lista de objetos', accepts: (value) => isListOf(value, isObject) },
  links: { expected: 'lista de objetos', accepts: (value) => isListOf(value, isObject) },
  foco: { expected: 'objeto', accepts: isObject },
  errors: {
    expected: `objeto de { status?, CodErro?, Mensagem? } por nome de erro (${Object.keys(errorTable).join(', ')})`,
    accepts: (value) =>
      isObject(value) &&
      Object.entries(value).every(([name, row]) => Object.hasOwn(errorTable, name) && isErrorOverride(row)),
  },
};

/**
 * Reads a configuration; what it leaves out is taken from the default.
 *
 * @param value - the parsed JSON
 * @throws ConfigurationError naming the field and what it should hold
 */
export function parseConfiguration(value: unknown): SandboxConfiguration {
  if (!isObject(value)) throw new ConfigurationError('a configuração deve ser um objeto JSON');
  checkFields(value, checks);
  const { foco = {} } = value as { foco?: object };
  return { ...defaultConfiguration, ...value, foco: parseFocoConfiguration(foco) };
}

function isAccessKey(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { key, status, expiresOn, codSebrae, services } = value as Partial<Record<keyof AccessKey, unknown>>;
  return (
    isText(key) &&
    (status === 'active' || status === 'inactive') &&
    isText(expiresOn) &&
    /^\d{4}-\d{2}-\d{2}$/.test(expiresOn) &&
    isWholeWithin(codSebrae, 10, 37) &&
    isObject(services) &&
    Object.values(services).every((methods) => isListOf(methods, isText))
  );
}

function isProject(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { CodProjeto, CodAcao } = value as Partial<Record<keyof Project, unknown>>;
  return (
    isText(CodProjeto) &&
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(CodProjeto) &&
    isListOf(CodAcao, (action) => isWholeWithin(action, 0, Number.MAX_SAFE_INTEGER))
  );
}

function isErrorOverride(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([name, content]) =>
        (name === 'status' && isWholeWithin(content, 200, 599)) ||
        (name === 'CodErro' && isWholeWithin(content, 0, Number.MAX_SAFE_INTEGER)) ||
        (name === 'Mensagem' && isText(content)),
    )
  );
}
