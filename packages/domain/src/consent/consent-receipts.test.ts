import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { exampleEvent, rawEvent } from '../attendance/attendance.fixture.js';
import { foldAttendance } from '../attendance/attendance.js';
import { eventSchema, type AttendanceEvent, type AttendanceEventType } from '../attendance/events.js';
import { contentHash } from '../content-hash.js';
import { appendLink, verifyChain, type ConsentChain } from './chain.js';
import { consentOf } from './consent-of.js';
import { consentReceipts, type ReceiptContext } from './consent-receipts.js';
import { exampleTerm, SUBJECT } from './consent.fixture.js';
import { hashTerm } from './hashed-term.js';

const MARIA = { person: { cpf: '52998224725', name: 'Maria' } };
const JOAO = { person: { cpf: '11144477735', name: 'João' } };
const RECEIVED = '2026-03-10T15:00:00.000Z';

let term: object;
before(async () => {
  term = { id: 'exemplo', version: '2026.1', locale: 'pt-BR', hash: await contentHash(exampleTerm()) };
});

const context: ReceiptContext = {
  subject: SUBJECT,
  termOf: async (hash) => {
    assert.equal(hash, await contentHash(exampleTerm()));
    return exampleTerm();
  },
  partner: { id: 'cdl-01', name: 'CDL Exemplo' },
  agent: { id: 'agente-01', name: 'Ana Souza' },
};

/** An event of the type; `undefined` takes the ordinary payload, with the term of these tests. */
const event = (type: AttendanceEventType, sequence: number, payload?: object): AttendanceEvent => {
  const { payload: ordinary } = rawEvent(type, sequence) as { payload: object };
  const shown = type === 'consent.recorded' || type === 'consent.revoked' ? { term } : {};
  return exampleEvent(type, sequence, { ...(payload ?? ordinary), ...shown });
};
const started = (change: object = {}) => {
  const { payload } = rawEvent('attendance.started', 1);
  return event('attendance.started', 1, { ...(payload as object), ...change });
};
const idsOf = async (...events: AttendanceEvent[]) =>
  (await consentReceipts(events, context)).map(({ recordId }) => Number(recordId.slice(-2)));

