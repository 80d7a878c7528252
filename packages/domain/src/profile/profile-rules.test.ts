import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exampleEvent } from '../attendance/attendance.fixture.js';
import { clientSchema } from '../attendance/client.js';
import { approachSchema, channelSchema, diagnosticModeSchema } from '../attendance/events.js';
import { followUpDays, requiredFieldSchema } from './profile.js';
import { missingFields, notOffered } from './profile-rules.js';

const bare = clientSchema.parse({ person: { cpf: '52998224725', name: 'Maria' } });
const company = { cnpj: '11222333000181', legalName: 'Padaria', size: 'ME' };
const inCompany = clientSchema.parse({ ...bare, company });
const complete = clientSchema.parse({
  person: { ...bare.person, phone: '71987654321', email: 'maria@exemplo.com.br' },
  company: { ...company, tradeName: 'Pão da Vila', cnae: '4721102', cep: '40020000' },
  role: 'owner',
});
const requiredFields = [...requiredFieldSchema.options];

describe('missingFields', () => {
  it('names what was not asked, in the order of the profile', () => {
    assert.deepEqual(missingFields(inCompany, { requiredFields }), requiredFields);
    assert.deepEqual(missingFields(complete, { requiredFields }), []);
  });

  it('asks nothing about a company where there is none', () => {
    assert.deepEqual(missingFields(bare, { requiredFields }), ['person.phone', 'person.email']);
  });

  it('names only what the state requires', () => {
    fc.assert(
      fc.property(fc.subarray(requiredFields), (some) => {
        assert.deepEqual(missingFields(inCompany, { requiredFields: some }), some);
      }),
    );
  });
});

describe('notOffered', () => {
  it('names exactly what a start says outside the channels and approaches of the profile', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channelSchema.options),
        fc.constantFrom(...approachSchema.options),
        fc.constantFrom(...channelSchema.options),
        fc.constantFrom(...approachSchema.options),
        (channel, approach, offeredChannel, offeredApproach) => {
          const started = exampleEvent('attendance.started', 1, {
            ...{ channel, approach, network: 'own', state: 'BA', unitId: 'UN-01' },
          });
          const profile = {
            channels: [offeredChannel] as [typeof offeredChannel],
            approaches: [offeredApproach] as [typeof offeredApproach],
            diagnosticModes: ['structured'] as ['structured'],
          };
          assert.deepEqual(
            notOffered(started, profile).map(({ code, pointer }) => `${code} ${pointer}`),
            [
              ...(channel === offeredChannel ? [] : ['channel_not_offered /payload/channel']),
              ...(approach === offeredApproach ? [] : ['approach_not_offered /payload/approach']),
            ],
          );
        },
      ),
    );
  });

  it('names the mode of a diagnostic that the state does not offer, and leaves other events alone', () => {
    const profile = {
      channels: ['remote'] as ['remote'],
      approaches: ['relationship'] as ['relationship'],
      diagnosticModes: ['listening'] as ['listening'],
    };
    const [problem, ...others] = notOffered(exampleEvent('diagnostic.completed', 1), profile);
    assert.deepEqual([problem?.code, problem?.pointer, others], ['mode_not_offered', '/payload/mode', []]);
    assert.match(problem?.message ?? '', /does not offer the mode "structured".* listening\.$/);
    assert.deepEqual(notOffered(exampleEvent('tool.delivered', 1), profile), []);
    const offered = { ...profile, diagnosticModes: [...diagnosticModeSchema.options] as ['structured'] };
    assert.deepEqual(notOffered(exampleEvent('diagnostic.completed', 1), offered), []);
  });
});

describe('followUpDays', () => {
  const profile = { followUp: { days: 30, daysBySize: { MEI: 15 } } };

  it('is what the profile says for the size, and otherwise for everybody', () => {
    assert.equal(followUpDays(profile, 'MEI'), 15);
    assert.equal(followUpDays(profile, 'EPP'), 30);
    assert.equal(followUpDays({ followUp: { days: 45 } }, 'MEI'), 45);
  });

  it('is that of everybody for a client of another size or none', () => {
    assert.equal(followUpDays(profile, 'OTHER'), 30);
    assert.equal(followUpDays(profile, undefined), 30);
  });
});
