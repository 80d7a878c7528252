import { FocoState, type FocoRecord, type FocoSnapshot } from './foco/foco-state.js';
import type { AttendanceRecord, CompanyRecord, LinkRecord, PersonRecord } from './records.js';

/** The rows a ledger starts with. */
export interface Seed {
  readonly people: readonly PersonRecord[];
  readonly companies: readonly CompanyRecord[];
  readonly links: readonly LinkRecord[];
  readonly foco: readonly FocoRecord[];
}

/** Everything the ledger holds, as `GET /__sandbox/ledger` answers it. */
export interface LedgerSnapshot extends Omit<Seed, 'foco'> {
  readonly attendances: readonly AttendanceRecord[];
  readonly foco: FocoSnapshot;
}

/** One change of the ledger: one line of its file. Holds whole rows, so that replaying needs no rules. */
export type Mutation =
  | { readonly kind: 'seeded'; readonly seed: Seed }
  | { readonly kind: 'person-saved'; readonly person: PersonRecord }
  | { readonly kind: 'company-saved'; readonly company: CompanyRecord }
  | { readonly kind: 'link-saved'; readonly link: LinkRecord }
  | {
      readonly kind: 'attendance-saved';
      readonly attendance: AttendanceRecord;
    }
  | { readonly kind: 'foco-saved'; readonly records: readonly FocoRecord[] };

/** The columns that identify an attendance. [INF] */
export type AttendanceKey = Pick<AttendanceRecord, 'CodSebrae' | 'CodCliente' | 'DataHoraInicioRealizacao'>;

/** The first `CodParceiro` given when the ledger has none. */
const firstPartnerCode = 1;

/** The ledger's rows in memory, with the indexes its rules need. */
export class LedgerState {
  readonly foco = new FocoState();
  readonly #people = new Map<number, PersonRecord>();
  readonly #peopleByCpf = new Map<number, PersonRecord>();
  readonly #companies = new Map<number, CompanyRecord>();
  readonly #companiesByCnpj = new Map<number, CompanyRecord>();
  /** Person → company → link, in order of inclusion. */
  readonly #links = new Map<number, Map<number, LinkRecord>>();
  /** By `CodRealizacao`. */
  readonly #attendances = new Map<number, AttendanceRecord>();
  /** Codes by the columns that identify an attendance: several only where a second one is taken. */
  readonly #attendanceCodes = new Map<string, Set<number>>();
  #nextPartnerCode = firstPartnerCode;

  /** The `CodParceiro` for the next new person or company: both share one table. [DB] */
  get nextPartnerCode(): number {
    return this.#nextPartnerCode;
  }

  /** The `CodRealizacao` for the next attendance. */
  get nextRealizationCode(): number {
    return this.#attendances.size + 1;
  }

  person(CodParceiro: number): PersonRecord | undefined {
    return this.#people.get(CodParceiro);
  }

  personByCpf(cpf: number): PersonRecord | undefined {
    return this.#peopleByCpf.get(cpf);
  }

  company(CodParceiro: number): CompanyRecord | undefined {
    return this.#companies.get(CodParceiro);
  }

  companyByCnpj(cnpj: number): CompanyRecord | undefined {
    return this.#companiesByCnpj.get(cnpj);
  }

  link(personCode: number, companyCode: number): LinkRecord | undefined {
    return this.#links.get(personCode)?.get(companyCode);
  }

  linksOf(personCode: number): readonly LinkRecord[] {
    return [...(this.#links.get(personCode)?.values() ?? [])];
  }

  attendances(key: AttendanceKey): readonly AttendanceRecord[] {
    const codes = this.#attendanceCodes.get(keyText(key)) ?? [];
    return [...codes].flatMap((code) => this.#attendances.get(code) ?? []);
  }

  /** All rows, in order of inclusion. */
  snapshot(): LedgerSnapshot {
    return {
      people: [...this.#people.values()],
      companies: [...this.#companies.values()],
      links: [...this.#links.values()].flatMap((links) => [...links.values()]),
      attendances: [...this.#attendances.values()],
      foco: this.foco.snapshot(),
    };
  }

  /** Makes a change. The caller has checked the rules. */
  apply(mutation: Mutation): void {
    switch (mutation.kind) {
      case 'seeded':
        return this.#startFrom(mutation.seed);
      case 'person-saved':
        return this.#savePerson(mutation.person);
      case 'company-saved':
        return this.#saveCompany(mutation.company);
      case 'link-saved':
        return this.#saveLink(mutation.link);
      case 'attendance-saved':
        return this.#saveAttendance(mutation.attendance);
      case 'foco-saved':
        for (const record of mutation.records) this.foco.save(record);
    }
  }

  #startFrom(seed: Seed): void {
    this.#people.clear();
    this.#peopleByCpf.clear();
    this.#companies.clear();
    this.#companiesByCnpj.clear();
    this.#links.clear();
    this.#attendances.clear();
    this.#attendanceCodes.clear();
    this.foco.clear();
    this.#nextPartnerCode = firstPartnerCode;
    for (const person of seed.people) this.#savePerson(person);
    for (const company of seed.companies) this.#saveCompany(company);
    for (const link of seed.links) this.#saveLink(link);
    for (const record of seed.foco) this.foco.save(record);
  }

  #savePerson(person: PersonRecord): void {
    const previous = this.#people.get(person.CodParceiro);
    if (previous !== undefined) this.#peopleByCpf.delete(previous.CgcCpf);
    this.#people.set(person.CodParceiro, person);
    this.#peopleByCpf.set(person.CgcCpf, person);
    this.#countPartner(person.CodParceiro);
  }

  #saveCompany(company: CompanyRecord): void {
    const previous = this.#companies.get(company.CodParceiro);
    if (previous !== undefined) this.#companiesByCnpj.delete(previous.CgcCpf);
    this.#companies.set(company.CodParceiro, company);
    this.#companiesByCnpj.set(company.CgcCpf, company);
    this.#countPartner(company.CodParceiro);
  }

  /** A person has one main company: a new one takes the mark from the others. [INF] */
  #saveLink(link: LinkRecord): void {
    const links = this.#links.get(link.CodParceiroPF) ?? new Map<number, LinkRecord>();
    if (link.IndPrincipal === 1) {
      for (const [code, other] of links) {
        if (other.IndPrincipal === 1) {
          links.set(code, {
            ...other,
            IndPrincipal: 0,
            DataUltimaAlteracao: link.DataUltimaAlteracao,
          });
        }
      }
    }
    links.set(link.CodParceiroPJ, link);
    this.#links.set(link.CodParceiroPF, links);
  }

  #saveAttendance(attendance: AttendanceRecord): void {
    const codes = this.#attendanceCodes.get(keyText(attendance)) ?? new Set();
    this.#attendanceCodes.set(keyText(attendance), codes.add(attendance.CodRealizacao));
    this.#attendances.set(attendance.CodRealizacao, attendance);
  }

  #countPartner(CodParceiro: number): void {
    this.#nextPartnerCode = Math.max(this.#nextPartnerCode, CodParceiro + 1);
  }
}

function keyText(key: AttendanceKey): string {
  return `${key.CodSebrae}/${key.CodCliente}/${key.DataHoraInicioRealizacao}`;
}
