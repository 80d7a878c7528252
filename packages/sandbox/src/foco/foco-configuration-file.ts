import { checkFields, isListOf, isObject, isText, isWholeWithin, oneOf, type Check } from '../checks.js';
import { defaultFocoConfiguration, picklistNames, type FocoConfiguration } from './foco-configuration.js';

const checks: Record<keyof FocoConfiguration, Check> = {
  clients: {
    expected: 'lista de { clientId, clientSecret, status: "active" | "inactive" }',
    accepts: (value) => isListOf(value, isClient),
  },
  tokenLifetimeSeconds: { expected: 'inteiro a partir de 1', accepts: (value) => isWholeWithin(value, 1, 86_400) },
  apiVersions: {
    expected: 'lista de versões como "v60.0"',
    accepts: (value) => isListOf(value, (version) => isText(version) && /^v\d+\.0$/.test(version)),
  },
  queryPageSize: { expected: 'inteiro de 1 a 2000', accepts: (value) => isWholeWithin(value, 1, 2000) },
  upsertedStatus: oneOf(200, 204),
  alphanumericCnpj: oneOf(true, false),
  uniqueValues: oneOf(true, false),
  picklists: {
    expected: `objeto de lista (${picklistNames.join(', ')}) para lista de { value, label }`,
    accepts: (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, values]) => picklistNames.some((known) => known === name) && isListOf(values, isPicklistValue),
      ),
  },
  records: { expected: 'lista de { object, fields }', accepts: (value) => isListOf(value, isRecord) },
};

/**
 * Reads the part of a configuration that concerns FOCO; what it leaves out is taken from the default.
 *
 * @throws ConfigurationError naming the field and what it should hold
 */
export function parseFocoConfiguration(value: object): FocoConfiguration {
  checkFields(value, checks, 'foco.');
  const { picklists = {} } = value as Partial<FocoConfiguration>;
  return {
    ...defaultFocoConfiguration,
    ...value,
    picklists: { ...defaultFocoConfiguration.picklists, ...picklists },
  };
}

function isClient(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { clientId, clientSecret, status } = value;
  return isText(clientId) && isText(clientSecret) && (status === 'active' || status === 'inactive');
}

function isPicklistValue(value: unknown): boolean {
  return isObject(value) && isText(value['value']) && isText(value['label']);
}

function isRecord(value: unknown): boolean {
  return isObject(value) && isText(value['object']) && isObject(value['fields']);
}
