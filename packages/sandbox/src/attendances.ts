import type { CallContext } from './call-context.js';
import { approaches, personKinds, realizationKinds } from './code-tables.js';
import { addHours } from './dates.js';
import { SasError } from './errors.js';
import type { Fields } from './fields.js';
import type { AttendanceKey } from './ledger-state.js';
import type { AttendanceRecord } from './records.js';
import { readSebraeCode } from './write-rules.js';

/** Width of `NomeRealizacao`. [DB] */
const titleLength = 255;

/**
 * `GET Atendimento/Consultar?CodSebrae=&CodCliente=&DataHoraInicioRealizacao=`:
 * look-up by the natural key. Path and method are invented [INF]; the key is
 * by which other tables refer to `HistoricoRealizacoesCliente` [INF].
 */
export function consultAttendances({ fields, state }: CallContext): object[] {
  return [...state.attendances(readKey(fields))];
}

/**
 * `POST Atendimento/Incluir`: registers an attendance, or refuses it. Path
 * and method are invented [INF]; the fields are those of the legacy insert
 * [CODE] and of the history table [DB].
 */
export function includeAttendance(context: CallContext): AttendanceRecord {
  const attendance = readAttendance(context);
  refuseWhatCannotBe(attendance, context);
  const { state, configuration } = context;
  const isSecond = state.attendances(attendance).length > 0;
  if (isSecond && configuration.secondAttendance === 'refused') throw new SasError('attendanceDuplicate');
  return attendance;
}

/**
 * `POST Atendimento/Alterar`: lays an attendance over the one of the same
 * natural key, whose code and protocol it keeps. Invented [INF]: a staging
 * table `atendimentos-alterar` [DB] is all that is known of alterations.
 */
export function alterAttendance(context: CallContext): AttendanceRecord {
  const attendance = readAttendance(context);
  refuseWhatCannotBe(attendance, context);
  const [present] = context.state.attendances(attendance);
  if (present === undefined) throw new SasError('attendanceUnknown');
  const { CodRealizacao, Protocolo, DataEntrada } = present;
  return { ...attendance, CodRealizacao, Protocolo, DataEntrada };
}

function refuseWhatCannotBe(attendance: AttendanceRecord, context: CallContext): void {
  refuseUnknownParties(attendance, context);
  refuseUnknownPlan(attendance, context);
  refuseImpossiblePeriod(attendance, context);
}

function readKey(fields: Fields): AttendanceKey {
  return {
    CodSebrae: fields.required('CodSebrae', readSebraeCode(fields, 'CodSebrae')),
    CodCliente: fields.required('CodCliente', fields.integer('CodCliente')),
    DataHoraInicioRealizacao: fields.required('DataHoraInicioRealizacao', fields.dateTime('DataHoraInicioRealizacao')),
  };
}

function readAttendance({ fields, state, configuration, now }: CallContext): AttendanceRecord {
  const key = readKey(fields);
  const agentCpf = fields.required('CpfResponsavel', fields.document('CpfResponsavel', 'cpf'));
  const agentCode = fields.integer('CodResponsavel') ?? state.personByCpf(agentCpf)?.CodParceiro;
  const number = state.nextRealizationCode;
  return {
    ...key,
    // "0" stands for "no company" in the legacy insert. [CODE]
    CodEmpreendimento: fields.integer('CodEmpreendimento') || null,
    DataHoraFimRealizacao: fields.dateTime('DataHoraFimRealizacao') ?? null,
    NomeRealizacao: fields.required('NomeRealizacao', fields.text('NomeRealizacao', titleLength)),
    DescRealizacao: fields.required('DescRealizacao', fields.text('DescRealizacao')),
    CodResponsavel: agentCode ?? null,
    CpfResponsavel: agentCpf,
    NomeResponsavel: fields.text('NomeResponsavel') ?? null,
    CodAplicacao: fields.integer('CodAplicacao') ?? null,
    CodRealizacao: number,
    Protocolo: `${now.slice(0, 4)}-${key.CodSebrae}-${String(number).padStart(10, '0')}`,
    CodRealizacaoComp: fields.integer('CodRealizacaoComp') ?? null,
    TipoRealizacao: fields.required('TipoRealizacao', fields.oneOf('TipoRealizacao', realizationKinds)),
    Instrumento: readInstrument(fields, configuration.instruments),
    Abordagem: fields.oneOf('Abordagem', approaches) ?? null,
    CodProjeto: fields.required('CodProjeto', fields.text('CodProjeto')).toLowerCase(),
    CodAcao: fields.required('CodAcao', fields.integer('CodAcao')),
    TipoPessoa: fields.oneOf('TipoPessoa', personKinds) ?? null,
    MesAnoCompetencia: fields.required('MesAnoCompetencia', fields.month('MesAnoCompetencia')),
    CargaHoraria: fields.decimal('CargaHoraria') ?? null,
    Faturam: fields.integer('Faturam') ?? null,
    CodConst: fields.integer('CodConst') ?? null,
    CategoriaPessoa: fields.integer('CategoriaPessoa') ?? null,
    CodMomentoVida: fields.integer('CodMomentoVida') ?? null,
    CodEntidadeParceira: fields.integer('CodEntidadeParceira') ?? null,
    CodSistemaOrigem: fields.integer('CodSistemaOrigem') ?? null,
    CodMeioAtendimento: fields.integer('CodMeioAtendimento') ?? null,
    Tema: fields.integer('Tema') ?? null,
    CodUnidadeOrganizacional: fields.integer('CodUnidadeOrganizacional') ?? null,
    DataEntrada: now,
  };
}

/** The list's own spelling of the instrument; the database compares without regard to case [INF]. */
function readInstrument(fields: Fields, instruments: readonly string[]): string {
  const sent = fields.required('Instrumento', fields.text('Instrumento')).toLowerCase();
  const known = instruments.find((instrument) => instrument.toLowerCase() === sent);
  if (known === undefined) throw new SasError('instrumentUnknown');
  return known;
}

function refuseUnknownParties(attendance: AttendanceRecord, { state }: CallContext): void {
  const { CodCliente, CodEmpreendimento } = attendance;
  if (state.person(CodCliente) === undefined) {
    throw new SasError('personUnknown', { campo: 'CodCliente' });
  }
  if (CodEmpreendimento === null) return;
  if (state.company(CodEmpreendimento) === undefined) {
    throw new SasError('companyUnknown', { campo: 'CodEmpreendimento' });
  }
  if (state.link(CodCliente, CodEmpreendimento) === undefined) throw new SasError('linkMissing');
}

function refuseUnknownPlan(attendance: AttendanceRecord, { configuration }: CallContext): void {
  const { CodProjeto, CodAcao, MesAnoCompetencia } = attendance;
  const project = configuration.projects.find((candidate) => candidate.CodProjeto.toLowerCase() === CodProjeto);
  if (project?.CodAcao.includes(CodAcao) !== true) throw new SasError('projectUnknown');
  if (configuration.closedMonths.includes(MesAnoCompetencia)) {
    throw new SasError('monthClosed', { mes: MesAnoCompetencia });
  }
}

function refuseImpossiblePeriod(attendance: AttendanceRecord, { configuration, now }: CallContext): void {
  const { DataHoraInicioRealizacao: start, DataHoraFimRealizacao: end } = attendance;
  if (end !== null && end < start) throw new SasError('endBeforeStart');
  const { maximumHoursAhead } = configuration;
  if (maximumHoursAhead !== null && start > addHours(now, maximumHoursAhead)) {
    throw new SasError('startTooFarAhead');
  }
}
