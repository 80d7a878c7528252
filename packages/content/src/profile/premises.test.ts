import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { flowStepSchema, type FlowStep } from '@atendimento-ativo/domain';
import { brokenPremises } from './premises.js';
import { exampleAdaptation, exampleBase, NATIONAL_FLOW, written } from './profile.fixture.js';

const broken = (change: object) => brokenPremises(written(change)).map(({ code, pointer }) => `${code} ${pointer}`);
const without = (...steps: FlowStep[]) => NATIONAL_FLOW.filter((step) => !steps.includes(step));

describe('brokenPremises', () => {
  it('finds nothing in the national profile, nor in an adaptation, written or parsed', () => {
    assert.deepEqual(brokenPremises(exampleBase.profile), []);
    assert.deepEqual(broken({}), []);
    assert.deepEqual(brokenPremises(exampleAdaptation({ followUp: { days: 7 }, consentTerm: undefined })), []);
  });

  it('says nothing of what is no profile at all', () => {
    for (const value of [undefined, null, 'off', 3, [], [{ delivery: false }]]) {
      assert.deepEqual(brokenPremises(value), []);
    }
  });

  for (const [step, code] of [
    ['registration', 'premise_registration'],
    ['consent', 'premise_consent'],
    ['diagnostic', 'premise_diagnostic'],
    ['delivery', 'premise_delivery'],
    ['referral', 'premise_continuity'],
    ['conclusion', 'premise_registration'],
  ] as const) {
    it(`refuses a flow without the step ${step} as ${code}`, () => {
      assert.deepEqual(broken({ flow: without(step) }), [`${code} /flow`]);
    });
  }

  it('lets a state leave out feedback and evaluation, and the approach when the client decides first', () => {
    assert.deepEqual(broken({ flow: without('feedback', 'evaluation') }), []);
    const decidesFirst = ['consent', 'registration', 'diagnostic', 'delivery', 'referral', 'conclusion'];
    assert.deepEqual(broken({ flow: decidesFirst }), []);
  });

  it('wants the client told before the first personal field', () => {
    assert.deepEqual(broken({ flow: without('approach') }), ['premise_consent /flow/0']);
  });

  for (const [what, flow, expected] of [
    [
      'a delivery before the client has decided',
      ['approach', 'registration', 'diagnostic', 'delivery', 'consent', 'referral', 'conclusion'],
      'premise_consent /flow/3',
    ],
    [
      'a delivery before the diagnostic',
      ['approach', 'registration', 'consent', 'delivery', 'diagnostic', 'referral', 'conclusion'],
      'premise_delivery /flow/3',
    ],
    [
      'feedback before the diagnostic',
      ['approach', 'registration', 'consent', 'feedback', 'diagnostic', 'delivery', 'referral', 'conclusion'],
      'premise_diagnostic /flow/3',
    ],
    [
      'a referral after the conclusion',
      ['approach', 'registration', 'consent', 'diagnostic', 'delivery', 'conclusion', 'referral'],
      'premise_registration /flow/5',
    ],
  ] as const) {
    it(`refuses ${what}`, () => assert.deepEqual(broken({ flow }), [expected]));
  }

  it('names every premise at once when there is no flow left', () => {
    const all = ['registration', 'consent', 'diagnostic', 'delivery', 'continuity', 'registration'];
    const expected = all.map((premise) => `premise_${premise} /flow`);
    assert.deepEqual(broken({ flow: [] }), expected);
    assert.deepEqual(broken({ flow: 'off' }), expected);
  });

  for (const [field, value, expected] of [
    ['delivery', false, 'premise_delivery /delivery'],
    ['deliveryRequired', 'off', 'premise_delivery /deliveryRequired'],
    ['exigeEntrega', 0, 'premise_delivery /exigeEntrega'],
    ['consent', 'off', 'premise_consent /consent'],
    ['lgpd', null, 'premise_consent /lgpd'],
    ['registration', 'optional', 'premise_registration /registration'],
    ['cadastro', 'opcional', 'premise_registration /cadastro'],
    ['continuity', false, 'premise_continuity /continuity'],
    ['diagnóstico', 'não', 'premise_diagnostic /diagnóstico'],
    ['publicoAlvo', 'todos', 'premise_audience /publicoAlvo'],
    ['features', { delivery: false }, 'premise_delivery /features/delivery'],
    ['consentTerm', false, 'premise_consent /consentTerm'],
    ['consentTerm', { required: false }, 'premise_consent /consentTerm/required'],
    ['catalogue', null, 'premise_delivery /catalogue'],
    ['catalogue', { enabled: false }, 'premise_delivery /catalogue/enabled'],
    ['journeys', 'nenhuma', 'premise_continuity /journeys'],
    ['followUp', 'Never', 'premise_continuity /followUp'],
    ['followUp', { days: 0 }, 'premise_continuity /followUp/days'],
    ['followUp', { days: 7, daysBySize: { MEI: -1 } }, 'premise_continuity /followUp/daysBySize/MEI'],
    ['diagnosticModes', [], 'premise_diagnostic /diagnosticModes'],
    ['audience', { sizes: [] }, 'premise_audience /audience/sizes'],
    ['audience', { sizes: ['MEI', 'OTHER'] }, 'premise_audience /audience/sizes/1'],
    ['audience', false, 'premise_audience /audience'],
  ] as const) {
    it(`refuses ${JSON.stringify({ [field]: value })} by the name of the premise`, () => {
      assert.deepEqual(broken({ [field]: value }), [expected]);
    });
  }

  it('says in words what is wrong, what holds, and what a state may do instead', () => {
    const [problem] = brokenPremises(written({ delivery: false }));
    assert.equal(
      problem?.message,
      '"delivery" is no switch. National premise: every contact delivers something of value; a state chooses the tools (catalogue), not whether.',
    );
  });

  it('names the bound that a number of days breaks', () => {
    const [problem] = brokenPremises(written({ followUp: { days: 0 } }));
    assert.equal(
      problem?.message,
      '"days" has to be at least 1 day, and is 0. National premise: every attendance ends with a next step; a state chooses journeys and periodicity (journeys, followUp).',
    );
  });

  it('takes nothing for a switch that only sounds like one', () => {
    const change = {
      audience: { sizes: ['MEI'], personsWithoutCompany: false },
      catalogue: { weights: { 'controle-de-entregas': 0.5 }, hide: ['cadastro-de-clientes'] },
      followUp: { days: 1, daysBySize: { MEI: 1 } },
      consentTerm: 'termo-nacional',
    };
    assert.deepEqual(broken(change), []);
  });

  it('takes a flow exactly when a visit can go through it to its conclusion, the client told and asked in time', () => {
    const swapped = fc.tuple(fc.nat(8), fc.nat(8), fc.subarray([...NATIONAL_FLOW])).map(([first, second, without]) => {
      const flow = [...NATIONAL_FLOW];
      [flow[first], flow[second]] = [NATIONAL_FLOW[second] ?? 'approach', NATIONAL_FLOW[first] ?? 'approach'];
      return without.length < 2 ? flow.filter((step) => !without.includes(step)) : flow;
    });
    const isSound = (flow: readonly FlowStep[]) => {
      const [conclusion, delivery] = [flow.indexOf('conclusion'), flow.indexOf('delivery')];
      const isBefore = (step: FlowStep, place: number) => flow.includes(step) && flow.indexOf(step) < place;
      const recorded: FlowStep[] = ['registration', 'consent', 'diagnostic', 'delivery', 'referral'];
      return (
        recorded.every((step) => isBefore(step, conclusion)) &&
        isBefore('consent', delivery) &&
        isBefore('diagnostic', delivery) &&
        (!flow.includes('feedback') ||
          (isBefore('feedback', conclusion) && isBefore('diagnostic', flow.indexOf('feedback')))) &&
        (isBefore('approach', flow.indexOf('registration')) || isBefore('consent', flow.indexOf('registration')))
      );
    };
    fc.assert(
      fc.property(fc.oneof(swapped, fc.shuffledSubarray([...flowStepSchema.options])), (flow) => {
        assert.equal(broken({ flow }).length === 0, isSound(flow), flow.join(' '));
      }),
      { numRuns: 500 },
    );
  });
});
