import type { CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { uuidv7 } from '../identifiers.js';
import { OFFICE, told, type Sent, type Target } from '../target.js';
import { Visit, type WireEvent } from '../visit.js';

const AT_ONCE = 8;

export const events: CheckGroup = {
  name: 'events',
  checks: [
    {
      name: 'accepts a whole visit and names each event that it accepted, in order',
      run: async (target) => {
        const whole = new Visit(await target.ground()).whole();
        const results = await target.store(whole);
        const ids = results.map(({ id }) => id);
        demand(ids.join() === whole.map(({ id }) => id).join(), `The results name ${ids.join(', ')}.`);
      },
    },
    {
      name: 'acknowledges the same events again as duplicates, with the first time of receipt',
      run: async (target) => {
        const whole = new Visit(await target.ground()).whole();
        const first = await target.store(whole);
        const again = await target.send(whole);
        demandStatuses(
          again,
          whole.map(() => 'duplicate'),
        );
        const times = (results: typeof first) =>
          results.map((result) => ('receivedAt' in result ? result.receivedAt : '')).join();
        demand(times(again.results) === times(first), 'A duplicate was given another time of receipt.');
      },
    },
    {
      name: 'stores a batch once, however often it arrives at once',
      run: async (target) => {
        const whole = new Visit(await target.ground()).whole();
        await target.token();
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => target.send(whole)));
        for (const { id } of whole) {
          const accepted = answers.flatMap(({ results }) =>
            results.filter((result) => result.id === id && result.status === 'accepted'),
          );
          demand(
            accepted.length === 1,
            `Event ${id} was accepted ${accepted.length} times in ${AT_ONCE} requests at once.`,
          );
        }
        demand(
          answers.every(({ status }) => status === 200),
          'A repetition was answered with an error.',
        );
      },
    },
    {
      name: 'never lets one event id mean two things',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, noted] = visit.events('attendance.started', 'listening.noted') as [WireEvent, WireEvent];
        await target.store([started, noted]);
        const other = { ...noted, payload: { ...noted.payload, text: 'Outra coisa.' } };
        await demandRejected(target, other, 'event_id_reused');
        const original = await target.send([noted]);
        demandStatuses(original, ['duplicate']);
      },
    },
    {
      name: 'uses each place in an attendance once',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, noted, second] = visit.events('attendance.started', 'listening.noted', 'listening.noted') as [
          WireEvent,
          WireEvent,
          WireEvent,
        ];
        await target.store([started, noted]);
        await demandRejected(target, { ...second, sequence: noted.sequence }, 'sequence_conflict');
      },
    },
    {
      name: 'applies the events of a request in the order of their sequence, whatever their order in it',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.whole().reverse());
      },
    },
    {
      name: 'takes an attendance in parts, over several requests',
      run: async (target) => {
        for (const event of new Visit(await target.ground()).whole()) await target.store([event]);
      },
    },
    {
      name: 'keeps the good events of a request when another one is bad',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, identified, noted] = visit.events(
          'attendance.started',
          'client.identified',
          'listening.noted',
        ) as [WireEvent, WireEvent, WireEvent];
        const sent = await target.send([
          started,
          { ...identified, payload: { person: { cpf: '123', name: 'X' } } },
          noted,
        ]);
        demandStatuses(sent, ['accepted', 'rejected', 'accepted']);
      },
    },
    {
      name: 'points at the field that is wrong',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, identified] = visit.events('attendance.started', 'client.identified') as [WireEvent, WireEvent];
        await target.store([started]);
        const person = { ...(identified.payload['person'] as object), cpf: '52998224724' };
        const sent = await target.send([{ ...identified, payload: { ...identified.payload, person } }]);
        const pointer = sent.problem?.errors?.[0]?.pointer;
        demand(
          sent.status === 422 && sent.problem?.code === 'cpf_invalid',
          `A wrong CPF was answered with ${told(sent.status, sent.body)}.`,
        );
        demand(pointer === '/events/0/payload/person/cpf', `The problem points at "${pointer}".`);
      },
    },
    {
      name: 'refuses a field that the contract does not know',
      run: async (target) => {
        const started = new Visit(await target.ground()).event('attendance.started', { region: 'norte' });
        await demandRejected(target, started, 'unknown_field');
      },
    },
    {
      name: 'adds nothing to an attendance that came to its end',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.whole());
        await demandRejected(target, visit.event('listening.noted'), 'attendance_closed');
      },
    },
    {
      name: 'takes a correction in the place of what it refused, also after the end, and nothing else there',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const started = visit.event('attendance.started');
        const noted = visit.event('listening.noted');
        const refused = { ...noted, payload: { ...noted.payload, text: '' } };
        const end = visit.event('attendance.interrupted', { reason: 'technical' });
        demandStatuses(await target.send([started, refused, end]), ['accepted', 'rejected', 'accepted']);
        const corrected = { ...noted, id: uuidv7(), corrects: noted.id };
        await target.store([corrected]);
        const behind = { ...visit.event('listening.noted'), corrects: noted.id };
        await demandRejected(target, behind, 'attendance_closed');
        await demandRejected(target, { ...noted, id: uuidv7(), corrects: corrected.id }, 'sequence_conflict');
      },
    },
    {
      name: 'takes after the end what comes later by nature: a survey, a revocation, an amendment',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.whole());
        await target.store([
          visit.event('nps.answered', { score: 9 }),
          visit.event('consent.revoked'),
          visit.event('attendance.amended', { reason: 'Faltou dizer.', note: 'Prefere ser chamado à tarde.' }),
        ]);
      },
    },
    {
      name: 'takes what the partner’s office corrects, once, and lets the agent go on',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.whole());
        const { secretKey } = target.options;
        const json = { id: uuidv7(), by: OFFICE, amendment: { reason: 'Faltou dizer.', note: 'Fala em junho.' } };
        for (const expected of ['accepted', 'duplicate']) {
          const answer = await target.ask(`/v1/attendances/${visit.id}/amendments`, { token: secretKey, json });
          const { status } = (answer.body ?? {}) as { status?: string };
          demand(
            answer.status === 200 && status === expected,
            `It was answered with ${told(answer.status, answer.body)}.`,
          );
        }
        await target.store([visit.event('nps.answered', { score: 9 })]);
      },
    },
    {
      name: 'tells where an attendance stands',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const token = await target.token();
        const stands = async () =>
          (await target.ask(`/v1/attendances/${visit.id}`, { token })).body as { status?: string };
        await target.store(visit.events('attendance.started'));
        demand((await stands()).status === 'open', `A visit under way stands as ${JSON.stringify(await stands())}.`);
        await target.store([visit.event('attendance.interrupted', { reason: 'technical' })]);
        demand(
          (await stands()).status === 'interrupted',
          `An interrupted visit stands as ${JSON.stringify(await stands())}.`,
        );
      },
    },
  ],
};

/** @throws CheckFailure unless the results have these statuses, in order */
function demandStatuses({ status, body, results }: Sent, expected: readonly string[]): void {
  const found = results.map((result) => result.status);
  demand(found.join() === expected.join(), `Expected ${expected.join(', ')}; got ${told(status, body)}.`);
}

/** @throws CheckFailure unless the event is refused for this reason */
export async function demandRejected(target: Target, event: object, code: string): Promise<void> {
  const { status, body, results } = await target.send([event]);
  const [result] = results;
  const isRefused = result?.status === 'rejected' && result.code === code;
  demand(status === 422 && isRefused, `Expected 422 and ${code}; got ${told(status, body)}.`);
}
