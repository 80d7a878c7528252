import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCode, newAttendance, newAttendanceKey, onlyRow, paths, startSandbox } from './sandbox.fixture.js';

test('a registered attendance gets a code and a protocol', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeAttendance, newAttendance);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Atendimento registrado com sucesso.',
    CodRealizacao: 1,
    Protocolo: '2026-26-0000000001',
  });
});

test('a registered attendance is found by its natural key, with all that was sent', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  const row = onlyRow(await sandbox.get(paths.consultAttendance, newAttendanceKey));
  assert.deepEqual(row, {
    ...newAttendance,
    CpfResponsavel: 12345678909,
    CodResponsavel: null,
    CodAplicacao: null,
    CodRealizacao: 1,
    Protocolo: '2026-26-0000000001',
    CodRealizacaoComp: null,
    TipoPessoa: null,
    Faturam: null,
    CodConst: null,
    CategoriaPessoa: null,
    CodMomentoVida: null,
    CodEntidadeParceira: null,
    CodSistemaOrigem: null,
    DataEntrada: '2026-11-20T12:00:00',
  });
});

test('the look-up takes the start in each of the three formats', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  for (const start of ['2026-11-20T09:00:00', '20/11/2026 09:00:00', '2026/11/20T09:00:00']) {
    onlyRow(await sandbox.get(paths.consultAttendance, { ...newAttendanceKey, DataHoraInicioRealizacao: start }));
  }
});

test('a second attendance of one key is kept beside the first where that is configured', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { secondAttendance: 'taken' } });
  await sandbox.post(paths.includeAttendance, newAttendance);
  const second = await sandbox.post(paths.includeAttendance, { ...newAttendance, DescRealizacao: 'Outra vez.' });
  assert.equal(errorCode(second), 0);
  const { body } = await sandbox.get(paths.consultAttendance, newAttendanceKey);
  assert.deepEqual(
    (body as { CodRealizacao: number; DescRealizacao: string }[]).map((row) => [row.CodRealizacao, row.DescRealizacao]),
    [
      [1, newAttendance.DescRealizacao],
      [2, 'Outra vez.'],
    ],
  );
});

test('an attendance that is not there is looked up as an empty list', async (t) => {
  const sandbox = await startSandbox(t);
  assert.deepEqual((await sandbox.get(paths.consultAttendance, newAttendanceKey)).body, []);
});

test('a look-up without a part of the key is refused', async (t) => {
  const sandbox = await startSandbox(t);
  for (const name of Object.keys(newAttendanceKey)) {
    const answer = await sandbox.get(paths.consultAttendance, { ...newAttendanceKey, [name]: '' });
    assert.deepEqual([answer.status, errorCode(answer)], [400, 1], name);
  }
});

test('an agent who is a known person is kept with the code', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, { ...newAttendance, CpfResponsavel: 1234567890 });
  const [attendance] = (await sandbox.ledger()).attendances;
  assert.equal(attendance?.CodResponsavel, 1000002);
});

test('an attendance of a person without a company is registered', async (t) => {
  const sandbox = await startSandbox(t);
  for (const [second, CodEmpreendimento] of [0, '0', null, undefined].entries()) {
    const DataHoraInicioRealizacao = `2026-11-20T09:00:0${second}`;
    const body = { ...newAttendance, CodEmpreendimento, DataHoraInicioRealizacao };
    assert.equal(errorCode(await sandbox.post(paths.includeAttendance, body)), 0);
  }
  const { attendances } = await sandbox.ledger();
  assert.deepEqual(
    attendances.map((row) => row.CodEmpreendimento),
    [null, null, null, null],
  );
});

test('an attendance with the same key again is refused, and the first stays as it was', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  const again = { ...newAttendance, DataHoraInicioRealizacao: '20/11/2026 09:00:00', DescRealizacao: 'Outro texto' };
  const answer = await sandbox.post(paths.includeAttendance, again);
  assert.deepEqual([answer.status, errorCode(answer)], [400, 23]);
  const { attendances } = await sandbox.ledger();
  assert.deepEqual(
    attendances.map((row) => row.DescRealizacao),
    [newAttendance.DescRealizacao],
  );
});

test('of many simultaneous registrations with the same key one is kept', async (t) => {
  const sandbox = await startSandbox(t);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => sandbox.post(paths.includeAttendance, newAttendance)),
  );
  assert.equal(answers.filter((answer) => errorCode(answer) === 0).length, 1);
  assert.equal(answers.filter((answer) => errorCode(answer) === 23).length, 19);
  assert.equal((await sandbox.ledger()).attendances.length, 1);
});

for (const different of [
  { CodSebrae: 34 },
  { CodCliente: 1000002, CodEmpreendimento: 2000002 },
  { DataHoraInicioRealizacao: '2026-11-20T09:00:01' },
]) {
  test(`an attendance that differs in ${Object.keys(different)[0]} is another one`, async (t) => {
    const sandbox = await startSandbox(t);
    await sandbox.post(paths.includeAttendance, newAttendance);
    const answer = await sandbox.post(paths.includeAttendance, { ...newAttendance, ...different });
    assert.equal(errorCode(answer), 0);
    assert.equal((await sandbox.ledger()).attendances.length, 2);
  });
}

