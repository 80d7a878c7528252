import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { findChromium } from '../../../scripts/browser.mjs';
import { byTouch } from '../../plain-html/test/hands.mjs';
import { openStage } from '../../plain-html/test/stage.mjs';
import { Visitor } from './visitor.mjs';

const PHONE = { width: 360, height: 780 };

describe('a visitor of the public page', { concurrency: false }, () => {
  let stage;
  let browser;

  before(async () => {
    stage = await openStage({ isPublic: true });
    const { executablePath, args } = await findChromium();
    browser = await chromium.launch({ executablePath, args });
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('attends themself by touch on a phone, and it is registered once', async () => {
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'pt-BR' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const client = { cpf: generateCpf(), cnpj: generateCnpj() };

    await page.goto(stage.publicUrl);
    const visitor = new Visitor(byTouch(page));
    await visitor.sayWhoTheyAre({
      ...client,
      name: 'Joana Exemplo da Silva',
      phone: '71987654321',
      legalName: 'Padaria Exemplo Ltda',
      size: 'ME',
    });
    await visitor.decide('Aceito');
    await visitor.answer(0);
    await visitor.chooseTool();
    await visitor.choosePath('Aplicativo Sebrae');
    await visitor.evaluate(9);
    await visitor.conclude();
    const protocol = await visitor.protocol();

    const { people, attendances } = await stage.ledger();
    const [person] = people.filter(({ CgcCpf }) => CgcCpf === Number(client.cpf));
    const registered = attendances.filter(({ CodCliente }) => CodCliente === person.CodParceiro);
    assert.deepEqual(
      registered.map(({ Protocolo }) => Protocolo),
      [protocol],
    );
    const [{ DescRealizacao, Instrumento }] = registered;
    assert.match(DescRealizacao, /Autoatendimento/);
    assert.doesNotMatch(DescRealizacao, /Ana Souza|presencial/i);
    assert.match(Instrumento, /Distância/i);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
