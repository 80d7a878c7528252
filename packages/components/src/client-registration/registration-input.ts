import {
  companySchema,
  formatCnpj,
  formatCpf,
  formatPhone,
  parseCep,
  parseCnae,
  parseCnpj,
  parseCpf,
  parsePhone,
  personSchema,
  type CompanyRole,
  type CompanySize,
  type EventPayload,
  type KnownCompany,
  type RequiredField,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { cepMask, cnaeMask, formatWith } from '../foundation/mask.js';

export type IdentifiedClient = EventPayload<'client.identified'>;

/** Which company the person stands for: a known one (its CNPJ), one that is typed in, or none. */
export type CompanyChoice = { readonly known: string } | 'typed' | 'none' | undefined;

/** What stands in the fields, as typed. */
export interface RegistrationInput {
  readonly cpf: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly companyChoice: CompanyChoice;
  readonly cnpj: string;
  readonly legalName: string;
  readonly tradeName: string;
  readonly cnae: string;
  readonly cep: string;
  readonly size: CompanySize | undefined;
  readonly role: CompanyRole | undefined;
}

export const emptyInput: RegistrationInput = {
  cpf: '',
  name: '',
  email: '',
  phone: '',
  companyChoice: undefined,
  cnpj: '',
  legalName: '',
  tradeName: '',
  cnae: '',
  cep: '',
  size: undefined,
  role: undefined,
};

/** Fields in the order of the page. */
export const REGISTRATION_FIELDS = [
  'cpf',
  'name',
  'phone',
  'email',
  'company',
  'cnpj',
  'size',
  'legalName',
  'tradeName',
  'cnae',
  'cep',
  'role',
] as const;
export type RegistrationField = (typeof REGISTRATION_FIELDS)[number];
export type RegistrationProblem = 'missing' | 'invalid';
export type RegistrationProblems = ReadonlyMap<RegistrationField, RegistrationProblem>;

/** What the fields add up to: the client, or what is wrong with each field. */
export type RegistrationResult =
  | { readonly client: IdentifiedClient; readonly problems: undefined }
  | { readonly client: undefined; readonly problems: RegistrationProblems };

/** The size in question is one that this state does not attend. */
export function isOutsideAudience(
  { size, companyChoice }: RegistrationInput,
  { sizes }: StateProfile['audience'],
): boolean {
  return companyChoice !== 'none' && size !== undefined && !sizes.some((attended) => attended === size);
}

/** Where on the page a field is that a state may require. */
const FIELD_OF = {
  'person.phone': 'phone',
  'person.email': 'email',
  'company.tradeName': 'tradeName',
  'company.cnae': 'cnae',
  'company.cep': 'cep',
  role: 'role',
} as const satisfies Record<RequiredField, RegistrationField>;

/** Checks the fields with the schemas of the domain, and that none is left out which the state requires. */
export function readRegistration(
  input: RegistrationInput,
  requiredFields: readonly RequiredField[] = [],
): RegistrationResult {
  const problems = new Map<RegistrationField, RegistrationProblem>();
  for (const required of requiredFields) {
    const isAsked = required.startsWith('person.') || (input.companyChoice && input.companyChoice !== 'none');
    if (isAsked && !input[FIELD_OF[required]]?.trim()) problems.set(FIELD_OF[required], 'missing');
  }
  const person = readPerson(input, problems);
  const company = input.companyChoice === 'none' ? undefined : readCompany(input, problems);
  if (problems.size > 0 || !person) return { client: undefined, problems };
  const client = company ? { person, company, ...(input.role && { role: input.role }) } : { person };
  return { client, problems: undefined };
}

/** The fields filled with what was recorded, for a correction. */
export function inputOf({ person, company, role }: IdentifiedClient): RegistrationInput {
  return {
    cpf: formatCpf(person.cpf),
    name: person.name,
    email: person.email ?? '',
    phone: person.phone ? formatPhone(person.phone) : '',
    companyChoice: company ? 'typed' : 'none',
    cnpj: company ? formatCnpj(company.cnpj) : '',
    legalName: company?.legalName ?? '',
    tradeName: company?.tradeName ?? '',
    cnae: formatWith(cnaeMask, company?.cnae ?? ''),
    cep: formatWith(cepMask, company?.cep ?? ''),
    size: company?.size,
    role,
  };
}

/** The fields of the company taken from what the registry knows; what it does not know stays to be asked. */
export function withKnownCompany(input: RegistrationInput, company: KnownCompany): RegistrationInput {
  const cnpj = parseCnpj(company.cnpj);
  return {
    ...input,
    cnpj: cnpj ? formatCnpj(cnpj) : company.cnpj,
    legalName: company.legalName,
    tradeName: company.tradeName ?? '',
    size: company.size ?? input.size,
    role: company.role ?? input.role,
  };
}

type Problems = Map<RegistrationField, RegistrationProblem>;

function readPerson(input: RegistrationInput, problems: Problems): IdentifiedClient['person'] | undefined {
  const cpf = parseCpf(input.cpf);
  if (!cpf) problems.set('cpf', problemOf(input.cpf));
  const phone = parsePhone(input.phone);
  if (input.phone.trim() && !phone) problems.set('phone', 'invalid');
  const email = input.email.trim();
  const result = personSchema.safeParse({ cpf, name: input.name, ...(email && { email }), ...(phone && { phone }) });
  if (result.success) return result.data;
  noteIssues(result.error.issues, { name: input.name, email: input.email }, problems);
  return undefined;
}

function readCompany(input: RegistrationInput, problems: Problems): IdentifiedClient['company'] {
  if (input.companyChoice === undefined) {
    problems.set('company', 'missing');
    return undefined;
  }
  const cnpj = parseCnpj(input.cnpj);
  if (!cnpj) problems.set('cnpj', problemOf(input.cnpj));
  if (!input.size) problems.set('size', 'missing');
  if (!input.role) problems.set('role', 'missing');
  const cnae = parseCnae(input.cnae);
  if (input.cnae.trim() && !cnae) problems.set('cnae', 'invalid');
  const cep = parseCep(input.cep);
  if (input.cep.trim() && !cep) problems.set('cep', 'invalid');
  const tradeName = input.tradeName.trim();
  const result = companySchema.safeParse({
    cnpj,
    legalName: input.legalName,
    size: input.size,
    ...(tradeName && { tradeName }),
    ...(cnae && { cnae }),
    ...(cep && { cep }),
  });
  if (result.success) return result.data;
  noteIssues(result.error.issues, { legalName: input.legalName, tradeName: input.tradeName }, problems);
  return undefined;
}

function noteIssues(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  texts: Readonly<Partial<Record<RegistrationField, string>>>,
  problems: Problems,
): void {
  for (const { path } of issues) {
    const field = REGISTRATION_FIELDS.find((candidate) => candidate === path[0]);
    const text = field && texts[field];
    if (field && text !== undefined) problems.set(field, problemOf(text));
  }
}

function problemOf(text: string): RegistrationProblem {
  return text.trim() ? 'invalid' : 'missing';
}
