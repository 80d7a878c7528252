import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { questionnaireSchema, type Condition, type Questionnaire } from '@atendimento-ativo/domain';
import { explaining } from '@atendimento-ativo/domain/explain-issue';
import { checkDocument } from './check-document.js';
import { checkUsefulness } from './check-usefulness.js';
import { contentSchemas } from './content-documents.js';
import { describeIssue } from './describe-issue.js';

const maturity = { kind: 'maturity', levels: ['Não faz', 'De cabeça', 'Anota', 'Registra e usa'] };
const yesOrNo = { kind: 'yes-no', yes: { text: 'Sim' }, no: { text: 'Não' } };

/** Questions of every kind, then the one whose condition is checked, then one more. */
function raw(showWhen: unknown, change: Record<string, object> = {}): object {
  const questions = {
    caixa: maturity,
    fiado: yesOrNo,
    canais: { kind: 'multiple-choice', options: ['loja', 'feira'].map((id) => ({ id, text: id })) },
    pessoas: { kind: 'number', minimum: 0, maximum: 500 },
    vendas: { kind: 'money', minimum: 100 },
    nota: { kind: 'short-text' },
    caderneta: { ...maturity, showWhen: { question: 'fiado', equals: 'yes' } },
    alvo: { ...maturity, showWhen },
    fim: { ...maturity, themeId: 'mercado' },
  };
  return {
    kind: 'questionnaire',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    name: 'Exemplo',
    minutes: 4,
    minimumAnswered: 0.6,
    bands: [{ id: 'tudo', name: 'Tudo', from: 0 }],
    themes: ['financas', 'mercado'].map((id) => ({ id, name: id, summary: id })),
    questions: Object.entries(questions).map(([id, question]) => ({
      id,
      themeId: 'financas',
      topic: id,
      text: `Como está ${id}?`,
      ...question,
      ...change[id],
    })),
  };
}

function questionnaireOf(showWhen: Condition | undefined, change: Record<string, object> = {}): Questionnaire {
  return questionnaireSchema.parse(raw(showWhen, change));
}

/** Problems as "place within /questions: message"; `alvo` is the eighth question. */
function problemsOf(showWhen: Condition | undefined, change: Record<string, object> = {}): readonly string[] {
  return checkDocument(questionnaireOf(showWhen, change)).map(
    ({ pointer, message }) => `${pointer.replace('/questions/7/showWhen', '')}: ${message}`,
  );
}

describe('a condition is accepted', () => {
  const good: readonly Condition[] = [
    { question: 'caixa', atLeast: 3 },
    { question: 'caixa', equals: 0 },
    { question: 'pessoas', atMost: 0 },
    { question: 'pessoas', equals: 500 },
    { question: 'vendas', atLeast: 10_000_000 },
    { question: 'fiado', equals: 'no' },
    { question: 'canais', includes: 'feira' },
    { not: { question: 'pessoas', atMost: 0 } },
    { sizes: ['MEI'] },
    { not: { sizes: ['MEI', 'ME', 'EPP'] } },
    {
      any: [
        { question: 'fiado', equals: 'yes' },
        { question: 'fiado', equals: 'no' },
      ],
    },
    {
      all: [
        { question: 'canais', includes: 'loja' },
        { question: 'canais', includes: 'feira' },
      ],
    },
    {
      all: [
        { question: 'pessoas', atLeast: 3 },
        { question: 'pessoas', atMost: 3 },
      ],
    },
    {
      all: [
        { question: 'caderneta', atMost: 1 },
        { question: 'fiado', equals: 'yes' },
      ],
    },
    { all: [{ not: { question: 'caderneta', atMost: 1 } }, { question: 'fiado', equals: 'no' }] },
  ];
  for (const condition of good) it(JSON.stringify(condition), () => assert.deepEqual(problemsOf(condition), []));
});

