import { textOf } from '../answer.js';
import { findingOf } from '../findings.js';
import { isRegistryError } from '../registry-error.js';
import { digitsOf, firstOf, isCode } from './sas-answer.js';
import { attendanceQuery, newAttendance, readAttendance, readProtocol } from './sas-attendances.js';
import { SasClient } from './sas-client.js';
import { changedCompany, newCompany, readCompany } from './sas-companies.js';
import { changedPerson, newPerson, readPerson } from './sas-people.js';
import { unreadableAnswer } from './sas-unreadable.js';
const PROBE_CPF = '00000000191';
/** Banco do Brasil. */
const PROBE_CNPJ = '00000000000191';
/** SAS behind the registry port. */
export class SasRegistry {
    name = 'sas';
    title = 'SAS';
    state;
    capabilities;
    settlingMilliseconds;
    acceptancePurposes;
    #configuration;
    #client;
    constructor(options) {
        const { configuration } = options;
        this.#configuration = configuration;
        this.#client = new SasClient(options);
        this.state = configuration.state;
        this.settlingMilliseconds = configuration.settlingSeconds * 1000;
        this.acceptancePurposes = configuration.acceptance.purposes;
        this.capabilities = {
            alphanumericCnpj: configuration.alphanumericCnpj,
            attendanceLookup: configuration.methods.findAttendance !== null,
            refusesDuplicates: configuration.errors.duplicate.length > 0,
            attendanceAmendment: configuration.methods.alterAttendance !== null,
            // The person is part of the key.
            attendanceReassignment: false,
        };
    }
    async findPerson(cpf, { signal } = {}) {
        const rows = await this.#client.read(this.#configuration.methods.selectPerson, { CgcCpf: cpf }, signal);
        const row = rowOf(rows, cpf);
        return row && understood(readPerson(row, this.#configuration));
    }
    async savePerson(change) {
        const { methods } = this.#configuration;
        if (!change.known)
            return this.#include(methods.includePerson, newPerson(change, this.#configuration));
        const changes = changedPerson(change, change.known, this.#configuration);
        if (changes)
            await this.#client.write(methods.alterPerson, changes);
        return change.known.code;
    }
    async findCompany(cnpj, { signal } = {}) {
        const rows = await this.#client.read(this.#configuration.methods.selectCompany, { CgcCpf: cnpj }, signal);
        const row = rowOf(rows, cnpj);
        return row && understood(readCompany(row, this.#configuration));
    }
    async saveCompany(change) {
        const { methods } = this.#configuration;
        if (!change.known)
            return this.#include(methods.includeCompany, newCompany(change, this.#configuration));
        const changes = changedCompany(change, change.known, this.#configuration);
        if (changes)
            await this.#client.write(methods.alterCompany, changes);
        return change.known.code;
    }
    async saveLink(personCode, companyCode, role) {
        const { methods, linkFields, companyRoles, extraFields } = this.#configuration;
        if (methods.includeLink === null)
            return;
        const roleCode = role && companyRoles[role];
        try {
            await this.#client.write(methods.includeLink, {
                ...extraFields.link,
                [linkFields.person]: Number(personCode),
                [linkFields.company]: Number(companyCode),
                ...(roleCode === undefined ? {} : { [linkFields.role]: roleCode }),
            });
        }
        catch (error) {
            if (!isRegistryError(error, 'duplicate'))
                throw error;
        }
    }
    async findAttendance(key) {
        const path = this.#configuration.methods.findAttendance;
        if (path === null)
            throw new Error('This SAS has no look-up of attendances.');
        const rows = await this.#client.read(path, attendanceQuery(key, this.#configuration));
        return readAttendance(rows, key, this.#configuration);
    }
    async registerAttendance(record) {
        const { methods, answers } = this.#configuration;
        const answer = await this.#client.write(methods.includeAttendance, newAttendance(record, this.#configuration));
        const protocol = readProtocol(answer, this.#configuration);
        // Neither an error nor a sign that it was written: the next run looks.
        if (protocol === undefined && answers.protocol !== null)
            throw unreadableAnswer('doubtful');
        return protocol;
    }
    async amendAttendance(record) {
        const path = this.#configuration.methods.alterAttendance;
        if (path === null)
            throw new Error('This SAS cannot alter attendances.');
        await this.#client.write(path, newAttendance(record, this.#configuration));
    }
    /**
     * Asks for a document that is right in form and was given to nobody private: whoever it is, the
     * question shows whether address, key and names of fields are right. What is only written, such as
     * project and instrument, SAS says nothing of.
     */
    async check() {
        const { methods } = this.#configuration;
        const findings = [
            await findingOf(methods.selectPerson, () => this.findPerson(PROBE_CPF)),
            await findingOf(methods.selectCompany, () => this.findCompany(PROBE_CNPJ)),
        ];
        if (methods.findAttendance === null)
            return findings;
        const key = { attendanceId: '', personCode: '1', startedAt: '2020-01-01T12:00:00Z' };
        return [...findings, await findingOf(methods.findAttendance, () => this.findAttendance(key))];
    }
    async #include(path, body) {
        const answer = await this.#client.write(path, body);
        const code = firstOf(answer, [...this.#configuration.answers.partnerCode, 'value']);
        // Written, but under a code that we cannot tell: the next run finds it.
        if (!isCode(code))
            throw unreadableAnswer('doubtful');
        return textOf(code) ?? '';
    }
}
/** The row of a document. A service that filters less strictly than asked must not hand us somebody else. */
function rowOf(rows, document) {
    const documents = rows.map((row) => digitsOf(row['CgcCpf'], document.length));
    // Rows that say of nobody whose they are do not mean that the one asked for is not there.
    if (rows.length > 0 && documents.every((found) => found === undefined))
        throw unreadableAnswer('transient');
    return rows[documents.indexOf(document)];
}
function understood(value) {
    if (value === undefined)
        throw unreadableAnswer('transient');
    return value;
}
//# sourceMappingURL=sas-registry.js.map