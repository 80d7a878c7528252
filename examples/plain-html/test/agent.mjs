import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';

/** Somebody whom no registry knows. */
export function newClient(change = {}) {
  return {
    cpf: generateCpf(),
    name: 'Joana Exemplo da Silva',
    phone: '71987654321',
    cnpj: generateCnpj(),
    legalName: 'Padaria Exemplo Ltda',
    size: 'ME',
    role: 'Dono(a)',
    ...change,
  };
}

/** Granted and refused, purpose by purpose. */
export const inTurn = (index) => (index % 2 === 0 ? 'Aceito' : 'Não aceito');
/** Weak in the first theme, good in the others. */
export const weakInFinance = (question) => (question < 5 ? 0 : 3);

/**
 * An agent at the example page: clicks and types as a person would, by what the screen says. Nothing
 * here reaches into an element.
 */
export class Agent {
  constructor(page) {
    this.page = page;
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.getByRole('button', { name: 'Começar o atendimento' }).click();
    await this.page.getByRole('textbox', { name: 'CPF' }).waitFor();
  }

  /** To the next step, by the button at the end of this one. */
  async goOn(step) {
    await this.page.getByRole('button', { name: `Próximo: ${step}` }).click();
  }

  /** To any step, by the list of the steps. */
  async goTo(step) {
    await this.page.getByRole('button', { name: /^\d+ de \d+/ }).click();
    const steps = this.page.getByRole('navigation', { name: 'Passos da visita' });
    await steps.getByRole('button', { name: step }).click();
  }

  async identify({ cpf, name, phone, cnpj, legalName, size, role }) {
    const { page } = this;
    await page.getByRole('textbox', { name: 'CPF' }).pressSequentially(cpf);
    await page
      .getByText(/Ainda não|Já é cliente|Não consegui/)
      .first()
      .waitFor();
    await this.#fillWhenEmpty('Nome completo', name);
    await this.#fillWhenEmpty('Celular ou telefone', phone);
    await page.getByRole('textbox', { name: 'CNPJ' }).pressSequentially(cnpj);
    await this.#fillWhenEmpty('Razão social', legalName);
    await page.getByRole('radio', { name: size, exact: true }).check();
    await page.getByLabel('O que a pessoa é na empresa').selectOption({ label: role });
    await page.getByRole('button', { name: 'Confirmar cliente' }).click();
    await page.getByRole('heading', { name: 'Cliente confirmado' }).waitFor();
  }

  /** The client's turn: `answers` are "Aceito" or "Não aceito", one per purpose in order. */
  async letClientDecide(decide) {
    const { page } = this;
    await this.goOn('Privacidade');
    await page.getByRole('checkbox', { name: 'Expliquei ao cliente' }).check();
    await this.decideHere(decide);
  }

  /** The client takes the device, once the term was explained. */
  async decideHere(decide) {
    const { page } = this;
    await page.getByRole('button', { name: 'Sou o cliente, quero decidir' }).click();
    const groups = page.locator('aa-consent-capture').getByRole('group');
    // A disclosure is a group too, without anything to choose.
    const purposes = await groups.filter({ has: page.getByRole('radio') }).all();
    for (const [index, purpose] of purposes.entries()) {
      await purpose.getByRole('radio', { name: decide(index), exact: true }).check();
    }
    await page.getByRole('checkbox', { name: 'Entendi para que servem' }).check();
    await page.getByRole('button', { name: 'Confirmar minhas decisões' }).click();
    await page.getByRole('heading', { name: 'Decisões registradas' }).waitFor();
  }

  /** Asks on the client's own phone; gives the link that is shown as a QR code. */
  async askOnPhone() {
    const { page } = this;
    await this.goOn('Privacidade');
    await page.getByRole('checkbox', { name: 'Expliquei ao cliente' }).check();
    await page.getByRole('button', { name: 'Decidir no celular do cliente' }).click();
    await page.getByRole('img', { name: 'Código QR com o link' }).waitFor();
    await page.getByText('Esperando a resposta do cliente').waitFor();
    return page.getByRole('textbox', { name: 'Endereço do link' }).inputValue();
  }