describe('consentReceipts', () => {
  it('has none without the start, which says where it was', async () => {
    assert.deepEqual(await consentReceipts([event('client.identified', 2), event('consent.recorded', 3)], context), []);
  });

  it('keeps the client whom an amendment does not touch', async () => {
    const note = event('attendance.amended', 4, { reason: 'Faltou dizer.', note: 'Prefere a tarde.' });
    assert.deepEqual(await idsOf(started(), event('client.identified', 2), event('consent.recorded', 3), note), [3]);
  });

  it('tells who collected what, when and where, under the id of the event', async () => {
    const [receipt] = await consentReceipts(
      [started(), event('client.identified', 2), event('consent.recorded', 3)],
      context,
    );
    assert.equal(receipt?.recordId, '019ab000-0000-7000-8000-000000000103');
    assert.equal(receipt.subject, SUBJECT);
    assert.deepEqual(receipt.parties, {
      controller: { ...exampleTerm().controller, type: 'organisation' },
      partner: { id: 'cdl-01', name: 'CDL Exemplo', type: 'organisation' },
      agent: { id: 'agente-01', name: 'Ana Souza', type: 'person' },
    });
    assert.deepEqual(receipt.event, {
      time: '2026-03-10T09:03:00.000-03:00',
      by: 'client',
      method: 'tap',
      acknowledged: 'by-both-sides',
      channel: 'in-person',
      place: { state: 'BA', unitId: 'UN-01' },
      validity: 'until-withdrawn',
    });
    assert.deepEqual(
      receipt.purposes.map(({ id, decision }) => `${id} ${decision}`),
      ['offers granted', 'surveys refused'],
    );
  });

  it('names no agent, and nobody who explained, where the client acted alone', async () => {
    const { payload } = rawEvent('consent.recorded', 3) as { payload: object };
    const alone = event('consent.recorded', 3, { ...payload, acknowledged: { byClient: true } });
    const events = [started(), event('client.identified', 2), alone];
    const [receipt] = await consentReceipts(events, { ...context, agent: undefined });
    assert.deepEqual(Object.keys(receipt?.parties ?? {}), ['controller', 'partner']);
    assert.equal(receipt?.event.acknowledged, 'by-client');
  });

  const signedReceipt = async (signature: object) => {
    const { payload } = rawEvent('consent.recorded', 3) as { payload: object };
    const act = { method: 'signature', signature };
    const events = [started(), event('client.identified', 2), event('consent.recorded', 3, { ...payload, act })];
    const [receipt] = await consentReceipts(events, context);
    assert.equal(receipt?.event.method, 'signature');
    return { receipt, hash: await contentHash(act) };
  };

  it('is bound to the evidence of the act, and does not show it', async () => {
    const path = 'M10 10 L20 20 L30 10';
    const { receipt, hash } = await signedReceipt({ kind: 'drawn', path });
    assert.equal(receipt.event.evidence, hash);
    assert.ok(!JSON.stringify(receipt).includes(path));
  });

  it('says nothing from which a typed name could be guessed', async () => {
    const { receipt, hash } = await signedReceipt({ kind: 'typed', name: 'Maria da Prova' });
    assert.equal(receipt.event.evidence, undefined);
    assert.doesNotMatch(JSON.stringify(receipt), new RegExp(`Maria da Prova|${hash}`));
  });

  it('names no partner where Sebrae itself attends', async () => {
    const events = [started({ network: 'own' }), event('client.identified', 2), event('consent.recorded', 3)];
    const [receipt] = await consentReceipts(events, context);
    assert.deepEqual(Object.keys(receipt?.parties ?? {}), ['controller', 'agent']);
  });

  it('makes a withdrawal of a revocation', async () => {
    const events = [started(), event('client.identified', 2), event('consent.revoked', 3)];
    const [receipt] = await consentReceipts(events, context);
    assert.deepEqual(
      receipt?.purposes.map(({ id, decision }) => `${id} ${decision}`),
      ['offers withdrawn'],
    );
    assert.equal(receipt?.event.acknowledged, undefined);
  });

  it('waits for the client to be identified', async () => {
    assert.deepEqual(await idsOf(started(), event('consent.recorded', 2)), []);
    assert.deepEqual(await idsOf(started(), event('consent.recorded', 2), event('client.identified', 3)), [2]);
  });

  it('leaves the acts of the person before behind when another is identified', async () => {
    const first = [started(), event('client.identified', 2, MARIA), event('consent.recorded', 3)];
    assert.deepEqual(await idsOf(...first, event('client.identified', 4, MARIA)), [3]);
    assert.deepEqual(await idsOf(...first, event('client.identified', 4, JOAO)), []);
    assert.deepEqual(await idsOf(...first, event('client.identified', 4, JOAO), event('consent.recorded', 5)), [5]);
  });

  it('takes the acts along when an amendment says who it was', async () => {
    const amended = event('attendance.amended', 4, { reason: 'CPF errado.', client: JOAO });
    const events = [started(), event('client.identified', 2, MARIA), event('consent.recorded', 3), amended];
    assert.deepEqual(await idsOf(...events), [3]);
  });

  const timesOf = async (...acts: { at: string; ahead?: number }[]) => {
    const events = acts.map(({ at, ahead }, index) =>
      eventSchema.parse({
        ...event('consent.recorded', index + 3),
        occurredAt: at,
        ...(ahead === undefined ? {} : { clockOffset: ahead }),
      }),
    );
    const receipts = await consentReceipts([started(), event('client.identified', 2), ...events], context);
    return receipts.map(({ event: { time } }) => time);
  };

  it("goes by the gateway's clock where the device knew the difference", async () => {
    assert.deepEqual(await timesOf({ at: '2020-01-01T00:00:00.000-03:00', ahead: 86_400_000 }), [
      '2020-01-02T00:00:00.000-03:00',
    ]);
    assert.deepEqual(await timesOf({ at: '2020-01-01T00:00:00Z', ahead: -1 }), ['2019-12-31T23:59:59.999Z']);
    assert.deepEqual(await timesOf({ at: '2020-01-01T00:00:00+05:30', ahead: 1 }), ['2020-01-01T00:00:00.001+05:30']);
  });

  it('keeps a time that no clock could be so far from', async () => {
    for (const ahead of [8.64e15, -8.64e15, Number.MAX_SAFE_INTEGER]) {
      assert.deepEqual(await timesOf({ at: '2020-01-01T00:00:00Z', ahead }), ['2020-01-01T00:00:00Z']);
    }
  });

  it('lets no act be earlier than the one before it, whatever became of the clock', async () => {
    const [first, second] = ['2026-03-10T09:10:00-03:00', '2026-03-10T09:05:00-03:00'];
    assert.deepEqual(await timesOf({ at: first }, { at: second }), [first, first]);
  });

  it('needs neither order nor every event at once, and adds up to what the attendance shows', async () => {
    const hashed = await hashTerm(exampleTerm());
    const purpose = fc.constantFrom('offers', 'surveys');
    const act = fc.oneof(
      fc.record({ type: fc.constant('consent.revoked' as const), purpose }),
      fc.record({
        type: fc.constant('consent.recorded' as const),
        purpose,
        decision: fc.constantFrom('granted', 'refused'),
      }),
      fc.record({
        type: fc.constant('client.identified' as const),
        client: fc.constantFrom(MARIA, JOAO),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.integer(), async (acts, seed) => {
        const events = [
          started(),
          event('client.identified', 2, MARIA),
          ...acts.map((entry, index) => {
            if (entry.type === 'client.identified') return event(entry.type, index + 3, entry.client);
            if (entry.type === 'consent.revoked') {
              return event(entry.type, index + 3, { purposes: [entry.purpose], act: { method: 'tap' } });
            }
            const { payload } = rawEvent(entry.type, index + 3);
            const decisions = [{ purpose: entry.purpose, decision: entry.decision }];
            return event(entry.type, index + 3, { ...(payload as object), decisions });
          }),
        ];
        const shuffled = events.toSorted((left, right) => ((left.sequence * seed) % 7) - ((right.sequence * seed) % 7));
        const receipts = await consentReceipts(shuffled, context);
        assert.deepEqual(receipts, await consentReceipts(events, context));

        let chain: ConsentChain = [];
        for (const receipt of receipts) chain = await appendLink(chain, receipt, RECEIVED);
        assert.deepEqual(await verifyChain(chain), { valid: true });
        const effective = await consentOf(chain, hashed, { at: RECEIVED });
        const shown = foldAttendance('x', events).consent?.decisions ?? [];
        for (const { purpose: id, decision } of shown) {
          const status = effective.find((candidate) => candidate.purpose === id)?.status;
          assert.equal(status, decision === 'granted' ? 'granted' : 'refused');
        }
        assert.equal(effective.filter(({ status }) => status !== 'undecided').length, shown.length);
      }),
      { numRuns: 200 },
    );
  });
});
