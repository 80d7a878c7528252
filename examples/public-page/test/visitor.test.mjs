import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newClient } from '../../plain-html/test/agent.mjs';
import { byTouch } from '../../plain-html/test/hands.mjs';
import { openScene, PHONE } from '../../plain-html/test/scene.mjs';
import { Visitor } from './visitor.mjs';

describe('a visitor of the public page', { concurrency: false }, () => {
  const scene = openScene({ isPublic: true });

  it('attends themself by touch on a phone, and it is registered once', async () => {
    const { page, context, faults } = await scene.openDevice(PHONE);
    const client = newClient();

    await page.goto(scene.stage.publicUrl);
    const visitor = new Visitor(byTouch(page));
    await visitor.sayWhoTheyAre(client);
    await visitor.decide('Aceito');
    await visitor.answer(0);
    await visitor.chooseTool();
    await visitor.choosePath('Aplicativo Sebrae');
    await visitor.evaluate(9);
    await visitor.conclude();
    const protocol = await visitor.protocol();

    const { people, attendances } = await scene.stage.ledger();
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
