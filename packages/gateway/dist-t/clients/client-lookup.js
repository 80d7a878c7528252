import { isAlphanumericCnpj, maskEmail, maskPhone, } from '@atendimento-ativo/domain';
import { isRegistryError } from '../registries/registry-error.js';
/** An agent stands before the client: better to type than to wait longer. */
const LOOKUP_MILLISECONDS = 6000;
/**
 * What the registry knows of a document, contacts masked; it never fails, the visit goes on without it.
 *
 * @param registry the partner's first; `undefined` when this gateway does not have it
 * @param state the partner's: nobody is shown the clients of another state's registry
 */
export async function lookUpClient(document, registry, state, clientId) {
    const own = clientId === undefined ? {} : { clientId };
    if (registry?.state !== state)
        return { status: 'unavailable', ...own };
    try {
        const signal = AbortSignal.timeout(LOOKUP_MILLISECONDS);
        const found = document.kind === 'cpf'
            ? await lookUpPerson(document.number, registry, signal)
            : await lookUpCompany(document.number, registry, signal);
        return found ? { ...found, ...own } : { status: 'unknown', ...own };
    }
    catch (error) {
        if (!isRegistryError(error))
            throw error;
        return { status: 'unavailable', ...own };
    }
}
async function lookUpPerson(cpf, registry, signal) {
    const person = await registry.findPerson(cpf, { signal });
    if (!person)
        return undefined;
    const companies = await Promise.all(person.companies.map(async (link, index) => 
    // Only the main company is asked for in full: it is the one the page proposes.
    describeLink(link, index === 0 ? await detailsOf(link, registry, signal) : undefined)));
    return { status: 'found', person: describePerson(person), companies: companies.flat() };
}
async function lookUpCompany(cnpj, registry, signal) {
    if (isAlphanumericCnpj(cnpj) && !registry.capabilities.alphanumericCnpj)
        return undefined;
    const company = await registry.findCompany(cnpj, { signal });
    return company && { status: 'found', companies: [describeCompany(company)] };
}
/** Details are a help; without them the link still stands. */
async function detailsOf({ cnpj }, registry, signal) {
    try {
        return await registry.findCompany(cnpj, { signal });
    }
    catch (error) {
        if (!isRegistryError(error))
            throw error;
        return undefined;
    }
}
function describePerson({ name, email, phone }) {
    return {
        name,
        ...(email === undefined ? {} : { emailHint: maskEmail(email) }),
        ...(phone === undefined ? {} : { phoneHint: maskPhone(phone) }),
    };
}
function describeLink(link, details) {
    const role = link.role === undefined ? {} : { role: link.role };
    if (details)
        return [{ ...describeCompany(details), ...role }];
    return link.legalName === undefined ? [] : [{ cnpj: link.cnpj, legalName: link.legalName, ...role }];
}
function describeCompany({ cnpj, legalName, tradeName, size }) {
    return {
        cnpj,
        legalName,
        ...(tradeName === undefined ? {} : { tradeName }),
        ...(size === undefined ? {} : { size }),
    };
}
//# sourceMappingURL=client-lookup.js.map