const mistakes: readonly (readonly [condition: Condition, problem: string])[] = [
  [{ question: 'caixas', atLeast: 1 }, '/question: This questionnaire has no question "caixas".'],
  [{ question: 'alvo', atLeast: 1 }, '/question: A question cannot decide whether it is asked itself.'],
  [{ question: 'fim', atLeast: 1 }, '/question: "fim" is asked later: a condition looks at earlier questions only.'],
  [
    { question: 'fiado', atLeast: 1 },
    '/atLeast: "atLeast" compares levels and numbers, and "fiado" is a yes-no question.',
  ],
  [
    { question: 'canais', atMost: 1 },
    '/atMost: "atMost" compares levels and numbers, and "canais" is a multiple-choice question.',
  ],
  [{ question: 'caixa', atLeast: 4 }, '/atLeast: No answer to "caixa" is at least 4: the highest is 3.'],
  [{ question: 'caixa', atMost: -1 }, '/atMost: No answer to "caixa" is at most -1: the lowest is 0.'],
  [{ question: 'pessoas', atLeast: 501 }, '/atLeast: No answer to "pessoas" is at least 501: the highest is 500.'],
  [{ question: 'vendas', atMost: 99 }, '/atMost: No answer to "vendas" is at most 99: the lowest is 100.'],
  [{ question: 'fiado', equals: 'sim' }, '/equals: An answer to "fiado" is "yes" or "no".'],
  [{ question: 'caixa', equals: 'yes' }, '/equals: An answer to "caixa" is a level from 0 to 3.'],
  [{ question: 'caixa', equals: 4 }, '/equals: An answer to "caixa" is a level from 0 to 3.'],
  [{ question: 'pessoas', equals: 1.5 }, '/equals: An answer to "pessoas" is a whole number from 0 to 500.'],
  [{ question: 'vendas', equals: 5 }, '/equals: An answer to "vendas" is a whole number from 100 on.'],
  [
    { question: 'nota', equals: 'sim' },
    '/equals: "equals" compares levels, numbers, "yes" and "no", and "nota" is a short-text question.',
  ],
  [{ question: 'canais', includes: 'site' }, '/includes: "canais" has no option "site".'],
  [
    { question: 'fiado', includes: 'loja' },
    '/includes: "includes" looks for an option, and "fiado" is a yes-no question.',
  ],
  [{ not: { question: 'caixa', atLeast: 9 } }, '/not/atLeast: No answer to "caixa" is at least 9: the highest is 3.'],
  [
    { any: [{ sizes: ['MEI'] }, { all: [{ question: 'canais', includes: 'site' }] }] },
    '/any/1/all/0/includes: "canais" has no option "site".',
  ],
  [
    {
      all: [
        { question: 'caixa', atLeast: 2 },
        { question: 'caixa', atMost: 1 },
      ],
    },
    ': Can never hold: these conditions exclude each other.',
  ],
  [
    { all: [{ question: 'caixa', atLeast: 1 }, { not: { question: 'caixa', atLeast: 1 } }] },
    ': Can never hold: these conditions exclude each other.',
  ],
  [
    {
      all: [
        { question: 'fiado', equals: 'yes' },
        { question: 'fiado', equals: 'no' },
      ],
    },
    ': Can never hold: these conditions exclude each other.',
  ],
  [
    { any: [{ question: 'caixa', atLeast: 1 }, { all: [{ sizes: ['MEI'] }, { sizes: ['ME', 'EPP'] }] }] },
    '/any/1: Can never hold: these conditions exclude each other.',
  ],
  [
    { all: [{ question: 'canais', includes: 'loja' }, { not: { question: 'canais', includes: 'loja' } }] },
    ': Can never hold: these conditions exclude each other.',
  ],
  [
    {
      all: [
        { question: 'pessoas', atLeast: 3 },
        { question: 'pessoas', atMost: 4 },
        {
          not: {
            any: [
              { question: 'pessoas', equals: 3 },
              { question: 'pessoas', equals: 4 },
            ],
          },
        },
      ],
    },
    ': Can never hold: these conditions exclude each other.',
  ],
  [
    { all: [{ sectors: ['services'] }, { not: { sectors: ['services', 'commerce'] } }] },
    ': Can never hold: these conditions exclude each other.',
  ],
  [{ sizes: ['OTHER'] }, ': Can never hold: no client who is attended and no answer meets it.'],
  [
    { not: { any: [{ question: 'caixa', atLeast: 0 }, { not: { question: 'caixa', atLeast: 0 } }] } },
    ': Can never hold: no client who is attended and no answer meets it.',
  ],
  [
    {
      all: [
        { question: 'caderneta', atMost: 1 },
        { question: 'fiado', equals: 'no' },
      ],
    },
    ': The question is never asked: when this holds, a question that it looks at is not asked.',
  ],
];

describe('a condition is refused', () => {
  for (const [condition, problem] of mistakes) {
    it(JSON.stringify(condition), () => assert.deepEqual(problemsOf(condition), [problem]));
  }

  it('when it looks at a question that the page shows later, though the document has it before', () => {
    const early = { fiado: { themeId: 'mercado' }, caderneta: { themeId: 'mercado' } };
    assert.deepEqual(problemsOf({ question: 'fiado', equals: 'yes' }, early), [
      '/question: "fiado" is asked later: a condition looks at earlier questions only.',
    ]);
  });

  it('once, when other questions wait for the one that is never asked', () => {
    const chain = { fim: { showWhen: { question: 'alvo', atLeast: 1 } } };
    assert.equal(problemsOf({ sizes: ['OTHER'] }, chain).length, 1);
  });

  it('through several questions', () => {
    const chain = {
      fim: {
        showWhen: {
          all: [
            { question: 'alvo', atLeast: 1 },
            { question: 'fiado', equals: 'no' },
          ],
        },
      },
    };
    assert.deepEqual(problemsOf({ question: 'caderneta', atMost: 2 }, chain), [
      '/questions/8/showWhen: The question is never asked: when this holds, a question that it looks at is not asked.',
    ]);
  });
});

