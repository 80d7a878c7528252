import type { RegistrationRecord } from '@atendimento-ativo/domain';

/** A registration that waits for a person. */
export const failedRegistration = (
  number: number,
  code: string,
  more: Partial<RegistrationRecord> = {},
): RegistrationRecord => ({
  attendanceId: `0193a000-0000-7000-8000-00000000000${number}`,
  registry: 'sas',
  status: 'failed',
  problem: { code, message: 'O mês de competência 03/2026 está encerrado.' },
  attempts: 3,
  acts: [],
  updatedAt: '2026-11-04T12:00:00.000Z',
  agentName: 'Ana Souza',
  unitId: 'UN-01',
  startedAt: '2026-11-03T17:32:00.000Z',
  ...more,
});
