/**
 * Every error the sandbox can answer, as data. The real lists of SAS are not
 * public (each manual's chapters 6 and 7 are cut off): apart from code 19,
 * the codes and texts are assumptions, and the configuration can replace them.
 */

/**
 * How the HTTP status of an error is chosen.
 *
 * - `access`: always the status of the table (401).
 * - `request`: always the status of the table; the call never reached a rule.
 * - `business`: a rule refused the call. 400 on reads ([CODE]: clients handle
 *   400 for bad filters); on writes the configured `businessErrorStatus`.
 */
export type ErrorKind = 'access' | 'request' | 'business';

/** One row of the error table. */
export interface ErrorDefinition {
  readonly kind: ErrorKind;
  /** HTTP status; for `business` errors the configuration may turn it to 200. */
  readonly status: number;
  readonly CodErro: number;
  /** Text in Portuguese; `{campo}`-like marks are filled when thrown. */
  readonly Mensagem: string;
}

function access(CodErro: number, Mensagem: string): ErrorDefinition {
  return { kind: 'access', status: 401, CodErro, Mensagem };
}

function request(status: number, CodErro: number, Mensagem: string): ErrorDefinition {
  return { kind: 'request', status, CodErro, Mensagem };
}

function business(CodErro: number, Mensagem: string): ErrorDefinition {
  return { kind: 'business', status: 400, CodErro, Mensagem };
}

/**
 * The error table.
 *
 * The five access errors mirror the columns of `AcessosWS` and
 * `AcessosMetodoWS` [INF]. Code 19 as "try again later" is [CODE]; all other
 * numbers are [INF].
 */
export const errorTable = {
  fieldMissing: business(1, 'Campo obrigatório não informado: {campo}.'),
  fieldInvalid: business(2, 'Valor inválido no campo {campo}.'),
  fieldTooLong: business(3, 'O campo {campo} aceita no máximo {maximo} caracteres.'),
  notNumeric: business(4, 'O campo {campo} aceita somente números.'),
  documentInvalid: business(5, 'CPF ou CNPJ inválido no campo {campo}.'),
  dateInFuture: business(6, 'A data do campo {campo} não pode ser futura.'),
  emailRefused: business(7, 'E-mail recusado na validação: campo {campo}.'),

  tryAgain: business(19, 'Serviço ocupado. Tente novamente.'),

  personDuplicate: business(20, 'Já existe pessoa física com este CPF.'),
  companyDuplicate: business(21, 'Já existe pessoa jurídica com este CNPJ.'),
  linkDuplicate: business(22, 'A pessoa já está vinculada a esta empresa.'),
  attendanceDuplicate: business(23, 'Já existe realização deste cliente com a mesma data e hora de início.'),

  personUnknown: business(30, 'Pessoa física não encontrada: {campo}.'),
  companyUnknown: business(31, 'Pessoa jurídica não encontrada: {campo}.'),
  documentOfAnotherPerson: business(32, 'O CPF pertence a outra pessoa.'),
  documentOfAnotherCompany: business(33, 'O CNPJ pertence a outra empresa.'),
  linkMissing: business(34, 'Não há vínculo entre o cliente e a empresa.'),
  attendanceUnknown: business(35, 'Realização não encontrada.'),

  projectUnknown: business(40, 'Projeto ou ação não encontrados.'),
  monthClosed: business(41, 'O mês de competência {mes} está encerrado.'),
  instrumentUnknown: business(42, 'Instrumento não cadastrado.'),
  endBeforeStart: business(43, 'O fim da realização é anterior ao início.'),
  startTooFarAhead: business(44, 'O início da realização está além do limite de datas futuras.'),

  keyMissing: access(901, 'Chave de acesso não informada (cabeçalho x-req).'),
  keyUnknown: access(902, 'Chave de acesso desconhecida.'),
  keyExpired: access(903, 'Chave de acesso vencida ou inativa.'),
  serviceDenied: access(904, 'Chave sem acesso ao serviço {servico}.'),
  methodDenied: access(905, 'Chave sem acesso ao método {metodo}.'),

  pathUnknown: request(404, 910, 'Serviço ou método inexistente.'),
  verbRefused: request(405, 911, 'Verbo HTTP não aceito; use {verbo}.'),
  bodyMalformed: request(400, 912, 'O corpo não é um objeto JSON válido.'),
  bodyTooLarge: request(413, 913, 'O corpo passa do limite de 1 MB.'),
  recordNotFound: request(404, 914, 'Registro não encontrado.'),
  rateLimited: request(429, 915, 'Limite de chamadas atingido. Aguarde.'),
  serviceUnavailable: request(503, 920, 'Serviço indisponível.'),
  faultInvalid: request(400, 930, 'Falha simulada inválida: {motivo}.'),
  internalFailure: request(500, 999, 'Erro interno.'),
} as const satisfies Record<string, ErrorDefinition>;

/** Name of a row of {@link errorTable}. */
export type ErrorName = keyof typeof errorTable;

/** Replacements for rows of the table, from the configuration. */
export type ErrorOverrides = Partial<Record<ErrorName, Partial<Omit<ErrorDefinition, 'kind'>>>>;

/** Texts that go with `CodErro` 0 on writes. [INF] */
export const successMessages = {
  personIncluded: 'Pessoa física incluída com sucesso.',
  personAltered: 'Pessoa física alterada com sucesso.',
  companyIncluded: 'Pessoa jurídica incluída com sucesso.',
  companyAltered: 'Pessoa jurídica alterada com sucesso.',
  linkIncluded: 'Vínculo incluído com sucesso.',
  attendanceIncluded: 'Atendimento registrado com sucesso.',
  attendanceAltered: 'Atendimento alterado com sucesso.',
} as const;

/** Thrown when a call must be answered with a row of the error table. */
export class SasError extends Error {
  override readonly name = 'SasError';
  readonly code: ErrorName;
  readonly details: Readonly<Record<string, string>>;

  /**
   * @param code - the row of the table
   * @param details - values for the marks of its text, e.g. `{ campo: 'CgcCpf' }`
   */
  constructor(code: ErrorName, details: Readonly<Record<string, string>> = {}) {
    super(fill(errorTable[code].Mensagem, details));
    this.code = code;
    this.details = details;
  }
}

/** Body of every error answer. The two names are [INF] (legacy: `coderro`, `mensagem` [CODE]). */
export interface ErrorBody {
  readonly CodErro: number;
  readonly Mensagem: string;
}

/** The row of an error after the configuration's replacements, with its text filled. */
export function resolveError(error: SasError, overrides: ErrorOverrides): ErrorDefinition {
  const row = { ...errorTable[error.code], ...overrides[error.code] };
  return { ...row, Mensagem: fill(row.Mensagem, error.details) };
}

function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) =>
    Object.hasOwn(details, name) ? (details[name] ?? mark) : mark,
  );
}
