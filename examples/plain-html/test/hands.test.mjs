import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browser.mjs';
import { Agent } from './agent.mjs';
import { byKeyboard, byTouch } from './hands.mjs';
import { generateCnpj, generateCpf } from './identifiers.mjs';
import { openStage } from './stage.mjs';

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
/** A small window, with the steps behind their button as on a phone. */
const DESK = { viewport: { width: 600, height: 800 } };
const THROTTLING = 6;

describe('a quick attendance', { concurrency: false }, () => {
  let stage;
  let browser;

  before(async () => {
    stage = await openStage();
    const { executablePath, args } = await findChromium();
    browser = await chromium.launch({ executablePath, args });
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  async function attend(device, hand, throttling = 1) {
    const context = await browser.newContext({ ...device, locale: 'pt-BR', timezoneId: 'America/Bahia' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    const agent = new Agent(hand(page));
    const begun = performance.now();
    await agent.open(stage.pageUrl);
    await agent.identify({
      cpf: generateCpf(),
      name: 'Joana Exemplo da Silva',
      phone: '71987654321',
      cnpj: generateCnpj(),
      legalName: 'Padaria Exemplo Ltda',
      size: 'ME',
      role: 'Dono(a)',
    });
    await agent.letClientDecide((index) => (index % 2 === 0 ? 'Aceito' : 'Não aceito'));
    await agent.diagnose((question) => (question < 5 ? 0 : 3));
    await agent.deliverFirstTool();
    await agent.refer(/Consultor de crédito/);
    await agent.conclude();
    const protocol = await agent.protocol();
    const { attendances } = await stage.ledger();
    assert.equal(attendances.filter(({ Protocolo }) => Protocolo === protocol).length, 1);
    assert.deepEqual(faults, []);
    await context.close();
    return Math.round((performance.now() - begun) / 1000);
  }

  it('is finished by touch alone, on a phone six times slower', async (context) => {
    context.diagnostic(`figure: by touch, seconds = ${await attend(PHONE, byTouch, THROTTLING)}`);
  });

  it('is finished by keyboard alone', async (context) => {
    context.diagnostic(`figure: by keyboard, seconds = ${await attend(DESK, byKeyboard)}`);
  });
});
