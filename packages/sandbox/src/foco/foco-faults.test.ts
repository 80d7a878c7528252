import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askForToken, baker, errorOf, newCase, partsOf, recordsOf, startFoco } from './foco.fixture.js';

const path = '/sobjects/Case/ChaveExterna__c/visit-1';

for (const [fault, kept] of [
  ['drop-before-commit', 0],
  ['drop-after-commit', 1],
] as const) {
  test(`${fault} leaves ${kept} records and no answer`, async (t) => {
    const foco = await startFoco(t);
    await foco.fault({ method: 'FOCO/Case', fault });
    await assert.rejects(foco.call('PATCH', path, newCase));
    assert.equal((await foco.snapshot()).cases.length, kept);
    assert.equal((await foco.call('PATCH', path, newCase)).status, kept === 1 ? 200 : 201);
  });
}

for (const [fault, status, errorCode] of [
  ['unavailable', 503, 'SERVER_UNAVAILABLE'],
  ['rate-limit', 429, 'REQUEST_LIMIT_EXCEEDED'],
  ['try-again', 400, 'UNABLE_TO_LOCK_ROW'],
  ['expired-key', 401, 'INVALID_SESSION_ID'],
  ['month-closed', 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
] as const) {
  test(`${fault} answers ${status} and ${errorCode}, and keeps nothing`, async (t) => {
    const foco = await startFoco(t);
    await foco.fault({ method: 'FOCO/Case', fault });
    const answer = await foco.call('PATCH', path, newCase);
    assert.deepEqual([answer.status, errorOf(answer.body).errorCode], [status, errorCode]);
    assert.equal(answer.headers.get('retry-after'), fault === 'rate-limit' ? '1' : null);
    assert.equal((await foco.snapshot()).cases.length, 0);
  });
}

test('a token that a fault let expire stays expired', async (t) => {
  const foco = await startFoco(t);
  await foco.fault({ method: '*', fault: 'expired-key' });
  assert.equal((await foco.call('PATCH', path, newCase)).status, 401);
  assert.equal((await foco.call('PATCH', path, newCase)).status, 401);
});

test('a service in maintenance answers a page', async (t) => {
  const foco = await startFoco(t);
  await foco.fault({ method: 'FOCO/Token', fault: 'maintenance-html' });
  const { status, body } = await askForToken(foco);
  assert.deepEqual([status, String(body).slice(0, 9)], [200, '<!DOCTYPE']);
});

test('a query answers its rows twice, by itself and in a composite call', async (t) => {
  const foco = await startFoco(t);
  const soql = "SELECT Id FROM Contact WHERE CPF__c = '529.982.247-25'";
  await foco.fault({ method: 'FOCO/Query', fault: 'duplicate-rows', times: 2 });
  assert.deepEqual(
    recordsOf(await foco.query(soql)).map((row) => row['Id']),
    [baker.contact, baker.contact],
  );
  const part = {
    method: 'GET',
    url: `/services/data/v60.0/query?q=${encodeURIComponent(soql)}`,
    referenceId: 'people',
  };
  const { people } = partsOf(await foco.call('POST', '/composite', { compositeRequest: [part] }));
  assert.equal((people?.body as { records: unknown[] }).records.length, 2);
});

test('a composite call suffers the faults of its parts', async (t) => {
  const foco = await startFoco(t);
  await foco.fault({ method: 'FOCO/Case', fault: 'unavailable' });
  const change = (object: string, body: object) => ({
    compositeRequest: [{ method: 'POST', url: `/services/data/v60.0/sobjects/${object}`, referenceId: 'a', body }],
  });
  const account = { Name: 'JOANA', CPF__c: '111.444.777-35' };
  assert.equal((await foco.call('POST', '/composite', change('Account', account))).status, 200);
  assert.equal((await foco.call('POST', '/composite', change('Case', newCase))).status, 503);
});

test('a call can ask for its own fault', async (t) => {
  const foco = await startFoco(t);
  const answer = await foco.call('PATCH', path, newCase, { 'x-sandbox-fault': 'unavailable' });
  assert.equal(answer.status, 503);
});
