import type { IndicatorQuery, IndicatorsResponse } from '@atendimento-ativo/domain';
import { compareChannels, summarise, summariseBy, type AttendanceFact } from '@atendimento-ativo/domain/indicators';

const NAMES: Readonly<Record<string, string>> = {
  'UN-01': 'Espaço Sebrae Centro',
  'UN-02': 'Espaço Sebrae Feira de Santana',
  'agente-01': 'Ana Souza',
  'agente-02': 'Rui Alves',
};

/** Half a year of a small partner: in person clients are happier, and as often in journeys as remote ones. */
export const sampleFacts: readonly AttendanceFact[] = Array.from({ length: 360 }, (_, index) => {
  const isRemote = index % 3 === 0;
  const client = `client-${Math.floor(index / 2)}`;
  return {
    attendanceId: `attendance-${index}`,
    status: index % 12 === 0 ? 'interrupted' : 'concluded',
    day: `2026-${String(6 + (index % 6)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    channel: isRemote ? 'remote' : 'in-person',
    network: 'extended',
    partner: 'partner',
    unitId: index % 5 === 0 ? 'UN-02' : 'UN-01',
    agentId: index % 4 === 0 ? 'agente-02' : 'agente-01',
    clientKey: client,
    companySize: (['MEI', 'MEI', 'ME', 'EPP'] as const)[Math.floor(index / 2) % 4],
    deliveries: 1 + (index % 3),
    referred: index % 2 === 0,
    npsScore: index % 2 === 0 ? undefined : isRemote ? 4 + (index % 6) : 7 + (index % 4),
    scoreChange: index % 7 === 0 ? (index % 40) - 12 : undefined,
  } satisfies AttendanceFact;
});

/** What the gateway would answer about the facts. */
export function indicatorsOf(
  facts: readonly AttendanceFact[],
  { from, to, by, channel, unit, agent }: IndicatorQuery = {},
): IndicatorsResponse {
  const counted = facts.filter(
    (fact) =>
      (from === undefined || fact.day >= from) &&
      (to === undefined || fact.day <= to) &&
      (channel === undefined || fact.channel === channel) &&
      (unit === undefined || fact.unitId === unit) &&
      (agent === undefined || fact.agentId === agent),
  );
  const slices = by === undefined ? [] : summariseBy(counted, by);
  const named = slices.map(({ key, summary }) => ({ key, name: NAMES[key ?? ''], summary }));
  const answer = { total: summarise(counted), slices: named, channels: compareChannels(counted) };
  // As on the wire: what has too few observations is absent.
  return JSON.parse(JSON.stringify(answer)) as IndicatorsResponse;
}
