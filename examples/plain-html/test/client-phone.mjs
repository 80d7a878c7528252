import { PHONE } from './scene.mjs';

/** The client with a phone of their own: opens a link and answers by what the gateway's page says. */
export class ClientPhone {
  constructor(page) {
    this.page = page;
  }

  /** A phone that has never seen the agent's page. */
  static async in(scene) {
    const { page } = await scene.openDevice(PHONE);
    return new ClientPhone(page);
  }

  async open(link) {
    await this.page.goto(link);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** `decide` gives "Aceito" or "Não aceito" by the place of the purpose. */
  async decide(decide) {
    const { page } = this;
    const purposes = await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .all();
    for (const [place, purpose] of purposes.entries()) {
      await purpose.getByRole('radio', { name: decide(place), exact: true }).check();
    }
    await page.getByRole('checkbox', { name: 'Entendi para que servem' }).check();
    await page.getByRole('button', { name: 'Confirmar minhas decisões' }).click();
  }
}
