import type { CallContext } from './call-context.js';
import { SasError } from './errors.js';
import type { LinkRecord } from './records.js';

/**
 * `POST Cliente/IncluirVinculo` [INF]: links a person with a company. Body:
 * `CodParceiroPF`, `CodParceiroPJ`, `CodCargCli`, `IndPrincipal`.
 */
export function includeLink({ fields, state, now }: CallContext): LinkRecord {
  const personCode = fields.required('CodParceiroPF', fields.integer('CodParceiroPF'));
  const companyCode = fields.required('CodParceiroPJ', fields.integer('CodParceiroPJ'));
  const link: LinkRecord = {
    CodParceiroPF: personCode,
    CodParceiroPJ: companyCode,
    CodCargCli: fields.integer('CodCargCli') ?? null,
    DescCargCli: null,
    IndPrincipal: fields.flag('IndPrincipal') ?? 0,
    DtSituacao: now,
    Situacao: 1,
    DataInclusao: now,
    DataUltimaAlteracao: now,
  };
  if (state.person(personCode) === undefined) {
    throw new SasError('personUnknown', { campo: 'CodParceiroPF' });
  }
  if (state.company(companyCode) === undefined) {
    throw new SasError('companyUnknown', { campo: 'CodParceiroPJ' });
  }
  if (state.link(personCode, companyCode) !== undefined) throw new SasError('linkDuplicate');
  return link;
}
