import { agentCpfMissing } from '../agent-cpf-missing.js';
import { textOf } from '../answer.js';
import type { AttendanceKey, AttendanceRecord, RegisteredAttendance } from '../registry.js';
import { endOf } from '../visit-times.js';
import { firstOf, isCode, numberOf, type SasRow } from './sas-answer.js';
import { sizeCode } from './sas-companies.js';
import type { SasConfiguration } from './sas-configuration.js';
import { readDateTime, writeDateTime, writeMonth } from './sas-dates.js';

const MILLISECONDS_PER_HOUR = 3_600_000;
/** Individual; a group would be `G`. */
const APPROACH = 'I';
/** In place of a company's code when there is none. */
const NO_COMPANY = 0;

/** Body of the method that registers an attendance: the columns of `HistoricoRealizacoesCliente`. */
export function newAttendance(record: AttendanceRecord, configuration: SasConfiguration): SasRow {
  const { attendance, personCode, companyCode, narrative } = record;
  const { context, startedAt, client } = attendance;
  if (!context || !startedAt) throw new Error('An attendance without a start cannot be registered.');
  const endedAt = endOf(startedAt, attendance.endedAt);
  const settings = configuration.attendance;
  const medium = settings.media[context.channel];
  const unit = settings.units[context.unitId];
  const company = client?.company;
  const size = company && sizeCode(company, configuration);
  return {
    ...configuration.extraFields.attendance,
    CodSebrae: configuration.sebraeCode,
    CodCliente: Number(personCode),
    CodEmpreendimento: companyCode === undefined ? NO_COMPANY : Number(companyCode),
    DataHoraInicioRealizacao: writeDateTime(startedAt, configuration),
    DataHoraFimRealizacao: writeDateTime(endedAt, configuration),
    NomeRealizacao: settings.titles[context.channel],
    DescRealizacao: narrative,
    ...responsibleOf(record, configuration),
    TipoRealizacao: settings.kind,
    Instrumento: settings.instruments[context.channel],
    Abordagem: APPROACH,
    CodProjeto: settings.project,
    CodAcao: settings.action,
    TipoPessoa: company ? 'J' : 'F',
    MesAnoCompetencia: writeMonth(startedAt, configuration.timeZone),
    CargaHoraria: hoursBetween(startedAt, endedAt),
    ...(company ? { CodConst: configuration.companyConstitution } : {}),
    ...(size === undefined ? {} : { Faturam: size }),
    ...(medium === undefined ? {} : { CodMeioAtendimento: medium }),
    ...(unit === undefined ? {} : { CodUnidadeOrganizacional: unit }),
  };
}

/** Query of the look-up by the natural key. */
export function attendanceQuery(key: AttendanceKey, configuration: SasConfiguration): Record<string, string> {
  return {
    CodSebrae: String(configuration.sebraeCode),
    CodCliente: key.personCode,
    DataHoraInicioRealizacao: writeDateTime(key.startedAt, configuration),
  };
}

/** The row of that key. A service that filters less strictly than asked must not hand us another visit. */
export function readAttendance(
  rows: readonly SasRow[],
  key: AttendanceKey,
  configuration: SasConfiguration,
): RegisteredAttendance | undefined {
  const start = writeDateTime(key.startedAt, { ...configuration, dateFormat: 'iso' });
  const row = rows.find((candidate) => {
    const person = textOf(candidate['CodCliente']) ?? key.personCode;
    const begun = textOf(candidate['DataHoraInicioRealizacao']);
    return person === key.personCode && (begun === undefined || readDateTime(begun) === start);
  });
  if (!row) return undefined;
  const protocol = readProtocol(row, configuration);
  return { ...(protocol ? { protocol } : {}), narrative: textOf(row['DescRealizacao']) ?? '' };
}

/** The registry's own number in an answer or a row. */
export function readProtocol(row: SasRow, { answers }: SasConfiguration): string | undefined {
  const named = firstOf(row, answers.protocol ?? []);
  if (named !== undefined && numberOf(named) !== 0) return textOf(named);
  return answers.protocol !== null && isCode(row['value']) ? textOf(row['value']) : undefined;
}

function responsibleOf(record: AttendanceRecord, { responsible }: SasConfiguration): SasRow {
  const cpf = record.agentCpf ?? responsible.cpf;
  if (cpf === undefined && responsible.partnerCode === undefined) throw agentCpfMissing('SAS', record);
  return {
    ...(responsible.partnerCode === undefined ? {} : { CodResponsavel: responsible.partnerCode }),
    ...(cpf === undefined ? {} : { CpfResponsavel: Number(cpf) }),
  };
}

function hoursBetween(startedAt: string, endedAt: string): number {
  const hours = (Date.parse(endedAt) - Date.parse(startedAt)) / MILLISECONDS_PER_HOUR;
  return Math.round(hours * 100) / 100;
}
