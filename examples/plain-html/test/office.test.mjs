import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { generateAlphanumericCnpj } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { openScene } from './scene.mjs';

const AGENT = { id: 'agente-01', name: 'Ana Souza' };
const CONCLUDED = 3;

describe("the page of the partner's office", { concurrency: false }, () => {
  const scene = openScene();
  let page;
  let faults;

  before(async () => {
    const { token } = await ask('/v1/session-tokens', { agent: { ...AGENT, cpf: '11144477735' }, unitId: 'UN-01' });
    // SAS takes company numbers with digits only: the first waits for a person.
    const waiting = new Visit({ agent: AGENT, company: { cnpj: generateAlphanumericCnpj() } });
    const visits = [waiting, ...Array.from({ length: CONCLUDED - 1 }, () => new Visit({ agent: AGENT }))];
    for (const visit of visits) await ask('/v1/events', { events: visit.whole() }, token);
    await eventually(async () => ((await failed()).length === 1 ? true : undefined));
    ({ page, faults } = await scene.openDevice());
    await page.goto(`${scene.stage.pageUrl}/gestao/`);
  });

  async function ask(path, json, token = scene.stage.secretKey) {
    const response = await fetch(scene.stage.gatewayUrl + path, {
      method: json ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(json && { body: JSON.stringify(json) }),
    });
    const body = await response.json();
    assert.ok(response.ok, JSON.stringify(body));
    return body;
  }

  async function failed() {
    return (await ask('/v1/registrations?status=failed')).registrations;
  }

  it('shows what was attended, by unit and agent by their names', async () => {
    const panel = page.locator('aa-indicator-panel');
    await panel.getByLabel('Período').selectOption('all');
    const concluded = panel.locator('[data-figure=concluded] .value');
    await page.waitForFunction((wanted) => {
      const shadow = document.querySelector('aa-indicator-panel').shadowRoot;
      return shadow.querySelector('[data-figure=concluded] .value')?.textContent === wanted;
    }, String(CONCLUDED));
    assert.equal(await concluded.textContent(), String(CONCLUDED));
    await panel.getByLabel('Ver por').selectOption({ label: 'Agente' });
    await panel.locator('[part=slices]').getByText('Ana Souza').waitFor();
    await panel.getByLabel('Ver por').selectOption({ label: 'Unidade' });
    await panel.locator('[part=slices]').getByText('Espaço Sebrae Exemplo').waitFor();
  });

  it('settles what SAS refused, in the name of the manager who is signed in', async () => {
    const queue = page.locator('aa-registration-queue');
    await queue.getByRole('heading', { name: '1 registro espera por você' }).waitFor();
    await queue.getByText('O CNPJ tem letras').waitFor();
    await queue.getByRole('button', { name: /Já resolvi no SAS/ }).click();
    await queue.getByText('em nome de Rita Lopes').waitFor();
    await queue.getByRole('textbox', { name: /Protocolo no SAS/ }).fill('0412-26-1');
    await queue.getByRole('button', { name: 'Confirmar que está resolvido' }).click();
    await queue.getByRole('heading', { name: 'Nada espera por você' }).waitFor();
    assert.deepEqual(await failed(), []);
    const settled = await eventually(async () => {
      const { registrations } = await ask('/v1/registrations?status=registered');
      return registrations.find(({ protocol }) => protocol === '0412-26-1');
    });
    assert.deepEqual(
      settled.acts.map(({ act, by }) => [act, by]),
      [['settled', { id: 'gestora-01', name: 'Rita Lopes' }]],
    );
  });

  it('runs without a single error under the strict policy', () => assert.deepEqual(faults, []));
});
