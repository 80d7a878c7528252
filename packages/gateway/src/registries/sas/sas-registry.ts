import type { Cnpj, CompanyRole, Cpf } from '@atendimento-ativo/domain';
import type {
  AttendanceRecord,
  CallOptions,
  CompanyChange,
  KnownCompany,
  KnownPerson,
  NaturalKey,
  PersonChange,
  RegisteredAttendance,
  Registry,
  RegistryCapabilities,
} from '../registry.js';
import { isRegistryError, RegistryError } from '../registry-error.js';
import { firstOf, textOf, type SasRow } from './sas-answer.js';
import { attendanceQuery, isCode, newAttendance, readAttendance, readProtocol } from './sas-attendances.js';
import { SasClient, type SasClientOptions } from './sas-client.js';
import { changedCompany, newCompany, readCompany } from './sas-companies.js';
import type { SasConfiguration } from './sas-configuration.js';
import { changedPerson, newPerson, readPerson } from './sas-people.js';

/** SAS behind the registry port. */
export class SasRegistry implements Registry {
  readonly name = 'sas';
  readonly state: Registry['state'];
  readonly capabilities: RegistryCapabilities;
  readonly acceptancePurposes: readonly string[];
  readonly #configuration: SasConfiguration;
  readonly #client: SasClient;

  constructor(options: SasClientOptions) {
    const { configuration } = options;
    this.#configuration = configuration;
    this.#client = new SasClient(options);
    this.state = configuration.state;
    this.acceptancePurposes = configuration.acceptance.purposes;
    this.capabilities = {
      alphanumericCnpj: configuration.alphanumericCnpj,
      attendanceLookup: configuration.methods.findAttendance !== null,
      refusesDuplicates: configuration.errors.duplicate.length > 0,
    };
  }

  async findPerson(cpf: Cpf, { signal }: CallOptions = {}): Promise<KnownPerson | undefined> {
    const [row] = await this.#client.read(this.#configuration.methods.selectPerson, { CgcCpf: cpf }, signal);
    return row && understood(readPerson(row, this.#configuration));
  }

  async savePerson(change: PersonChange): Promise<string> {
    const { methods } = this.#configuration;
    if (!change.known) return this.#include(methods.includePerson, newPerson(change, this.#configuration));
    const changes = changedPerson(change, change.known, this.#configuration);
    if (changes) await this.#client.write(methods.alterPerson, changes);
    return change.known.code;
  }

  async findCompany(cnpj: Cnpj, { signal }: CallOptions = {}): Promise<KnownCompany | undefined> {
    const [row] = await this.#client.read(this.#configuration.methods.selectCompany, { CgcCpf: cnpj }, signal);
    return row && understood(readCompany(row, this.#configuration));
  }

  async saveCompany(change: CompanyChange): Promise<string> {
    const { methods } = this.#configuration;
    if (!change.known) return this.#include(methods.includeCompany, newCompany(change, this.#configuration));
    const changes = changedCompany(change, change.known, this.#configuration);
    if (changes) await this.#client.write(methods.alterCompany, changes);
    return change.known.code;
  }

  async saveLink(personCode: string, companyCode: string, role: CompanyRole | undefined): Promise<void> {
    const { methods, linkFields, companyRoles, extraFields } = this.#configuration;
    if (methods.includeLink === null) return;
    const roleCode = role && companyRoles[role];
    try {
      await this.#client.write(methods.includeLink, {
        ...extraFields.link,
        [linkFields.person]: Number(personCode),
        [linkFields.company]: Number(companyCode),
        ...(roleCode === undefined ? {} : { [linkFields.role]: roleCode }),
      });
    } catch (error) {
      if (!isRegistryError(error, 'duplicate')) throw error;
    }
  }

  async findAttendance(key: NaturalKey): Promise<RegisteredAttendance | undefined> {
    const path = this.#configuration.methods.findAttendance;
    if (path === null) throw new Error('This SAS has no look-up of attendances.');
    const rows = await this.#client.read(path, attendanceQuery(key, this.#configuration));
    return readAttendance(rows, key, this.#configuration);
  }

  async registerAttendance(record: AttendanceRecord): Promise<string | undefined> {
    const path = this.#configuration.methods.includeAttendance;
    return readProtocol(
      await this.#client.write(path, newAttendance(record, this.#configuration)),
      this.#configuration,
    );
  }

  async #include(path: string, body: SasRow): Promise<string> {
    const answer = await this.#client.write(path, body);
    const code = firstOf(answer, [...this.#configuration.answers.partnerCode, 'value']);
    // Written, but under a code that we cannot tell: the next run finds it.
    if (!isCode(code)) throw new RegistryError('doubtful', 'registry_unreadable', UNREADABLE);
    return textOf(code) ?? '';
  }
}

const UNREADABLE = 'A resposta do SAS não tem os campos configurados nesta instalação.';

function understood<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RegistryError('transient', 'registry_unreadable', UNREADABLE);
  return value;
}
