import {
  isAlphanumericCnpj,
  maskEmail,
  maskPhone,
  type ClientDocument,
  type ClientLookup,
  type Cnpj,
  type Cpf,
  type State,
} from '@atendimento-ativo/domain';
import type { KnownCompany, KnownPerson, LinkedCompany, Registry } from '../registries/registry.js';
import { isRegistryError } from '../registries/registry-error.js';

/** An agent stands before the client: better to type than to wait longer. */
const LOOKUP_MILLISECONDS = 6000;

type Found = Extract<ClientLookup, { status: 'found' }>;
type ListedCompany = Found['companies'][number];

/**
 * What the registry knows of a document, contacts masked; it never fails, the visit goes on without it.
 *
 * @param registry the partner's first; `undefined` when this gateway does not have it
 * @param state the partner's: nobody is shown the clients of another state's registry
 */
export async function lookUpClient(
  document: ClientDocument,
  registry: Registry | undefined,
  state: State,
  clientId: string | undefined,
): Promise<ClientLookup> {
  const own = clientId === undefined ? {} : { clientId };
  if (registry?.state !== state) return { status: 'unavailable', ...own };
  try {
    const signal = AbortSignal.timeout(LOOKUP_MILLISECONDS);
    const found =
      document.kind === 'cpf'
        ? await lookUpPerson(document.number, registry, signal)
        : await lookUpCompany(document.number, registry, signal);
    return found ? { ...found, ...own } : { status: 'unknown', ...own };
  } catch (error) {
    if (!isRegistryError(error)) throw error;
    return { status: 'unavailable', ...own };
  }
}

async function lookUpPerson(cpf: Cpf, registry: Registry, signal: AbortSignal): Promise<Found | undefined> {
  const person = await registry.findPerson(cpf, { signal });
  if (!person) return undefined;
  const companies = await Promise.all(
    person.companies.map(async (link, index) =>
      // Only the main company is asked for in full: it is the one the page proposes.
      describeLink(link, index === 0 ? await detailsOf(link, registry, signal) : undefined),
    ),
  );
  return { status: 'found', person: describePerson(person), companies: companies.flat() };
}

async function lookUpCompany(cnpj: Cnpj, registry: Registry, signal: AbortSignal): Promise<Found | undefined> {
  if (isAlphanumericCnpj(cnpj) && !registry.capabilities.alphanumericCnpj) return undefined;
  const company = await registry.findCompany(cnpj, { signal });
  return company && { status: 'found', companies: [describeCompany(company)] };
}

/** Details are a help; without them the link still stands. */
async function detailsOf(
  { cnpj }: LinkedCompany,
  registry: Registry,
  signal: AbortSignal,
): Promise<KnownCompany | undefined> {
  try {
    return await registry.findCompany(cnpj as Cnpj, { signal });
  } catch (error) {
    if (!isRegistryError(error)) throw error;
    return undefined;
  }
}

function describePerson({ name, email, phone }: KnownPerson): NonNullable<Found['person']> {
  return {
    name,
    ...(email === undefined ? {} : { emailHint: maskEmail(email) }),
    ...(phone === undefined ? {} : { phoneHint: maskPhone(phone) }),
  };
}

function describeLink(link: LinkedCompany, details: KnownCompany | undefined): ListedCompany[] {
  const role = link.role === undefined ? {} : { role: link.role };
  if (details) return [{ ...describeCompany(details), ...role }];
  return link.legalName === undefined ? [] : [{ cnpj: link.cnpj, legalName: link.legalName, ...role }];
}

function describeCompany({ cnpj, legalName, tradeName, size }: KnownCompany): ListedCompany {
  return {
    cnpj,
    legalName,
    ...(tradeName === undefined ? {} : { tradeName }),
    ...(size === undefined ? {} : { size }),
  };
}