test('a condition of very many cases is taken to be possible, quickly', () => {
  const either: Condition = {
    any: [
      { question: 'caixa', atLeast: 1 },
      { question: 'pessoas', atLeast: 1 },
    ],
  };
  assert.deepEqual(problemsOf({ all: Array.from({ length: 40 }, () => either) }), []);
});

test('numbers that leave nothing to answer, and options used twice, are reported', () => {
  const options = ['loja', 'loja'].map((id) => ({ id, text: id }));
  assert.deepEqual(problemsOf(undefined, { pessoas: { minimum: 9, maximum: 3 }, canais: { options } }), [
    '/questions/2/options/1/id: The id "loja" is already used in this document.',
    '/questions/3/maximum: Is below the minimum, which is 9: nothing can be answered.',
  ]);
});

test('ranges that do not ascend or that no answer reaches are reported', () => {
  const ranges = (...starts: number[]) => ({ ranges: starts.map((from) => ({ from, level: 1, text: `De ${from}` })) });
  assert.deepEqual(
    problemsOf(undefined, { canais: ranges(0, 2, 3), pessoas: ranges(5, 2), vendas: ranges(0, 100, 200) }),
    [
      '/questions/2/ranges/2/from: No answer is in this range: the highest is 2.',
      '/questions/3/ranges/1/from: Must be above the range before it.',
      '/questions/4/ranges/0/from: No answer is in this range: the lowest is 100, and the next range starts there or below.',
    ],
  );
});

test('levels without a tool, and tools of a question that is not scored, are worth a warning', () => {
  const tool = (upToLevel: number) => ({ tools: [{ toolId: 'controle-de-caixa', upToLevel }] });
  const change = { caixa: tool(0), fiado: tool(2), caderneta: tool(2), alvo: tool(2), fim: tool(2) };
  assert.deepEqual(checkUsefulness(questionnaireOf(undefined, change)), [
    { pointer: '/questions/0/tools', message: 'No tool helps at level 1, 2.' },
    { pointer: '/questions/1/tools', message: 'The question is not scored, so its tools are never recommended.' },
  ]);
});

test('more to read than the questionnaire has minutes for is worth a warning', () => {
  const tools = [{ toolId: 'controle-de-caixa', upToLevel: 2 }];
  const scored = { caixa: { tools }, caderneta: { tools }, alvo: { tools }, fim: { tools } };
  const long = { nota: { text: 'a '.repeat(120).trim() } };
  const questionnaire = { ...questionnaireOf(undefined, { ...scored, ...long }), minutes: 1 };
  assert.deepEqual(checkUsefulness(questionnaire), [
    { pointer: '/minutes', message: 'Reading and answering takes 1.3 minutes.' },
  ]);
  assert.deepEqual(checkUsefulness({ ...questionnaire, minutes: 2 }), []);
});

describe('a condition of a form that there is not', () => {
  const NO_CONDITION =
    'Must be one condition: "all", "any", "not", "sizes" or "sectors" alone, or "question" with one of "atLeast", "atMost", "equals" and "includes".';
  const cases: readonly (readonly [showWhen: unknown, pointer: string, message: string])[] = [
    [{ question: 'caixa' }, '', NO_CONDITION],
    [{ question: 'caixa', atLeast: 1, atMost: 2 }, '', NO_CONDITION],
    [{ all: [{ sizes: ['MEI'] }, { code: 'return true' }] }, '/all/1', NO_CONDITION],
    [{ sizes: ['MEII'] }, '/sizes/0', 'Must be one of: MEI, ME, EPP, OTHER.'],
    [{ question: 'caixa', atLeast: 'um' }, '/atLeast', 'Must be number, but is string.'],
    [{ question: 'caixa', equals: true }, '/equals', 'Must be one of: string, number.'],
    [{ any: [] }, '/any', 'Must be at least 1 entries long.'],
  ];
  for (const [showWhen, pointer, message] of cases) {
    it(`is explained: ${JSON.stringify(showWhen)}`, () =>
      assert.deepEqual(explain(raw(showWhen)), [{ pointer: `/questions/7/showWhen${pointer}`, message }]));
  }

  it('does not hide the kinds that a question can have', () => {
    assert.deepEqual(explain(raw(undefined, { alvo: { kind: 'stars' } })), [
      {
        pointer: '/questions/7/kind',
        message: 'Must be one of: maturity, yes-no, multiple-choice, number, money, short-text, long-text.',
      },
    ]);
  });

  function explain(document: object) {
    const { error } = contentSchemas.questionnaire.safeParse(document, explaining);
    return error?.issues.flatMap((issue) => describeIssue(issue, document));
  }
});
