import type { SandboxLedger } from '@atendimento-ativo/testbed/sandbox-process';

/** What was sent of an attendance, as far as a registry must hold it. */
export interface SentAttendance {
  readonly id: string;
  readonly cpf: string;
  readonly cnpj: string;
  /** Said in this attendance alone. */
  readonly note: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** What was corrected afterwards. */
  readonly amendment?: string;
  /** Whether the client took their consent back afterwards. */
  readonly isRevoked: boolean;
}

/** How the attendances that were sent stand in one registry, by id. */
export interface Examined {
  readonly once: readonly string[];
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  /** There once, with another content, without what changed later, or with a person, company or link that is not there exactly once. */
  readonly altered: readonly string[];
  /** Records of attendances that nobody sent. */
  readonly surplus: number;
}

interface Entry {
  readonly id: string | undefined;
  /** Narrative, person, company and their link are this attendance's. */
  readonly matches: (sent: SentAttendance) => boolean;
}

export function examineSas(
  sent: readonly SentAttendance[],
  { people, companies, links, attendances }: SandboxLedger,
): Examined {
  const personsOf = groupBy(people, (row) => padded(row['CgcCpf'], 11));
  const companiesOf = groupBy(companies, (row) => padded(row['CgcCpf'], 14));
  const linksOf = groupBy(links, (row) => `${text(row['CodParceiroPF'])}-${text(row['CodParceiroPJ'])}`);
  const entries = attendances.map((row): Entry => {
    const narrative = text(row['DescRealizacao']);
    const matches = (sent: SentAttendance) => {
      const { cpf, cnpj, isRevoked } = sent;
      const [person, company] = [only(personsOf.get(cpf)), only(companiesOf.get(cnpj))];
      if (!person || !company) return false;
      const [personCode, companyCode] = [text(person['CodParceiro']), text(company['CodParceiro'])];
      return (
        tells(narrative, sent) &&
        person['TermoAceiteLGPD'] === (isRevoked ? 0 : 1) &&
        text(row['CodCliente']) === personCode &&
        text(row['CodEmpreendimento']) === companyCode &&
        only(linksOf.get(`${personCode}-${companyCode}`)) !== undefined
      );
    };
    return { id: /Registro: (\S+)$/.exec(narrative)?.[1], matches };
  });
  return examine(sent, entries);
}

export function examineFoco(sent: readonly SentAttendance[], { foco }: SandboxLedger): Examined {
  const contactsOf = groupBy(foco.contacts, (row) => digits(row['CPF__c']));
  const accountsOf = groupBy(foco.accounts, (row) => digits(row['CNPJ__c']));
  const relationsOf = groupBy(foco.relations, (row) => `${text(row['ContactId'])}-${text(row['AccountId'])}`);
  const entries = foco.cases.map((row): Entry => {
    const matches = (sent: SentAttendance) => {
      const { cpf, cnpj, startedAt, isRevoked } = sent;
      const [contact, account] = [only(contactsOf.get(cpf)), only(accountsOf.get(cnpj))];
      if (!contact || !account) return false;
      const [contactId, accountId] = [text(contact['Id']), text(account['Id'])];
      return (
        tells(text(row['Description']), sent) &&
        contact['TermoAceiteLGPD__c'] === (isRevoked ? 'Não' : 'Sim') &&
        Date.parse(text(row['HoraInicio__c'])) === Date.parse(startedAt) &&
        text(row['ContactId']) === contactId &&
        text(row['AccountId']) === accountId &&
        only(relationsOf.get(`${contactId}-${accountId}`)) !== undefined
      );
    };
    return { id: text(row['ChaveExterna__c']), matches };
  });
  return examine(sent, entries);
}

function examine(sent: readonly SentAttendance[], entries: readonly Entry[]): Examined {
  const known = new Set(sent.map(({ id }) => id));
  const entriesOf = groupBy(entries, ({ id }) => id ?? '');
  const count = (id: string) => entriesOf.get(id)?.length ?? 0;
  const ids = (chosen: (attendance: SentAttendance) => boolean) => sent.filter(chosen).map(({ id }) => id);
  const isRight = (attendance: SentAttendance) => only(entriesOf.get(attendance.id))?.matches(attendance) === true;
  return {
    once: ids((attendance) => isRight(attendance)),
    lost: ids(({ id }) => count(id) === 0),
    duplicated: ids(({ id }) => count(id) > 1),
    altered: ids((attendance) => count(attendance.id) === 1 && !isRight(attendance)),
    surplus: entries.filter(({ id }) => id === undefined || !known.has(id)).length,
  };
}

/** What was noted, and what was corrected, once, where something was. */
function tells(narrative: string, { note, amendment }: SentAttendance): boolean {
  const corrections = narrative.split('\n').filter((line) => line.startsWith('Correção: '));
  const expected = amendment === undefined ? [] : [amendment];
  return (
    narrative.includes(note) &&
    corrections.length === expected.length &&
    expected.every((told) => corrections[0]?.includes(told))
  );
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function only<Value>(values: readonly Value[] | undefined): Value | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function digits(value: unknown): string {
  return text(value).replace(/\D/g, '');
}

/** SAS keeps documents as numbers, which lose their leading zeros. */
function padded(value: unknown, length: number): string {
  return text(value).padStart(length, '0');
}

/** Whether a registry holds every attendance once, with its content, and nothing else. */
export function isWhole({ lost, duplicated, altered, surplus }: Examined): boolean {
  return lost.length + duplicated.length + altered.length + surplus === 0;
}
