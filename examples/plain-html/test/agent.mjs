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
    await this.page.getByRole('textbox', { name: 'CPF' }).waitFor();
  }

  async identify({ cpf, name, cnpj, legalName, size, role }) {
    const { page } = this;
    await page.getByRole('textbox', { name: 'CPF' }).pressSequentially(cpf);
    await page
      .getByText(/Ainda não|Já é cliente|Não consegui/)
      .first()
      .waitFor();
    await this.#fillWhenEmpty('Nome completo', name);
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
    await page.getByRole('button', { name: 'Sou o cliente, quero decidir' }).click();
    const purposes = await this.#choices('aa-consent-capture');
    for (const [index, purpose] of purposes.entries()) {
      await purpose.getByRole('radio', { name: decide(index), exact: true }).check();
    }
    await page.getByRole('button', { name: 'Confirmar minhas decisões' }).click();
    await page.getByRole('heading', { name: 'Decisões registradas' }).waitFor();
  }

  /** Answers every question; `level` says 0–3 for the question's place in the questionnaire. */
  async diagnose(level) {
    const { page } = this;
    const form = page.locator('aa-diagnostic-form');
    await form.getByRole('button', { name: 'Começar' }).click();
    for (let answered = 0; ;) {
      const questions = await this.#choices('aa-diagnostic-form');
      for (const question of questions) {
        await question.getByRole('radio').nth(level(answered)).check();
        answered += 1;
      }
      await form.getByRole('button', { name: 'Continuar', exact: true }).click();
      if (await form.getByRole('button', { name: 'Concluir diagnóstico' }).isVisible()) break;
    }
    await form.getByRole('button', { name: 'Concluir diagnóstico' }).click();
    await page.getByRole('heading', { name: 'Diagnóstico concluído' }).waitFor();
  }

  /** Delivers the first recommended tool and says its name. */
  async deliverFirstTool() {
    const card = this.page.locator('aa-tool-recommender').getByRole('article').first();
    const name = await card.getByRole('heading').first().innerText();
    await card.getByRole('button', { name: /Entregar/ }).click();
    await card.getByText('Entregue', { exact: false }).first().waitFor();
    return name.trim();
  }

  /** Refers to the journey and agrees the proposed next contact. */
  async refer(journey) {
    const { page } = this;
    await page.getByRole('button', { name: 'Encaminhar', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: journey }).check();
    await dialog.getByRole('button', { name: 'Encaminhar', exact: true }).click();
    await dialog.getByRole('radio', { name: 'WhatsApp' }).check();
    await dialog.getByRole('button', { name: 'Marcar', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async conclude() {
    await this.page.getByRole('button', { name: 'Concluir atendimento' }).click();
  }

  /** The protocol on the screen, once there is one. */
  async protocol() {
    const output = this.page.locator('aa-conclude-button [part~="protocol"]');
    await output.waitFor({ timeout: 30_000 });
    return (await output.innerText()).trim();
  }

  /** Groups of radio buttons inside an element; a disclosure is a group too, and none of these. */
  #choices(element) {
    const groups = this.page.locator(element).getByRole('group');
    return groups.filter({ has: this.page.getByRole('radio') }).all();
  }

  async #fillWhenEmpty(label, value) {
    const field = this.page.getByRole('textbox', { name: label });
    if ((await field.inputValue()) === '') await field.pressSequentially(value);
  }
}
