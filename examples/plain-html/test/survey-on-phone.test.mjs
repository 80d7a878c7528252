import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browser.mjs';
import { Agent } from './agent.mjs';
import { generateCnpj, generateCpf } from './identifiers.mjs';
import { openStage } from './stage.mjs';

const COMMENT = 'Explicou com calma e deixou a planilha.';

describe('the survey on the client’s own phone', { concurrency: false }, () => {
  let stage;
  let browser;
  const faults = [];

  before(async () => {
    stage = await openStage();
    const { executablePath, args } = await findChromium();
    browser = await chromium.launch({ executablePath, args });
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** Somebody with a device of their own. What its browser complains about, such as a policy, is a fault. */
  const openDevice = async (whose) => {
    const viewport = { width: 360, height: 780 };
    const context = await browser.newContext({
      viewport,
      hasTouch: true,
      locale: 'pt-BR',
      timezoneId: 'America/Bahia',
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${whose}: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && faults.push(`${whose}: ${message.text()}`));
    return page;
  };

  const keptAbout = async (cpf) => {
    const response = await fetch(`${stage.gatewayUrl}/v1/subjects/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ cpf }),
    });
    const { attendances } = await response.json();
    return attendances[0]?.events.find(({ type }) => type === 'nps.answered')?.payload;
  };

  it('is answered there, and the agent’s screen thanks without showing score or words', async () => {
    const cpf = generateCpf();
    const agent = new Agent(await openDevice('agent'));
    await agent.open(stage.pageUrl);
    await agent.identify({
      cpf,
      name: 'Joana Exemplo da Silva',
      phone: '71987654321',
      cnpj: generateCnpj(),
      legalName: 'Padaria Exemplo Ltda',
      size: 'ME',
      role: 'Dono(a)',
    });
    await agent.letClientDecide(() => 'Aceito');
    await agent.diagnose((question) => (question < 5 ? 0 : 3));
    await agent.deliverFirstTool();
    await agent.goTo('Avaliação');
    const { page } = agent;
    await page.getByRole('button', { name: 'Responder no celular do cliente' }).click();
    const link = await page.getByRole('textbox', { name: 'Endereço do link' }).inputValue();

    const phone = await openDevice('client');
    await phone.goto(link);
    await phone.getByRole('heading', { name: 'Obrigado pelo seu tempo!' }).waitFor();
    assert.equal(new URL(phone.url()).hash, '');
    await phone.getByRole('radio', { name: '9', exact: true }).check();
    await phone.getByRole('textbox').fill(COMMENT);
    await phone.getByRole('button', { name: 'Enviar resposta' }).click();
    await phone.getByRole('heading', { name: 'Obrigado pela resposta!' }).waitFor();

    await page.getByText('O cliente respondeu no próprio celular').waitFor();
    assert.ok(!(await page.locator('aa-nps-survey').innerText()).includes(COMMENT));
    await page.getByText('Tudo enviado').first().waitFor();
    const { act, ...said } = await keptAbout(cpf);
    assert.deepEqual(said, { score: 9, comment: COMMENT });
    assert.equal(act.method, 'phone');

    await phone.goto(link);
    await phone.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
    // That the used link was refused is what was asked for.
    assert.deepEqual(
      faults.filter((fault) => !/^client: .*401/.test(fault)),
      [],
    );
  });
});
