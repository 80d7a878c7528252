import { MAX_EVENTS_PER_REQUEST } from '@atendimento-ativo/domain';
import type { CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { told } from '../target.js';
import { Visit } from '../visit.js';
import { demandProblem, postRaw } from './answers.js';

const ONE_MIB = 1_048_576;

export const limits: CheckGroup = {
  name: 'limits',
  checks: [
    {
      name: 'refuses a body that is not JSON',
      run: async (target) => demandProblem(await postRaw(target, '{"events":'), 400),
    },
    {
      name: 'refuses a body of another content type',
      run: async (target) => demandProblem(await postRaw(target, '{}', { 'content-type': 'text/plain' }), 415),
    },
    {
      name: 'refuses a body larger than 1 MiB',
      run: async (target) => demandProblem(await postRaw(target, JSON.stringify({ events: 'x'.repeat(ONE_MIB) })), 413),
    },
    {
      name: `refuses more than ${MAX_EVENTS_PER_REQUEST} events in one request, and stores none of them`,
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const noted = Array.from({ length: MAX_EVENTS_PER_REQUEST }, () => 'listening.noted' as const);
        const tooMany = visit.events('attendance.started', ...noted);
        const { status, body } = await target.send(tooMany);
        demand(status === 422, `${tooMany.length} events were answered with ${told(status, body)}.`);
        const seen = await target.ask(`/v1/attendances/${visit.id}`, { token: await target.token() });
        demand(seen.status === 404, 'A request over the limit left an attendance behind.');
      },
    },
    {
      name: 'refuses an empty batch',
      run: async (target) => {
        const { status, body } = await target.send([]);
        demand(status === 422, `No events were answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'takes as many events as the contract allows',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const noted = Array.from({ length: MAX_EVENTS_PER_REQUEST - 1 }, () => 'listening.noted' as const);
        await target.store(visit.events('attendance.started', ...noted));
      },
    },
  ],
};
