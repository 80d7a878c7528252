import { formatCpf, parseCpf } from '@atendimento-ativo/domain';
import { agentCpfMissing } from '../agent-cpf-missing.js';
import type { Row } from '../answer.js';
import type { AttendanceKey, AttendanceRecord } from '../registry.js';
import { RegistryError } from '../registry-error.js';
import { endOf } from '../visit-times.js';
import type { Change } from './foco-client.js';
import type { FocoConfiguration } from './foco-configuration.js';
import { selectWhere } from './soql.js';

/** Width of Salesforce's own `Description`. */
const DESCRIPTION_LENGTH = 32_000;

/** The attendance as a case under our own id: written twice it is still one. */
export function attendanceChange(
  record: AttendanceRecord,
  configuration: FocoConfiguration,
): Readonly<Record<string, Change>> {
  const { attendance, personCode, companyCode, narrative } = record;
  const { context, startedAt } = attendance;
  if (!context || !startedAt) throw new Error('An attendance without a start cannot be registered.');
  const { externalIds, recordTypes, fields, extraFields, attendance: settings } = configuration;
  const origin = settings.origins[context.channel];
  const optional: Readonly<Record<string, string | undefined>> = {
    RecordTypeId: recordTypes.attendance,
    AccountId: companyCode,
    Status: settings.status,
    Origin: origin,
    [fields.instrument]: settings.instruments[context.channel],
    [fields.state]: settings.state,
    [fields.project]: settings.project,
    [fields.action]: settings.action,
    [fields.theme]: settings.theme,
  };
  const body: Row = {
    ...extraFields.attendance,
    ContactId: personCode,
    Subject: settings.subjects[context.channel],
    Description: fitting(narrative),
    [fields.startedAt]: new Date(startedAt).toISOString(),
    [fields.endedAt]: new Date(endOf(startedAt, attendance.endedAt)).toISOString(),
    [fields.agentCpf]: agentCpf(record, configuration),
    [fields.unit]: unitOf(context.unitId, configuration),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  const path = `Case/${externalIds.attendance}/${encodeURIComponent(attendance.id)}`;
  return { attendance: { verb: 'PATCH', path, body } };
}

/** The look-up by our own id. */
export function attendanceQuery({ attendanceId }: AttendanceKey, { externalIds }: FocoConfiguration): string {
  return selectWhere(['Id'], 'Case', { [externalIds.attendance]: attendanceId });
}

function agentCpf(record: AttendanceRecord, { responsible }: FocoConfiguration): string {
  const cpf = parseCpf(record.agentCpf ?? responsible.cpf ?? '');
  if (cpf !== undefined) return formatCpf(cpf);
  throw agentCpfMissing('FOCO', record);
}

function unitOf(unitId: string, { attendance }: FocoConfiguration): string {
  const unit = attendance.units[unitId] ?? attendance.defaultUnit;
  if (unit !== undefined) return unit;
  throw new RegistryError(
    'configuration',
    'registry_unit_missing',
    `O FOCO exige a unidade organizacional, e a configuração não diz qual é a da unidade "${unitId}".`,
  );
}

/** A narrative that is too long loses its middle, says so, and keeps the line that names the attendance. */
function fitting(narrative: string): string {
  if (narrative.length <= DESCRIPTION_LENGTH) return narrative;
  const last = narrative.slice(narrative.lastIndexOf('\n') + 1);
  const ending = `\n[Texto cortado: o registro completo está no gateway.]\n${last}`;
  return narrative.slice(0, DESCRIPTION_LENGTH - ending.length) + ending;
}
