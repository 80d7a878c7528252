import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateAlphanumericCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Agent, inTurn, newClient, weakInFinance } from './agent.mjs';
import { ClientPhone } from './client-phone.mjs';
import { byKeyboard } from './hands.mjs';
import { openScene } from './scene.mjs';

describe('an attendance at the example page', { concurrency: false }, () => {
  const scene = openScene();

  /** An agent with a device of their own: nothing kept from another one. */
  const openAgent = async ({ withholds } = {}) => {
    const { page, context, faults } = await scene.openDevice();
    // A script that the network swallows.
    if (withholds) await page.route(withholds, (route) => route.abort());
    const agent = new Agent(page);
    await agent.open(scene.stage.pageUrl);
    return Object.assign(agent, { faults, context });
  };
  const walkToTheEnd = async (agent, client, level = weakInFinance) => {
    await agent.identify(client);
    await agent.letClientDecide(inTurn);
    await agent.diagnose(level);
    const tool = await agent.deliverFirstTool();
    await agent.refer(/Consultor de crédito/);
    return tool;
  };
  /** What the ledger of SAS holds of one client. */
  const registeredFor = async ({ cpf, cnpj }) => {
    const { people, companies, links, attendances } = await scene.stage.ledger();
    const person = people.filter((entry) => entry.CgcCpf === Number(cpf));
    const company = companies.filter((entry) => entry.CgcCpf === Number(cnpj));
    const codes = person.map((entry) => entry.CodParceiro);
    return {
      people: person,
      companies: company,
      links: links.filter((entry) => codes.includes(entry.CodParceiroPF)),
      attendances: attendances.filter((entry) => codes.includes(entry.CodCliente)),
    };
  };

  it('is registered in SAS exactly as it happened, and the page shows the protocol of the ledger', async () => {
    const client = newClient();
    const agent = await openAgent();
    const tool = await walkToTheEnd(agent, client);
    await agent.letClientEvaluate(9);
    await agent.conclude();
    const protocol = await agent.protocol();

    const { people, companies, links, attendances } = await registeredFor(client);
    assert.deepEqual([people.length, companies.length, links.length, attendances.length], [1, 1, 1, 1]);
    const [person] = people;
    const [company] = companies;
    const [attendance] = attendances;
    assert.equal(person.NomeRazaoSocial, client.name);
    assert.equal(company.NomeRazaoSocial, client.legalName);
    assert.equal(company.Faturam, 2);
    assert.equal(links[0].CodParceiroPJ, company.CodParceiro);

    assert.equal(attendance.Protocolo, protocol);
    assert.equal(attendance.CodCliente, person.CodParceiro);
    assert.equal(attendance.CodEmpreendimento, company.CodParceiro);
    assert.ok(attendance.CpfResponsavel > 0);
    assert.match(attendance.Instrumento, /Orientação Técnica Presencial/);
    assert.equal(attendance.Abordagem, 'I');
    assert.ok(attendance.DataHoraInicioRealizacao <= attendance.DataHoraFimRealizacao);
    const text = attendance.DescRealizacao;
    for (const expected of ['Ana Souza', 'presencial', tool, 'Finanças', 'Consultor de crédito', 'Ofertas do Sebrae']) {
      assert.ok(text.toLowerCase().includes(expected.toLowerCase()), `The narrative names "${expected}":\n${text}`);
    }
    assert.match(text, /\d+(,\d+)? de 100|\d+\/100/, `The narrative tells the score:\n${text}`);
    assert.deepEqual(agent.faults, []);
  });

  it('is registered with what the client decided on their own phone, which both see', async () => {
    const client = newClient();
    const agent = await openAgent();
    await agent.identify(client);
    const link = await agent.askOnPhone();
    const phone = await ClientPhone.in(scene);
    await phone.open(link);
    assert.equal(await phone.page.getByRole('radio', { checked: true }).count(), 0);
    await phone.decide(inTurn);
    await phone.page.getByRole('heading', { name: 'Resposta enviada' }).waitFor();

    await agent.page.getByRole('heading', { name: 'Decisões registradas' }).waitFor();
    const decided = agent.page.locator('aa-consent-capture').getByRole('listitem');
    const shown = await decided.evaluateAll((items) =>
      items.map((item) => item.querySelector('.chip').innerText.trim()),
    );
    assert.deepEqual(
      shown,
      shown.map((_, place) => inTurn(place)),
    );
    await agent.page.getByText('o próprio cliente, no seu celular').waitFor();
    const another = await ClientPhone.in(scene);
    await another.open(link);
    await another.page.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
    await another.page.context().close();

    await agent.diagnose(weakInFinance);
    await agent.deliverFirstTool();
    await agent.refer(/Consultor de crédito/);
    await agent.conclude();
    const protocol = await agent.protocol();
    const { attendances } = await registeredFor(client);
    assert.deepEqual(
      attendances.map((attendance) => attendance.Protocolo),
      [protocol],
    );
    assert.deepEqual(agent.faults, []);
    await phone.page.context().close();
  });

  it('goes on with a tap when the client gives the phone up, by keys alone, and the link is worth nothing any more', async () => {
    const agent = await openAgent();
    await agent.identify(newClient());
    agent.page = byKeyboard(agent.page);
    const link = await agent.askOnPhone();
    await agent.page.getByRole('button', { name: 'Responder neste aparelho' }).click();
    await agent.page.getByRole('button', { name: 'Sou o cliente, quero decidir' }).waitFor();
    const phone = await ClientPhone.in(scene);
    await phone.open(link);
    await phone.page.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
    await phone.page.context().close();

    await agent.context.setOffline(true);
    await agent.page.getByRole('button', { name: 'Decidir no celular do cliente' }).click();
    await agent.page.getByText('o toque e a assinatura não precisam de internet').waitFor();
    await agent.page.getByRole('button', { name: 'Responder neste aparelho' }).click();
    await agent.decideHere(inTurn);
  });

  it('finds the first attendance of the company in its history and shows the comparison', async () => {
    const client = newClient();
    const first = await openAgent();
    await walkToTheEnd(first, client);
    await first.conclude();
    await first.protocol();

    const second = await openAgent();
    await second.page.getByRole('textbox', { name: 'CPF' }).pressSequentially(client.cpf);
    await second.page.getByText('Já é cliente do Sebrae').waitFor();
    assert.equal(await second.page.getByRole('textbox', { name: 'Nome completo' }).inputValue(), client.name);
    await second.page.getByText(/1 atendimento anterior/).waitFor();
    await second.page.getByRole('textbox', { name: 'Celular ou telefone' }).pressSequentially(client.phone);
    await second.page.getByRole('radio', { name: new RegExp(client.legalName, 'i') }).check();
    await second.page.getByRole('radio', { name: 'ME', exact: true }).check();
    await second.page.getByRole('button', { name: 'Confirmar cliente' }).click();
    await second.goOn('Privacidade');
    await second.page.getByRole('heading', { name: 'O cliente já decidiu antes' }).waitFor();
    await second.diagnose(() => 3);
    await second.goOn('Devolutiva');

    const result = second.page.locator('aa-diagnostic-result');
    await result
      .getByText(/Ana Souza/)
      .first()
      .waitFor();
    await result.getByText('O que mudou desde a última visita').waitFor();
    await result
      .getByText(/subiu \d+ pontos/)
      .first()
      .waitFor();
  });

  it('is registered once when the network is cut before it concludes and comes back later', async () => {
    const client = newClient();
    const agent = await openAgent();
    await walkToTheEnd(agent, client);
    await agent.context.setOffline(true);
    await agent.conclude();
    await agent.page.getByText('Salvo neste aparelho. Sem conexão agora').waitFor();
    assert.equal((await registeredFor(client)).attendances.length, 0);

    await agent.context.setOffline(false);
    const protocol = await agent.protocol();
    const { attendances } = await registeredFor(client);
    assert.deepEqual(
      attendances.map((attendance) => attendance.Protocolo),
      [protocol],
    );
  });

  it('needs no network from the first page to its end', async () => {
    const client = newClient();
    const agent = await openAgent();
    // What the steps do has been asked for as soon as the page was there.
    await agent.page.waitForLoadState('networkidle');
    await agent.context.setOffline(true);
    await walkToTheEnd(agent, client);
    await agent.letClientEvaluate(9);
    await agent.conclude();
    await agent.page.getByText('Salvo neste aparelho. Sem conexão agora').waitFor();

    await agent.context.setOffline(false);
    const protocol = await agent.protocol();
    const { attendances } = await registeredFor(client);
    assert.deepEqual(
      attendances.map((attendance) => attendance.Protocolo),
      [protocol],
    );
  });

  it('says which steps did not arrive, offers nothing that cannot be done, and goes on once they are asked for again', async () => {
    const agent = await openAgent({ withholds: /(deciding-form|diagnosis|delivery|referral)-[^/]+\.js$/ });
    await agent.identify(newClient());
    const steps = {
      Privacidade: ['aa-consent-capture', 'Sou o cliente, quero decidir'],
      Diagnóstico: ['aa-diagnostic-form', 'Começar'],
      Entrega: ['aa-tool-recommender', 'Anotar o que ouvi'],
      Continuidade: ['aa-referral-button', 'Encaminhar'],
    };
    for (const [step, [name]] of Object.entries(steps)) {
      await agent.goTo(step);
      const element = agent.page.locator(name);
      await element.getByRole('alert').getByText('Uma parte não carregou').waitFor();
      assert.equal(await element.getByRole('button').count(), 1, step);
    }

    await agent.page.unrouteAll();
    for (const [step, [name, offer]] of Object.entries(steps)) {
      await agent.goTo(step);
      await agent.page.locator(name).getByRole('button', { name: 'Tentar de novo' }).click();
      await agent.page.locator(name).getByRole('button', { name: offer, exact: true }).waitFor();
    }
  });

  it('is registered once when the gateway is killed between storing and registering', async () => {
    await scene.stage.killGateway();
    await scene.stage.restartGateway({ WORKER: 'off' });
    const client = newClient();
    const agent = await openAgent();
    await walkToTheEnd(agent, client);
    await agent.conclude();
    await agent.page.getByText('Enviado. Registrando').waitFor();
    assert.equal((await registeredFor(client)).attendances.length, 0);

    await scene.stage.killGateway();
    await scene.stage.restartGateway();
    const protocol = await agent.protocol();
    const { people, companies, links, attendances } = await registeredFor(client);
    assert.deepEqual([people.length, companies.length, links.length, attendances.length], [1, 1, 1, 1]);
    assert.equal(attendances[0].Protocolo, protocol);
  });

  it('is registered once when SAS commits and never answers, and the gateway is killed on top', async () => {
    await scene.stage.fault({ method: 'Atendimento/Incluir', fault: 'drop-after-commit', times: 1 });
    await scene.stage.fault({ method: 'Cliente/IncluirPessoaFisica', fault: 'drop-after-commit', times: 1 });
    const client = newClient();
    const agent = await openAgent();
    await walkToTheEnd(agent, client);
    await agent.conclude();
    await agent.page.getByText('Enviado. Registrando').waitFor();
    await scene.stage.killGateway();
    await scene.stage.restartGateway();
    const protocol = await agent.protocol();
    const { people, attendances } = await registeredFor(client);
    assert.equal(people.length, 1);
    assert.deepEqual(
      attendances.map((attendance) => attendance.Protocolo),
      [protocol],
    );
  });

  it('names every missing part when it is concluded too early, and registers nothing', async () => {
    const agent = await openAgent();
    const client = newClient();
    await agent.identify(client);
    await agent.conclude();
    const alert = agent.page.getByRole('alert').filter({ hasText: 'não foi concluído' });
    await alert.waitFor();
    const text = await alert.innerText();
    for (const part of ['Entregar ao menos uma ferramenta', 'Ofertas do Sebrae', 'próximo passo'])
      assert.ok(text.includes(part), text);
    assert.equal((await registeredFor(client)).people.length, 0);
  });

  it('refuses a company outside the audience in clear words', async () => {
    const agent = await openAgent();
    const client = newClient();
    await agent.page.getByRole('textbox', { name: 'CPF' }).pressSequentially(client.cpf);
    await agent.page.getByRole('radio', { name: /Outro porte/ }).check();
    await agent.page
      .getByText(/MEI, ME e EPP|MEI, ME ou EPP/)
      .first()
      .waitFor();
    assert.equal((await registeredFor(client)).people.length, 0);
  });

  it('keeps an alphanumeric CNPJ and shows that SAS cannot hold it', async () => {
    const client = newClient({ cnpj: generateAlphanumericCnpj() });
    const agent = await openAgent();
    await walkToTheEnd(agent, client);
    await agent.conclude();
    await agent.page.getByText(/não aceitou o registro/).waitFor();
    await agent.page.getByText('Nada se perde').waitFor();
    const answer = await fetch(`${scene.stage.gatewayUrl}/v1/registrations?status=failed`, {
      headers: { authorization: `Bearer ${scene.stage.secretKey}` },
    });
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /cnpj_alphanumeric_unsupported/);
    const { people, attendances } = await registeredFor(client);
    assert.deepEqual([people.length, attendances.length], [0, 0]);
  });

  it('goes on where it stopped after the page was closed', async () => {
    const agent = await openAgent();
    await agent.identify(newClient());
    await agent.letClientDecide(inTurn);
    await agent.goOn('Diagnóstico');
    await agent.page.locator('aa-diagnostic-form').getByRole('button', { name: 'Começar' }).click();
    await agent.page.locator('aa-diagnostic-form').getByRole('radio').nth(1).check();
    await agent.page.locator('aa-diagnostic-form').getByText('Salvo neste aparelho').waitFor();
    await agent.page.reload();
    await agent.page.getByRole('button', { name: 'Continuar', exact: true }).first().click();
    await agent.page.getByText(/1 de 40 respondidas/).waitFor();
    await agent.goTo('Cliente');
    await agent.page.getByRole('heading', { name: 'Cliente confirmado' }).waitFor();
  });

  it('shows every icon whole, as it was drawn', async () => {
    const { page } = await openAgent();
    const agentIcon = page.locator('aa-provider .agent svg');
    assert.equal(await agentIcon.locator('> *').count(), 2);
    assert.equal(await agentIcon.locator('> * > *').count(), 0);
  });

  it('goes through the steps with the back button of the browser, and loses nothing on the way', async () => {
    const agent = await openAgent();
    const name = agent.page.getByRole('textbox', { name: 'Nome completo' });
    await agent.page.getByRole('textbox', { name: 'CPF' }).pressSequentially(generateCpf());
    await name.pressSequentially('Joana');
    await agent.goTo('Entrega');
    await agent.page.goBack();
    assert.equal(await name.inputValue(), 'Joana');
    await agent.page.goBack();
    await agent.page.getByRole('heading', { name: 'Atendimento começado' }).waitFor();
    await agent.page.goForward();
    assert.equal(await name.inputValue(), 'Joana');
  });
});
