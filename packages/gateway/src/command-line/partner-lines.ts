import type { Partner } from '../partners/partner-directory.js';

/** What a partner is, a line for each of its details. */
export function partnerLines({ network, state, units, origins, registries, tokenIssuer }: Partner): readonly string[] {
  return [
    `network ${network}, state ${state}`,
    `registries ${registries.join(', ')}`,
    ...Object.entries(units).map(([id, name]) => `unit ${id}=${name}`),
    ...origins.map((origin) => `origin ${origin}`),
    ...(tokenIssuer ? [`issuer ${tokenIssuer.issuer} (audience ${tokenIssuer.audience})`] : []),
  ];
}

/** What is no longer so (`-`) and what is so now (`+`). */
export function changedLines(before: Partner, after: Partner): readonly string[] {
  const [former, present] = [before, after].map((partner) => [`name ${partner.name}`, ...partnerLines(partner)]);
  return [
    ...(former ?? []).filter((line) => !present?.includes(line)).map((line) => `  - ${line}`),
    ...(present ?? []).filter((line) => !former?.includes(line)).map((line) => `  + ${line}`),
  ];
}