  /** Answers every question that is asked; `level` says 0–3 for the place among those with levels. */
  async diagnose(level) {
    const { page } = this;
    const form = page.locator('aa-diagnostic-form');
    const questions = form.locator('fieldset');
    const complete = form.getByRole('button', { name: 'Concluir diagnóstico' });
    await this.goOn('Diagnóstico');
    await form.getByRole('button', { name: 'Começar' }).click();
    let levels = 0;
    while (!(await complete.isVisible())) {
      // An answer may bring or take questions after it: they are counted anew each time.
      for (let place = 0; place < (await questions.count()); place += 1) {
        if (await this.#answer(questions.nth(place), level(levels))) levels += 1;
      }
      await form.getByRole('button', { name: 'Continuar', exact: true }).click();
    }
    await complete.click();
    await page.getByRole('heading', { name: 'Diagnóstico concluído' }).waitFor();
  }

  /** Answers one question as its kind asks; says whether it was one with levels. */
  async #answer(question, level) {
    const choices = question.getByRole('radio');
    const count = await choices.count();
    if (count > 2) await choices.nth(level).check();
    else if (count === 2) await choices.last().check();
    else if ((await question.getByRole('checkbox').count()) > 0) await question.getByRole('checkbox').first().check();
    else await question.getByRole('textbox').fill('2');
    return count > 2;
  }

  /** Gives the feedback, delivers the first recommended tool and says its name. */
  async deliverFirstTool() {
    await this.goOn('Devolutiva');
    await this.goOn('Entrega');
    const card = this.page.locator('aa-tool-recommender').getByRole('article').first();
    const name = await card.getByRole('heading').first().innerText();
    await card.getByRole('button', { name: /Entregar/ }).click();
    await card.getByText('Entregue', { exact: false }).first().waitFor();
    return name.trim();
  }

  /** Refers to the journey, through its guidance where it has one, and agrees the proposed next contact. */
  async refer(journey) {
    const { page } = this;
    await this.goOn('Continuidade');
    await page.getByRole('button', { name: 'Encaminhar', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: journey }).check();
    const guidance = dialog.getByRole('button', { name: 'Ver orientação' });
    if (await guidance.isVisible()) {
      await guidance.click();
      const inOrder = dialog.getByRole('radio', { name: 'Em ordem' });
      await inOrder.first().waitFor();
      for (const point of await inOrder.all()) await point.check();
    }
    await dialog.getByRole('button', { name: 'Encaminhar', exact: true }).click();
    await dialog.getByRole('heading', { name: 'Próximo contato' }).waitFor();
    await dialog.getByRole('radio', { name: 'WhatsApp' }).check();
    await dialog.getByRole('button', { name: 'Marcar', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The client's turn again, out of the agent's sight; who said no to surveys may still want to answer. */
  async letClientEvaluate(score) {
    const { page } = this;
    await this.goOn('Avaliação');
    await page.getByRole('button', { name: /Sou o cliente, ver a pergunta|quer avaliar mesmo assim/ }).click();
    await page.getByRole('radio', { name: String(score), exact: true }).check();
    await page.getByRole('button', { name: 'Enviar resposta' }).click();
    await page.getByRole('heading', { name: 'Obrigado pela resposta!' }).waitFor();
  }

  async conclude() {
    await this.goTo('Conclusão');
    await this.page.getByRole('button', { name: 'Concluir atendimento' }).click();
  }

  /** The protocol on the screen, once there is one. */
  async protocol() {
    const output = this.page.locator('aa-conclude-button [part~="protocol"]');
    // Each write without an answer is let settle before the gateway looks, and a killed one leaves its turn to end.
    await output.waitFor({ timeout: 120_000 });
    return (await output.innerText()).trim();
  }

  async #fillWhenEmpty(label, value) {
    const field = this.page.getByRole('textbox', { name: label });
    if ((await field.inputValue()) === '') await field.pressSequentially(value);
  }
}
