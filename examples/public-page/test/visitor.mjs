/** Somebody in front of the public page, alone: touches and types by what the screen says. */
export class Visitor {
  constructor(page) {
    this.page = page;
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async goOn(step) {
    await this.button(`Próximo: ${step}`).click();
  }

  async sayWhoTheyAre({ cpf, name, phone, cnpj, legalName, size }) {
    const { page } = this;
    await page.getByRole('heading', { name: 'Quem é você?' }).waitFor();
    await page.getByRole('textbox', { name: 'CPF' }).pressSequentially(cpf);
    await page.getByRole('textbox', { name: 'Nome completo' }).pressSequentially(name);
    await page.getByRole('textbox', { name: 'Celular ou telefone' }).pressSequentially(phone);
    await page.getByRole('textbox', { name: 'CNPJ' }).pressSequentially(cnpj);
    await page.getByRole('textbox', { name: 'Razão social' }).pressSequentially(legalName);
    await page.getByRole('radio', { name: size, exact: true }).check();
    await page.getByLabel('O que você é na empresa').selectOption({ label: 'Dono(a)' });
    await this.button('Confirmar meus dados').click();
    await page.getByRole('heading', { name: 'Dados confirmados' }).waitFor();
  }

  /** `answer` to every purpose that has to be answered. */
  async decide(answer) {
    const { page } = this;
    await this.goOn('Privacidade');
    const groups = page.locator('aa-consent-capture').getByRole('group');
    await page.getByRole('heading', { name: 'Você decide sobre seus dados' }).waitFor();
    for (const purpose of await groups.filter({ has: page.getByRole('radio') }).all()) {
      await purpose.getByRole('radio', { name: answer, exact: true }).check();
    }
    await page.getByRole('checkbox', { name: 'Li e entendi' }).check();
    await this.button('Confirmar minhas decisões').click();
    await page.getByRole('heading', { name: 'Decisões registradas' }).waitFor();
  }

  /** Answers every question with what stands in the place `level` of those that it offers. */
  async answer(level) {
    const form = this.page.locator('aa-diagnostic-form');
    const questions = form.locator('fieldset');
    const complete = form.getByRole('button', { name: 'Concluir diagnóstico' });
    await this.goOn('Diagnóstico');
    await form.getByRole('button', { name: 'Começar' }).first().click();
    while (!(await complete.isVisible())) {
      // An answer may bring or take questions after it: they are counted anew each time.
      for (let place = 0; place < (await questions.count()); place += 1) await answerOne(questions.nth(place), level);
      await form.getByRole('button', { name: 'Continuar', exact: true }).click();
    }
    await complete.click();
    await this.page.getByRole('heading', { name: 'Diagnóstico concluído' }).waitFor();
  }

  /** Takes the first tool that is recommended. */
  async chooseTool() {
    await this.goOn('Resultado');
    await this.goOn('Ferramentas');
    const card = this.page.locator('aa-tool-recommender').getByRole('article').first();
    await card.getByRole('button', { name: 'Quero esta' }).click();
    await card.getByText('Escolhida às').waitFor();
  }

  /** Chooses a journey, and when to be contacted. */
  async choosePath(journey) {
    await this.goOn('Próximo passo');
    await this.button('Escolher um caminho').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: journey }).check();
    await dialog.getByRole('button', { name: 'Quero este caminho' }).click();
    await dialog.getByRole('heading', { name: 'Quando podemos procurar você?' }).waitFor();
    await dialog.getByRole('radio', { name: 'WhatsApp' }).check();
    await dialog.getByRole('button', { name: 'Confirmar', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The survey, without anybody to hand the device to. */
  async evaluate(score) {
    const { page } = this;
    await this.goOn('Avaliação');
    await page.getByRole('radio', { name: String(score), exact: true }).check();
    await this.button('Enviar resposta').click();
    await page.getByRole('heading', { name: 'Obrigado pela resposta!' }).waitFor();
  }

  async conclude() {
    await this.goOn('Conclusão');
    await this.button('Concluir atendimento').click();
  }

  /** The protocol on the screen, once there is one. */
  async protocol() {
    const output = this.page.locator('aa-conclude-button [part~="protocol"]');
    await output.waitFor({ timeout: 60_000 });
    return (await output.innerText()).trim();
  }
}

async function answerOne(question, level) {
  const choices = question.getByRole('radio');
  const count = await choices.count();
  if (count > 2) await choices.nth(level).check();
  else if (count === 2) await choices.last().check();
  else if ((await question.getByRole('checkbox').count()) > 0) await question.getByRole('checkbox').first().check();
  else await question.getByRole('textbox').fill('2');
}
