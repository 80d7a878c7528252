import { brokenPremises } from '@atendimento-ativo/content';
import type { AttendanceEventType } from '@atendimento-ativo/domain';
import type { Check, CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { told, type Sent } from '../target.js';
import { Visit, type WireEvent } from '../visit.js';
import { demandRejected } from './events.js';

/** What the policy demands of every contact, whatever a state adapts. */
export const premises: CheckGroup = {
  name: 'premises',
  checks: [
    {
      name: 'serves a profile that breaks no national premise',
      run: async (target) => {
        const { profile } = await target.ground();
        const broken = brokenPremises(profile);
        demand(broken.length === 0, `The profile is not to be: ${broken.map(({ message }) => message).join(' ')}`);
      },
    },
    missing('a delivery', 'missing_delivery', ['tool.delivered']),
    missing('the client’s decision on every purpose', 'missing_consent', ['consent.recorded']),
    missing('an identified client', 'missing_client', ['client.identified', 'consent.recorded']),
    missing('a next step or the client’s “no”', 'missing_next_step', ['journey.declined', 'followup.scheduled']),
    {
      name: 'counts no delivery that answers neither a finding nor a note',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const before = visit.events(
          'attendance.started',
          'client.identified',
          'consent.recorded',
          'diagnostic.completed',
        );
        const basis = { kind: 'listening', noteId: visit.id };
        const after = [visit.event('tool.delivered', { basis }), visit.event('journey.declined')];
        await target.store([...before, ...after]);
        demandMissing(await target.send([visit.event('attendance.concluded')]), ['missing_delivery']);
      },
    },
    {
      name: 'takes no delivery for a question that nobody answered before it',
      run: async (target) => {
        const ground = await target.ground();
        await target.store(new Visit(ground).whole());
        const visit = new Visit(ground);
        await target.store(visit.events('attendance.started', 'listening.noted'));
        await demandRejected(target, visit.event('tool.delivered'), 'finding_unknown');
      },
    },
    {
      name: 'lets a delivery wait for its diagnostic where it may take that later',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, diagnostic, delivered] = visit.events(
          'attendance.started',
          'diagnostic.completed',
          'tool.delivered',
        ) as [WireEvent, WireEvent, WireEvent];
        const questionnaire = { id: 'conformance', version: '1999.1' };
        const early = { ...diagnostic, payload: { ...diagnostic.payload, questionnaire } };
        const { status, body, results } = await target.send([started, early, delivered]);
        const waiting = results.filter((result) => result.status === 'rejected' && result.retryable === true);
        demand(
          waiting.map(({ id }) => id).join() === [early.id, delivered.id].join(),
          `A diagnostic of a questionnaire that is not published yet, and what was delivered for it: ${told(status, body)}.`,
        );
        await target.store([diagnostic, delivered]);
      },
    },
    {
      name: 'names every missing part at once',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.events('attendance.started'));
        demandMissing(await target.send([visit.event('attendance.concluded')]), [
          'missing_client',
          'missing_consent',
          'missing_delivery',
          'missing_next_step',
        ]);
      },
    },
    {
      name: 'attends MEI, ME and EPP, and refuses others in clear words',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, identified, ...rest] = visit.without('attendance.concluded') as [WireEvent, WireEvent];
        const company = { ...(identified.payload['company'] as object), size: 'OTHER' };
        await target.store([started, { ...identified, payload: { ...identified.payload, company } }, ...rest]);
        demandMissing(await target.send([visit.event('attendance.concluded')]), ['missing_audience']);
      },
    },
    {
      name: 'lets nobody consent in the client’s place',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const [started, consent] = visit.events('attendance.started', 'consent.recorded') as [WireEvent, WireEvent];
        await target.store([started]);
        const { status, body } = await target.send([{ ...consent, actor: started['actor'] }]);
        demand(status === 422, `A consent in the agent's name was answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'takes consent only to the text that was published',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.events('attendance.started'));
        const consent = visit.event('consent.recorded');
        const term = { ...(consent.payload['term'] as object), hash: '0'.repeat(64) };
        await demandRejected(target, { ...consent, payload: { ...consent.payload, term } }, 'term_hash_mismatch');
      },
    },
    {
      name: 'takes only what was published: questions and their answers, themes, tools, journeys',
      run: async (target) => {
        const ground = await target.ground();
        const visit = new Visit(ground);
        await target.store(visit.events('attendance.started'));
        const diagnostic = visit.event('diagnostic.completed');
        const [answer] = diagnostic.payload['answers'] as [{ questionId: string }];
        const { journeys } = ground.profile;
        const strange: readonly [WireEvent, string][] = [
          [
            { ...diagnostic, payload: { ...diagnostic.payload, answers: [{ ...answer, questionId: 'x' }] } },
            'question_unknown',
          ],
          [{ ...diagnostic, payload: { ...diagnostic.payload, answers: [answer, answer] } }, 'question_repeated'],
          [
            { ...diagnostic, payload: { ...diagnostic.payload, answers: [{ ...answer, value: 99 }] } },
            'answer_invalid',
          ],
          [{ ...diagnostic, payload: { ...diagnostic.payload, priorities: ['x'] } }, 'priority_unknown'],
          [visit.event('listening.noted', { themes: ['x'] }), 'theme_unknown'],
          [visit.event('listening.noted', { practices: ['x'] }), 'practice_unknown'],
          [visit.event('tool.delivered', { toolId: 'x' }), 'tool_unknown'],
          [visit.event('journey.referred', { journeyId: 'x', journeys }), 'journey_unknown'],
        ];
        for (const [event, code] of strange) await demandRejected(target, event, code);
      },
    },
    {
      name: 'takes a refusal of every purpose as an answer, and serves the client all the same',
      run: async (target) => {
        await target.store(new Visit(await target.ground()).whole());
      },
    },
    {
      name: 'keeps an interrupted visit with its reason',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store([
          ...visit.events('attendance.started', 'client.identified'),
          visit.event('attendance.interrupted', { reason: 'client-unavailable', note: 'Chegou um cliente.' }),
        ]);
      },
    },
  ],
};

function missing(what: string, code: string, without: readonly AttendanceEventType[]): Check {
  return {
    name: `does not conclude without ${what}`,
    run: async (target) => {
      const visit = new Visit(await target.ground());
      await target.store(visit.without('attendance.concluded', ...without));
      demandMissing(await target.send([visit.event('attendance.concluded')]), [code]);
    },
  };
}

function demandMissing({ status, body, problem }: Sent, codes: readonly string[]): void {
  const found = problem?.errors?.map(({ code }) => code) ?? [];
  const isRefused = status === 422 && codes.every((code) => found.includes(code));
  demand(isRefused, `Expected ${codes.join(', ')} to be missing; got ${told(status, body)}.`);
}
