import { formatCnpj, formatCpf, isAlphanumericCnpj, } from '@atendimento-ativo/domain';
import { textOf } from '../answer.js';
import { findingOf } from '../findings.js';
import { isRegistryError, RegistryError } from '../registry-error.js';
import { compare, expectationsOf } from './foco-check.js';
import { attendanceChange, attendanceQuery } from './foco-attendances.js';
import { FocoClient } from './foco-client.js';
import { changedCompany, companyQuery, newCompany, readCompany } from './foco-companies.js';
import { ambiguous, unreadableAnswer } from './foco-failures.js';
import { changedPerson, newPerson, personQueries, readPerson } from './foco-people.js';
/** FOCO, the successor of SAS, behind the registry port. */
export class FocoRegistry {
    name = 'foco';
    title = 'FOCO';
    state;
    capabilities;
    settlingMilliseconds;
    acceptancePurposes;
    #configuration;
    #client;
    constructor(options) {
        const { configuration } = options;
        this.#configuration = configuration;
        this.#client = new FocoClient(options);
        this.state = configuration.state;
        this.settlingMilliseconds = configuration.settlingSeconds * 1000;
        this.acceptancePurposes = configuration.acceptance?.purposes ?? [];
        this.capabilities = {
            alphanumericCnpj: configuration.alphanumericCnpj,
            attendanceLookup: true,
            refusesDuplicates: true,
            attendanceAmendment: true,
            attendanceReassignment: true,
        };
    }
    async findPerson(cpf, { signal } = {}) {
        const { people, relations } = await this.#client.query(personQueries(cpf, this.#configuration), signal);
        const contact = onlyOf(people, this.#configuration.fields.cpf, formatCpf(cpf));
        return contact && understood(readPerson(contact, relations, this.#configuration));
    }
    async savePerson(change) {
        return this.#save(change.known, newPerson(change, this.#configuration), (known) => changedPerson(change, known, this.#configuration));
    }
    async findCompany(cnpj, { signal } = {}) {
        const { companies } = await this.#client.query({ companies: companyQuery(cnpj, this.#configuration) }, signal);
        const account = onlyOf(companies, this.#configuration.fields.cnpj, formatCnpj(cnpj));
        return account && understood(readCompany(account, this.#configuration));
    }
    async saveCompany(change) {
        try {
            return await this.#save(change.known, newCompany(change, this.#configuration), (known) => changedCompany(change, known, this.#configuration));
        }
        catch (error) {
            if (isRegistryError(error, 'final') && !change.known && isAlphanumericCnpj(change.company.cnpj)) {
                throw lettersRefused(error);
            }
            throw error;
        }
    }
    async saveLink(personCode, companyCode, role) {
        const { companyRoles, extraFields } = this.#configuration;
        const Roles = role && companyRoles[role];
        const body = {
            ...extraFields.link,
            ContactId: personCode,
            AccountId: companyCode,
            ...(Roles === undefined ? {} : { Roles }),
        };
        try {
            await this.#client.write({ link: { verb: 'POST', path: 'AccountContactRelation', body } });
        }
        catch (error) {
            if (!isRegistryError(error, 'duplicate'))
                throw error;
        }
    }
    async findAttendance(key) {
        const { attendances } = await this.#client.query({ attendances: attendanceQuery(key, this.#configuration) });
        const [found] = attendances;
        return found && { protocol: understood(textOf(found['Id'])) };
    }
    /** @returns the id of the case, which takes the place of a protocol */
    async registerAttendance(record) {
        return written(await this.#client.write(attendanceChange(record, this.#configuration)));
    }
    /** The same upsert by our own id. */
    async amendAttendance(record) {
        await this.registerAttendance(record);
    }
    /** Has FOCO describe each object, and compares fields, values of picklists and kinds of record. */
    async check() {
        const findings = [];
        for (const expectation of expectationsOf(this.#configuration)) {
            const { object } = expectation;
            const access = await findingOf(object, async () => {
                findings.push(...compare(expectation, await this.#client.describe(object)));
            });
            if (access.problem !== undefined)
                findings.push(access);
        }
        return findings;
    }
    async #save(known, fresh, changesOf) {
        if (!known)
            return written(await this.#client.write(fresh));
        const changes = changesOf(known);
        if (changes)
            await this.#client.write(changes);
        return known.code;
    }
}
/** The one record of a document. Of two nobody can tell from here which is meant. */
function onlyOf(rows, field, document) {
    const own = rows.filter((row) => textOf(row[field]) === document);
    if (rows.length > 0 && own.length === 0)
        throw unreadableAnswer('transient');
    if (new Set(own.map((row) => row['Id'])).size > 1)
        throw ambiguous();
    return own[0];
}
function understood(value) {
    if (value === undefined)
        throw unreadableAnswer('transient');
    return value;
}
/** Written, but under an id that the answer does not tell: the next run finds it. */
function written(id) {
    if (id === undefined)
        throw unreadableAnswer('doubtful');
    return id;
}
function lettersRefused(cause) {
    const message = `O CNPJ da empresa tem letras, e o FOCO não o aceitou. ${cause.message} ` +
        'O atendimento está guardado: tente de novo quando o FOCO aceitar.';
    return new RegistryError('final', 'cnpj_alphanumeric_unsupported', message, { cause });
}
//# sourceMappingURL=foco-registry.js.map