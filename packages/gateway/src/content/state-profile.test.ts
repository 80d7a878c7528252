import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadContent, nationalDocuments } from '@atendimento-ativo/content';
import {
  profileResponseSchema,
  type Catalogue,
  type ConsentTerm,
  type ProfileResponse,
} from '@atendimento-ativo/domain';
import { consentPayload, UNIT_ID, Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { eitherBench } from '../testing/gateway-bench.js';
import { codeOf, type TestGateway } from '../testing/gateway-harness.js';

const sergipe = {
  ...{ kind: 'state-profile', id: 'perfil-se', version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' },
  ...{ state: 'SE', name: 'Sergipe', base: { id: 'perfil-nacional', version: '2026.1' } },
  approaches: ['relationship', 'prospecting'],
  requiredFields: ['person.email', 'company.cep'],
  diagnosticModes: ['structured', 'listening'],
  catalogue: { hide: ['magalu'], weights: { 'em-conta': 2 } },
};
/** From June on nobody is attended from afar. */
const sergipeInJune = { ...sergipe, version: '2026.2', validFrom: '2026-06-01', channels: ['in-person'] };

describe('a state that adapts the national profile', () => {
  let folder: string;
  const bench = eitherBench();
  let gateway: TestGateway;
  let token: string;
  let answer: ProfileResponse;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'profile-'));
    await writeFile(join(folder, 'se.json'), JSON.stringify(sergipe));
    await writeFile(join(folder, 'se-junho.json'), JSON.stringify(sergipeInJune));
    const national = await loadContent([nationalDocuments]);
    const term = national.all.find(({ document }) => document.kind === 'consent-term')?.document;
    await writeFile(join(folder, 'termo-es.json'), JSON.stringify({ ...term, locale: 'es' }));
    const content = await loadContent([nationalDocuments, pathToFileURL(folder)]);
    gateway = await bench.start({ content });
    token = await gateway.token(await gateway.addPartner({ state: 'SE' }));
    const response = await gateway.request('/v1/profile', { token });
    answer = profileResponseSchema.parse(await response.json());
  });
  after(() => rm(folder, { recursive: true }));

  const start = (visit: Visit, change: Record<string, unknown> = {}): RawEvent =>
    visit.event('attendance.started', {
      ...{ channel: 'remote', approach: 'relationship', network: 'extended', state: 'SE', unitId: UNIT_ID },
      ...change,
    });
  const diagnose = (visit: Visit, mode = 'structured') =>
    visit.event('diagnostic.completed', {
      ...{ mode, questionnaire: answer.profile.questionnaire, round: 1 },
      answers: [{ questionId: 'controle-do-caixa', value: 0 }],
    });
  const deliver = (visit: Visit, toolId: string) =>
    visit.event('tool.delivered', {
      ...{ toolId, catalogue: answer.profile.catalogue },
      basis: { kind: 'finding', questionId: 'controle-do-caixa' },
    });
  /** Code and pointers of what an only event is refused for, and whether it may be sent again. */
  const refusal = async (event: RawEvent) => {
    const { results } = (await gateway.post([event], token)).body;
    const [result] = results;
    return { code: result?.code, pointers: result?.errors?.map(({ pointer }) => pointer), again: result?.retryable };
  };

  test('is served a full profile, and the documents that it changed by their hashes', async () => {
    const { profile, content } = answer;
    assert.deepEqual([profile.state, profile.version, profile.channels], ['SE', '2026.2', ['in-person']]);
    assert.deepEqual(profile.followUp, { days: 30 });
    assert.deepEqual(profile.questionnaire, { id: 'diagnostico-nacional', version: '2026.1' });
    assert.deepEqual(profile.catalogue, { id: 'perfil-se', version: '2026.2' });
    const response = await gateway.request(`/v1/content/${content.catalogue}`);
    const catalogue = (await response.json()) as Catalogue;
    assert.ok(!catalogue.tools.some(({ id }) => id === 'magalu'));
    assert.equal(catalogue.tools.find(({ id }) => id === 'em-conta')?.weight, 2);
    assert.equal(catalogue.id, 'perfil-se');
  });

  test('is served in the language that a page asks for, as far as it was published', async () => {
    const response = await gateway.request('/v1/profile?locale=es', { token });
    const { profile, content } = profileResponseSchema.parse(await response.json());
    const term = (await (await gateway.request(`/v1/content/${content.consentTerm}`)).json()) as ConsentTerm;
    assert.deepEqual([term.locale, term.version], ['es', profile.consentTerm.version]);
    assert.notEqual(content.consentTerm, answer.content.consentTerm);
    assert.deepEqual({ ...content, consentTerm: '' }, { ...answer.content, consentTerm: '' });
    assert.deepEqual(profile, answer.profile);
    const refused = await gateway.request('/v1/profile?locale=klingon', { token });
    assert.equal(refused.status, 422);
    assert.equal(await codeOf(refused), 'locale_invalid');
  });

  test('is not attended through a channel that it did not offer when the visit began', async () => {
    const before = new Visit({ startedAt: '2026-05-31T23:30:00-03:00' });
    assert.equal((await gateway.post([start(before)], token)).status, 200);
    const later = new Visit({ startedAt: '2026-06-01T00:30:00-03:00' });
    assert.deepEqual(await refusal(start(later)), {
      code: 'channel_not_offered',
      pointers: ['/events/0/payload/channel'],
      again: true,
    });
    assert.equal((await gateway.post([start(later, { channel: 'in-person' })], token)).status, 200);
  });

  test('is judged by its present profile when the clock of the device lies before all of them', async () => {
    const { code } = await refusal(start(new Visit({ startedAt: '2001-01-01T00:00:00-03:00' })));
    assert.equal(code, 'channel_not_offered');
  });

  test('is not approached for a reason, nor diagnosed in a mode, that it does not offer', async () => {
    const visit = new Visit();
    assert.deepEqual(await refusal(start(visit, { approach: 'intervention' })), {
      code: 'approach_not_offered',
      pointers: ['/events/0/payload/approach'],
      again: true,
    });
    const other = new Visit();
    await gateway.post([start(other)], token);
    assert.deepEqual(await refusal(diagnose(other, 'anamnesis')), {
      code: 'mode_not_offered',
      pointers: ['/events/0/payload/mode'],
      again: true,
    });
  });

  test('gives its own tools and none that it hides', async () => {
    const visit = new Visit();
    await gateway.post([start(visit), diagnose(visit)], token);
    assert.equal((await gateway.post([deliver(visit, 'em-conta')], token)).status, 200);
    assert.equal((await refusal(deliver(visit, 'magalu'))).code, 'tool_unknown');
  });

  test('concludes with the fields that it requires, and not without', async () => {
    const visit = new Visit({ person: { email: undefined }, company: { cep: undefined } });
    const steps = [
      start(visit),
      visit.event('client.identified'),
      visit.event('consent.recorded', consentPayload('refused')),
      diagnose(visit),
      deliver(visit, 'controle-de-caixa'),
      visit.event('journey.declined'),
    ];
    assert.equal((await gateway.post(steps, token)).status, 200);
    const { body } = await gateway.post([visit.event('attendance.concluded')], token);
    assert.equal(body.code, 'attendance_incomplete');
    assert.deepEqual(
      body.errors?.map(({ code, message }) => [code, message.match(/"(.*)"/)?.[1]]),
      [
        ['missing_field', 'person.email'],
        ['missing_field', 'company.cep'],
      ],
    );
    const { person, company, role } = steps[1]?.payload as Record<'person' | 'company' | 'role', object>;
    const complete = {
      person: { ...person, email: 'maria@exemplo.com.br' },
      company: { ...company, cep: '49010000' },
      role,
    };
    const rest = [visit.event('client.identified', complete), visit.event('attendance.concluded')];
    assert.equal((await gateway.post(rest, token)).status, 200);
  });
});
