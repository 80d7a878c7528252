import type { AnswerValue, Question } from '@atendimento-ativo/domain';

/** Questions that are answered by typing. */
export type TypedQuestion = Extract<Question, { kind: 'number' | 'money' | 'short-text' | 'long-text' }>;

export type AmountQuestion = Extract<TypedQuestion, { kind: 'number' | 'money' }>;

/** Why a text is not an answer. */
export type TypedProblem = 'not-whole' | 'not-amount' | 'too-small' | 'too-large' | 'too-long';

/** What a text says; neither when it is empty. */
export type ReadAnswer =
  | { readonly value: AnswerValue; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: TypedProblem | undefined };

/** Characters that fit into an answer. */
export const LONGEST_TEXT = { 'short-text': 120, 'long-text': 2000 } as const;

export function isTyped(question: Question): question is TypedQuestion {
  return ['number', 'money', 'short-text', 'long-text'].includes(question.kind);
}

/** The answer that a text stands for. */
export function readTyped(question: TypedQuestion, typed: string): ReadAnswer {
  const text = typed.trim();
  if (text === '') return { problem: undefined };
  switch (question.kind) {
    case 'number':
      return readWithin(question, readWhole(text), 'not-whole');
    case 'money':
      return readWithin(question, readCentavos(text), 'not-amount');
    case 'short-text':
    case 'long-text':
      return text.length > LONGEST_TEXT[question.kind] ? { problem: 'too-long' } : { value: text };
  }
}

/** An answer as it stands in its field: `123456` centavos → `1.234,56`. */
export function writeTyped(question: TypedQuestion, value: AnswerValue): string {
  if (question.kind !== 'money' || typeof value !== 'number') return String(value);
  return new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(value / 100);
}

function readWithin(
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: AmountQuestion,
  value: number | undefined,
  otherwise: TypedProblem,
): ReadAnswer {
  if (value === undefined) return { problem: otherwise };
  if (value < minimum) return { problem: 'too-small' };
  return value > maximum ? { problem: 'too-large' } : { value };
}

/** `1500` and `1.500`; a comma would be a fraction. */
function readWhole(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace('−', '-');
  if (!/^-?(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(plain)) return undefined;
  return Number(plain.replaceAll('.', ''));
}

/**
 * `1.234,56`, `1234,5`, `R$ 1.234`, `1234.56` and `1,234.56`. What could mean two amounts, as `1,500`, is
 * none: better asked again than a thousand times too much.
 */
function readCentavos(text: string): number | undefined {
  const plain = text.replace(/R\$|\s/gi, '').replace('−', '-');
  const [, sign, whole = '', separator, fraction = ''] = /^(-?)([\d.,]*?)(?:([.,])(\d{0,2}))?$/.exec(plain) ?? [];
  const grouping = separator === '.' ? ',' : '.';
  const digits = whole.replaceAll(grouping, '');
  const grouped = whole === digits || new RegExp(`^\\d{1,3}(?:\\${grouping}\\d{3})+$`).test(whole);
  if (!grouped || !/^\d*$/.test(digits) || digits + fraction === '') return undefined;
  const centavos = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return sign ? -centavos : centavos;
}
