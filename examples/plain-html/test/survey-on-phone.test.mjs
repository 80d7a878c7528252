import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Agent, newClient, weakInFinance } from './agent.mjs';
import { openScene, PHONE } from './scene.mjs';

const COMMENT = 'Explicou com calma e deixou a planilha.';

describe('the survey on the client’s own phone', { concurrency: false }, () => {
  const scene = openScene();

  const keptAbout = async (cpf) => {
    const response = await fetch(`${scene.stage.gatewayUrl}/v1/subjects/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scene.stage.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ cpf }),
    });
    const { attendances } = await response.json();
    return attendances[0]?.events.find(({ type }) => type === 'nps.answered')?.payload;
  };

  it('is answered there, and the agent’s screen thanks without showing score or words', async () => {
    const client = newClient();
    const { page, faults } = await scene.openDevice(PHONE);
    const agent = new Agent(page);
    await agent.open(scene.stage.pageUrl);
    await agent.identify(client);
    await agent.letClientDecide(() => 'Aceito');
    await agent.diagnose(weakInFinance);
    await agent.deliverFirstTool();
    await agent.goTo('Avaliação');
    await page.getByRole('button', { name: 'Responder no celular do cliente' }).click();
    const link = await page.getByRole('textbox', { name: 'Endereço do link' }).inputValue();

    const { page: phone, faults: faultsOfPhone } = await scene.openDevice(PHONE);
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
    const { act, ...said } = await keptAbout(client.cpf);
    assert.deepEqual(said, { score: 9, comment: COMMENT });
    assert.equal(act.method, 'phone');

    await phone.goto(link);
    await phone.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
    assert.deepEqual(faults, []);
    // That the used link was refused is what was asked for.
    assert.deepEqual(
      faultsOfPhone.filter((fault) => !fault.includes('401')),
      [],
    );
  });
});
