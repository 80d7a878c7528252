import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleFact } from './attendance-fact.fixture.js';
import { attendedClients, attendedSmallBusinesses } from './attended.js';

describe('attendedClients', () => {
  it('counts a client once, and only when a visit was concluded', () => {
    const clients = attendedClients([
      exampleFact(1, { clientKey: 'padaria' }),
      exampleFact(2, { clientKey: 'padaria' }),
      exampleFact(3, { clientKey: 'oficina', status: 'interrupted' }),
      exampleFact(4, { clientKey: 'salao', status: 'open' }),
      exampleFact(5, { clientKey: undefined, status: 'interrupted' }),
      exampleFact(6, { clientKey: 'pessoa', companySize: undefined }),
    ]);
    assert.deepEqual([...clients], ['padaria', 'pessoa']);
  });
});

describe('attendedSmallBusinesses', () => {
  it('leaves out other sizes, persons without a company and visits that were not concluded', () => {
    const businesses = attendedSmallBusinesses([
      exampleFact(1, { clientKey: 'padaria', companySize: 'ME' }),
      exampleFact(2, { clientKey: 'fabrica', companySize: 'OTHER' }),
      exampleFact(3, { clientKey: 'pessoa', companySize: undefined }),
      exampleFact(4, { clientKey: 'oficina', status: 'interrupted' }),
    ]);
    assert.deepEqual([...businesses], [['padaria', 'ME']]);
  });

  const grew = [
    exampleFact(1, { clientKey: 'padaria', companySize: 'MEI', day: '2026-02-01' }),
    exampleFact(2, { clientKey: 'padaria', companySize: 'ME', day: '2026-05-01' }),
    exampleFact(3, { clientKey: 'padaria', companySize: 'EPP', day: '2026-05-01' }),
  ];

  it('gives a business that grew the size of its latest day, and of the greater id within a day', () => {
    assert.deepEqual([...attendedSmallBusinesses(grew)], [['padaria', 'EPP']]);
    assert.deepEqual([...attendedSmallBusinesses([...grew].reverse())], [['padaria', 'EPP']]);
  });
});
