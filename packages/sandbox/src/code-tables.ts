/** Closed lists of SAS, as far as they are known. */

/** `CodComunic`: the kinds of contact. Codes [CODE]; texts of 5 and 25 [CODE], the others [INF]. */
export const contactKinds: ReadonlyMap<number, string> = new Map([
  [1, 'TELEFONE RESIDENCIAL'],
  [5, 'TELEFONE CELULAR'],
  [6, 'TELEFONE COMERCIAL'],
  [25, 'E-MAIL'],
]);

/** `CodComunic` of an e-mail address. [CODE] */
export const emailContactKind = 25;

/** `TipoRealizacao`: where a record comes from. [CODE] */
export const realizationKinds = ['ATN', 'CON', 'INS', 'NAN', 'ATV', 'MIS', 'FER', 'ROD', 'IUF'] as const;

/** `Instrumento` must be one of these texts (`CategoriaAtendimento.DescCategoria`). [CODE] */
export const defaultInstruments = [
  'Consultoria Presencial',
  'Consultoria a Distância',
  'Cursos Presenciais',
  'Cursos a Distância',
  'Orientação Técnica Presencial',
  'Orientação Técnica a Distância',
  'Informação Presencial',
  'Informação a Distância',
  'Garantia FAMPE',
  'Palestra',
  'Oficina',
  'Seminário',
  'Feira',
  'Missão/Caravana',
  'Rodada de Negócios',
] as const;

/** `Abordagem`: individual or group. [DB] */
export const approaches = ['I', 'G'] as const;

/** `TipoPessoa`: natural or legal person. [DB] */
export const personKinds = ['F', 'J'] as const;

/**
 * `CodSebrae` → `DescSebrae`. The code is SAS's own, not the one of IBGE. Only
 * the codes that are confirmed [CODE]; the text of 34 is [CODE], the others
 * follow its pattern [INF].
 */
const sebraeNames: ReadonlyMap<number, string> = new Map([
  [17, 'SEBRAE - GOIAS'],
  [24, 'SEBRAE - RORAIMA'],
  [26, 'SEBRAE - BAHIA'],
  [30, 'SEBRAE - SAO PAULO'],
  [32, 'SEBRAE - MINAS GERAIS'],
  [34, 'SEBRAE - MATO GROSSO DO SUL'],
  [36, 'SEBRAE - RIO GRANDE DO NORTE'],
]);

/** `DescSebrae` of a code, or `null` where the code's state is not known. */
export function sebraeName(CodSebrae: number): string | null {
  return sebraeNames.get(CodSebrae) ?? null;
}

/** Whether a number is a `CodSebrae`: the published groupings use 10 to 37. [CODE] */
export function isSebraeCode(CodSebrae: number): boolean {
  return CodSebrae >= 10 && CodSebrae <= 37;
}
