import type { CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { told, type ApiAnswer, type Target } from '../target.js';
import { Visit } from '../visit.js';
import { demandProblem } from './answers.js';
import { demandRejected } from './events.js';

const SURVEY = { kind: 'survey', locale: 'pt-BR' } as const;
const SAID = { kind: 'survey', score: 9, comment: 'Explicou com calma.' } as const;

/** What the client answers on their own phone. */
export const phones: CheckGroup = {
  name: 'phones',
  checks: [
    {
      name: 'takes one answer on the client’s phone, and tells the agent whole what it was',
      run: async (target) => {
        const { link, visit } = await askForScore(target);
        await answer(target, link);
        demandProblem(await post(target, '/v1/phone-links/answer', link.token, SAID), 401);
        const state = await target.ask(`/v1/phone-links/${link.id}`, { token: await target.token() });
        const { answer: kept } = state.body as { answer?: Readonly<Record<string, unknown>> };
        const isWhole = Object.entries(SAID).every(([name, value]) => kept?.[name] === value);
        demand(isWhole, `The agent was told ${told(state.status, state.body)}.`);
        await target.store([visit.event('nps.answered', recordOf(link.id))]);
      },
    },
    {
      name: 'takes a score by phone only as the client gave it',
      run: async (target) => {
        const { link, visit } = await askForScore(target);
        const early = visit.event('nps.answered', recordOf(link.id));
        await demandRejected(target, early, 'confirmation_unknown');
        await answer(target, link);
        const better = visit.event('nps.answered', { ...recordOf(link.id), score: 10 });
        await demandRejected(target, better, 'confirmation_differs');
        const otherwise = visit.event('nps.answered', { ...recordOf(link.id), comment: 'Foi ótimo.' });
        await demandRejected(target, otherwise, 'confirmation_differs');
      },
    },
    {
      name: 'lets no score of the agent’s device take the place of the client’s own',
      run: async (target) => {
        const { link, visit } = await askForScore(target);
        await answer(target, link);
        await target.store([visit.event('nps.answered', recordOf(link.id))]);
        await demandRejected(target, visit.event('nps.answered', { score: 10 }), 'score_given');
      },
    },
    {
      name: 'asks nobody for a score who refused surveys',
      run: async (target) => {
        const { consentTerm } = await target.ground();
        const visit = new Visit(await target.ground());
        await target.store(visit.events('attendance.started', 'client.identified', 'consent.recorded'));
        const response = await makeLink(target, visit);
        const isConsentNeeded = consentTerm.purposes.some(({ neededFor }) => neededFor?.includes('evaluation'));
        if (isConsentNeeded) return demandProblem(response, 409, 'survey_refused');
        demand(response.status === 201, `A link was answered with ${told(response.status, response.body)}.`);
      },
    },
  ],
};

interface Link {
  readonly id: string;
  readonly token: string;
}

/** A link on which the client of a visit, who agreed to everything, gives a score. */
async function askForScore(target: Target): Promise<{ readonly link: Link; readonly visit: Visit }> {
  const ground = await target.ground();
  const visit = new Visit(ground);
  const decisions = ground.consentTerm.purposes.map(({ id, sensitive }) => ({
    purpose: id,
    decision: 'granted',
    ...(sensitive && { explicit: true }),
  }));
  await target.store([
    ...visit.events('attendance.started', 'client.identified'),
    visit.event('consent.recorded', { decisions }),
  ]);
  const { status, body } = await makeLink(target, visit);
  demand(status === 201, `POST /v1/phone-links answered ${told(status, body)}.`);
  return { link: body as Link, visit };
}

async function makeLink(target: Target, { id }: Visit): Promise<ApiAnswer> {
  return post(target, '/v1/phone-links', await target.token(), { attendanceId: id, question: SURVEY });
}

async function answer(target: Target, { token }: Link): Promise<void> {
  const { status, body } = await post(target, '/v1/phone-links/answer', token, SAID);
  demand(status === 201, `The client's answer was answered with ${told(status, body)}.`);
}

function recordOf(confirmationId: string) {
  return { score: SAID.score, comment: SAID.comment, act: { method: 'phone', confirmationId } };
}

function post(target: Target, path: string, token: string, json: object): Promise<ApiAnswer> {
  return target.ask(path, { token, json });
}
