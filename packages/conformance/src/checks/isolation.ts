import type { CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { uuidv7 } from '../identifiers.js';
import { AGENT, OFFICE, OTHER_AGENT, told, type Target } from '../target.js';
import { Visit, type WireEvent } from '../visit.js';
import { demandProblem } from './answers.js';

/** Nobody sees or touches what is not theirs, and nothing tells them that it exists. */
export const isolation: CheckGroup = {
  name: 'isolation',
  checks: [
    {
      name: 'shows another partner none of this one’s attendances',
      needsOtherPartner: true,
      run: async (target) => {
        const visit = await concluded(target);
        const token = await otherPartnersToken(target);
        const theirs = await target.ask(`/v1/attendances/${visit.id}`, { token });
        const nobodys = await target.ask(`/v1/attendances/${new Visit(await target.ground()).id}`, { token });
        demandProblem(theirs, 404);
        demand(theirs.status === nobodys.status, 'What is another’s and what is not there are told apart.');
      },
    },
    {
      name: 'lets another partner add nothing to this one’s attendances',
      needsOtherPartner: true,
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.events('attendance.started'));
        const { status, body } = await target.send([visit.event('listening.noted')], await otherPartnersToken(target));
        demand(status === 422, `Another partner's event was answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'lets another partner correct none of this one’s attendances',
      needsOtherPartner: true,
      run: async (target) => {
        const visit = await concluded(target);
        const json = { id: uuidv7(), by: OFFICE, amendment: { reason: 'Engano.', note: 'Nada disso.' } };
        const { otherSecretKey: token = '' } = target.options;
        const { status, body } = await target.ask(`/v1/attendances/${visit.id}/amendments`, { token, json });
        demand(status === 404, `Another partner's correction was answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'shows another partner none of this one’s registrations',
      needsOtherPartner: true,
      run: async (target) => {
        const visit = await concluded(target);
        const { otherSecretKey = '' } = target.options;
        for (const status of ['pending', 'registered', 'failed']) {
          const { body } = await target.ask(`/v1/registrations?status=${status}`, { token: otherSecretKey });
          demand(!JSON.stringify(body).includes(visit.id), `Another partner sees the attendance under "${status}".`);
        }
      },
    },
    {
      name: 'tells another partner nothing of this one’s clients',
      needsOtherPartner: true,
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const whole = visit.whole();
        await target.store(whole);
        const { person } = whole[1]?.payload as { person: { cpf: string } };
        const json = { document: { kind: 'cpf', number: person.cpf }, purpose: 'attendance' };
        const own = await target.ask('/v1/clients/lookups', { token: await target.token(), json });
        const { clientId } = own.body as { clientId?: string };
        demand(clientId !== undefined, `The partner's own client has no clientId: ${told(own.status, own.body)}.`);
        const token = await otherPartnersToken(target);
        const lookup = await target.ask('/v1/clients/lookups', { token, json });
        demand(
          !('clientId' in (lookup.body as object)),
          `Another partner was told: ${told(lookup.status, lookup.body)}.`,
        );
        demandProblem(await target.ask(`/v1/clients/${clientId}/history`, { token }), 404);
      },
    },
    {
      name: 'takes an event only with a token of the agent whom it names',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        const token = await target.newToken(target.options.secretKey, OTHER_AGENT);
        const { status, body } = await target.send(visit.events('attendance.started'), token);
        demand(status === 422, `An event in another agent's name was answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'lets one agent add nothing to another’s visit',
      run: async (target) => {
        const visit = new Visit(await target.ground());
        await target.store(visit.events('attendance.started'));
        const token = await target.newToken(target.options.secretKey, OTHER_AGENT);
        const noted: WireEvent = { ...visit.event('listening.noted'), actor: { kind: 'agent', ...OTHER_AGENT } };
        const { status, body } = await target.send([noted], token);
        demand(status === 422, `Another agent's event was answered with ${told(status, body)}.`);
      },
    },
    {
      name: 'gives an agent’s token none of the partner’s rights',
      run: async (target) => {
        const token = await target.token();
        const answer = await target.ask('/v1/registrations?status=failed', { token });
        // A gateway that knows tokens for the office finds this one too narrow, another one finds no key.
        demandProblem(answer, answer.status === 403 ? 403 : 401);
      },
    },
  ],
};

async function concluded(target: Target): Promise<Visit> {
  const visit = new Visit(await target.ground());
  await target.store(visit.whole());
  return visit;
}

/** The same agent's id at the other partner: the id alone opens nothing. */
async function otherPartnersToken(target: Target): Promise<string> {
  return target.newToken(target.options.otherSecretKey ?? '', AGENT);
}