const mandatory = [
  'CodSebrae',
  'CodCliente',
  'DataHoraInicioRealizacao',
  'NomeRealizacao',
  'DescRealizacao',
  'TipoRealizacao',
  'Instrumento',
  'CodProjeto',
  'CodAcao',
  'MesAnoCompetencia',
  'CpfResponsavel',
];

for (const name of mandatory) {
  test(`an attendance without ${name} is refused, and the field is named`, async (t) => {
    const sandbox = await startSandbox(t);
    const answer = await sandbox.post(paths.includeAttendance, { ...newAttendance, [name]: null });
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.body, { CodErro: 1, Mensagem: `Campo obrigatório não informado: ${name}.` });
  });
}

const refusals: readonly [title: string, fields: object, code: number][] = [
  ['an unknown person', { CodCliente: 77 }, 30],
  ['an unknown company', { CodEmpreendimento: 77 }, 31],
  ['a company that the person has no link with', { CodEmpreendimento: 2000002 }, 34],
  ['an unknown project', { CodProjeto: '11111111-2222-3333-4444-555555555555' }, 40],
  ['an unknown action', { CodAcao: 2 }, 40],
  ['a closed accounting month', { MesAnoCompetencia: '102026' }, 41],
  ['an instrument that is not in the list', { Instrumento: 'IT.18' }, 42],
  ['an end before its start', { DataHoraFimRealizacao: '2026-11-20T08:59:59' }, 43],
  [
    'a start more than a day ahead',
    { DataHoraInicioRealizacao: '2026-11-21T12:00:01', DataHoraFimRealizacao: null },
    44,
  ],
  ['an unknown kind of realization', { TipoRealizacao: 'XXX' }, 2],
  ['an unknown approach', { Abordagem: 'X' }, 2],
  ['an unknown kind of person', { TipoPessoa: 'X' }, 2],
  ['an accounting month that does not exist', { MesAnoCompetencia: '13/2026' }, 2],
  ['a start that does not exist', { DataHoraInicioRealizacao: '2026-02-30T00:00:00' }, 2],
  ['a start with a time zone', { DataHoraInicioRealizacao: '2026-11-20T09:00:00Z' }, 2],
  ['a negative duration', { CargaHoraria: -1 }, 2],
  ['a title that the column cannot hold', { NomeRealizacao: 'x'.repeat(256) }, 3],
  ['an agent whose CPF has letters', { CpfResponsavel: 'x' }, 4],
  ['an agent whose CPF is wrong', { CpfResponsavel: '12345678900' }, 5],
];

for (const [title, fields, code] of refusals) {
  test(`an attendance with ${title} is refused and not kept`, async (t) => {
    const sandbox = await startSandbox(t, { configuration: { closedMonths: ['10/2026'] } });
    const answer = await sandbox.post(paths.includeAttendance, { ...newAttendance, ...fields });
    assert.deepEqual([answer.status, errorCode(answer)], [400, code]);
    assert.deepEqual((await sandbox.ledger()).attendances, []);
  });
}

const acceptances: readonly [title: string, fields: object][] = [
  ['no end', { DataHoraFimRealizacao: null }],
  ['an end at its start', { DataHoraFimRealizacao: '2026-11-20T09:00:00' }],
  ['a start a day ahead', { DataHoraInicioRealizacao: '2026-11-21T12:00:00', DataHoraFimRealizacao: null }],
  ['a start long ago', { DataHoraInicioRealizacao: '2025-01-02T09:00:00' }],
  ['the project in capitals', { CodProjeto: newAttendance.CodProjeto.toUpperCase() }],
  ['the instrument in capitals', { Instrumento: 'ORIENTAÇÃO TÉCNICA PRESENCIAL' }],
  ['the month without a slash', { MesAnoCompetencia: '112026' }],
  ['a duration with a comma', { CargaHoraria: '1,5' }],
  ['numbers sent as text', { CodSebrae: '26', CodCliente: '1000001', CodAcao: '1', Tema: '2204' }],
  ['a title as long as the column', { NomeRealizacao: 'x'.repeat(255) }],
];

for (const [title, fields] of acceptances) {
  test(`an attendance with ${title} is registered`, async (t) => {
    const sandbox = await startSandbox(t);
    const answer = await sandbox.post(paths.includeAttendance, { ...newAttendance, ...fields });
    assert.equal(errorCode(answer), 0);
  });
}

test('any start is accepted when the configuration sets no limit', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { maximumHoursAhead: null } });
  const answer = await sandbox.post(paths.includeAttendance, {
    ...newAttendance,
    DataHoraInicioRealizacao: '2030-01-01T09:00:00',
    DataHoraFimRealizacao: null,
  });
  assert.equal(errorCode(answer), 0);
});

test('an altered attendance says what was sent last, under the code and protocol that it had', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  const before = onlyRow(await sandbox.get(paths.consultAttendance, newAttendanceKey));
  const answer = await sandbox.post(paths.alterAttendance, { ...newAttendance, DescRealizacao: 'Corrigido.' });
  assert.equal(answer.status, 200);
  const after = onlyRow(await sandbox.get(paths.consultAttendance, newAttendanceKey));
  assert.deepEqual(after, { ...before, DescRealizacao: 'Corrigido.' });
});

test('an attendance that was never registered, or under another start, cannot be altered', async (t) => {
  const sandbox = await startSandbox(t);
  assert.equal(errorCode(await sandbox.post(paths.alterAttendance, newAttendance)), 35);
});
