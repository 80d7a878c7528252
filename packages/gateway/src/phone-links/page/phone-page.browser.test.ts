import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Answer, ConsentScreen, Outcome, Screen, SurveyScreen, Term } from './gateway.js';
import { PhonePage } from './phone-page.js';
import { PAGE_STYLES } from './styles.js';

const survey: SurveyScreen = { kind: 'survey', locale: 'pt-BR', longestComment: 1000 };

const term: Term = {
  locale: 'pt-BR',
  title: 'Seus dados e suas escolhas',
  controller: { name: 'Sebrae Exemplo', address: 'Rua Um, 1', contact: 'dados@exemplo.org' },
  notice: 'O Sebrae registra o atendimento.',
  processing: {
    dataCategories: ['nome'],
    storageLocations: ['Brasil'],
    retention: '5 anos',
    recipients: ['Sebrae'],
    withdrawalMethod: 'Fale com a agência.',
  },
  rights: 'Acesso e correção.',
  purposes: [
    { id: 'offers', title: 'Ofertas', text: 'Receber ofertas.' },
    { id: 'surveys', title: 'Pesquisas', text: 'Avaliar o atendimento.' },
    { id: 'access', title: 'Acessibilidade', text: 'Atender bem.', sensitive: true },
  ],
};
const consent: ConsentScreen = { kind: 'consent', term, purposes: ['offers', 'surveys', 'access'] };

/** The gateway that the page came from, in memory. */
class FakeGateway {
  readonly sent: Answer[] = [];
  asked: Outcome<Screen>;
  outcome: Outcome<unknown> = { status: 'ok', value: {} };
  /** Called while an answer is on its way. */
  underway: () => void = () => undefined;

  constructor(asked: Outcome<Screen>) {
    this.asked = asked;
  }

  async question(): Promise<Outcome<Screen>> {
    return this.asked;
  }

  async answer(answer: Answer): Promise<Outcome<unknown>> {
    this.sent.push(answer);
    this.underway();
    return this.outcome;
  }
}

describe('The page on the client’s phone', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLES);
  let main: HTMLElement;
  let gateway: FakeGateway;

  before(() => {
    document.adoptedStyleSheets = [sheet];
  });
  after(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.lang = 'en';
  });
  beforeEach(() => {
    main = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => main.remove());

  async function open(asked: Outcome<Screen> | Screen): Promise<void> {
    gateway = new FakeGateway('kind' in asked ? { status: 'ok', value: asked } : asked);
    await new PhonePage(main, gateway, 'pt-BR').open();
  }

  function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = main.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  function button(text: string): HTMLButtonElement {
    const found = [...main.querySelectorAll('button')].find(({ textContent }) => textContent === text);
    if (!found) throw new Error(`There is no button "${text}".`);
    return found;
  }

  const score = (value: number) => find<HTMLInputElement>(`[name=score][value="${value}"]`);
  const title = () => find('h1').textContent;
  const alerts = () => [...main.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).join('');

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }

  async function press(text: string): Promise<void> {
    button(text).click();
    await settle();
  }

  describe('that asks for a score', () => {
    it('chooses nothing beforehand, says in words what both ends mean, and tells that it is there', async () => {
      await open(survey);
      const scores = [...main.querySelectorAll<HTMLInputElement>('[name=score]')];
      expect(scores.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        ...['0: de jeito nenhum', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10: com certeza'],
      ]);
      expect(scores.some(({ checked }) => checked)).to.equal(false);
      expect(document.activeElement).to.equal(find('h1'));
      expect(document.title).to.equal(title());
      await expect(main).to.be.accessible();
    });

    it('sends score and comment once, and shows neither afterwards', async () => {
      await open(survey);
      score(9).click();
      find<HTMLTextAreaElement>('#comment').value = '  Explicou com calma. ';
      gateway.underway = () => {
        const sending = button('Enviando…');
        sending.click();
        sending.click();
      };
      await press('Enviar resposta');
      expect(gateway.sent).to.deep.equal([{ kind: 'survey', score: 9, comment: 'Explicou com calma.' }]);
      expect(title()).to.equal('Obrigado pela resposta!');
      expect(main.textContent).not.to.match(/9|calma/);
      expect(document.activeElement).to.equal(find('h1'));
      await expect(main).to.be.accessible();
    });

    it('sends a score without a comment', async () => {
      await open(survey);
      score(0).click();
      await press('Enviar resposta');
      expect(gateway.sent).to.deep.equal([{ kind: 'survey', score: 0 }]);
    });

    it('says what to do when it is sent without a score, and sends nothing', async () => {
      await open(survey);
      await press('Enviar resposta');
      expect(alerts()).to.contain('Prefiro não responder');
      expect(document.activeElement).to.equal(score(0));
      expect(gateway.sent).to.deep.equal([]);
      await expect(main).to.be.accessible();
      score(3).click();
      expect(alerts()).to.equal('');
    });

    it('takes no answer for an answer, which looks no less than the other', async () => {
      await open(survey);
      const [send, decline] = [button('Enviar resposta'), button('Prefiro não responder')];
      expect(getComputedStyle(send).backgroundColor).to.equal(getComputedStyle(decline).backgroundColor);
      await press('Prefiro não responder');
      expect(gateway.sent).to.deep.equal([{ kind: 'survey-declined' }]);
      expect(main.textContent).to.contain('não muda nada no seu atendimento');
      await expect(main).to.be.accessible();
    });

    it('keeps what was typed when it could not be sent, and sends it again', async () => {
      await open(survey);
      score(6).click();
      find<HTMLTextAreaElement>('#comment').value = 'Demorou.';
      gateway.outcome = { status: 'offline' };
      await press('Enviar resposta');
      expect(alerts()).to.contain('Sem conexão');
      await expect(main).to.be.accessible();
      gateway.outcome = { status: 'ok', value: {} };
      await press('Enviar resposta');
      expect(gateway.sent[1]).to.deep.equal({ kind: 'survey', score: 6, comment: 'Demorou.' });
    });

    it('does not blame the phone’s connection for a server that fails', async () => {
      for (const [locale, words] of [
        ['pt-BR', 'O servidor não respondeu como devia'],
        ['en', 'The server did not answer as it should'],
        ['es', 'El servidor no respondió como debía'],
      ] as const) {
        await open({ ...survey, locale });
        score(6).click();
        gateway.outcome = { status: 'failed' };
        find<HTMLFormElement>('form').requestSubmit();
        await settle();
        expect(alerts())
          .to.contain(words)
          .and.not.match(/internet|connection/);
        expect(score(6).checked).to.equal(true);
        await expect(main).to.be.accessible();
      }
    });

    it('lets nothing be written that is too long to be kept', async () => {
      await open({ ...survey, longestComment: 12 });
      expect(find<HTMLTextAreaElement>('#comment').maxLength).to.equal(12);
    });

    it('is answered by keyboard alone', async () => {
      await open(survey);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'Bom' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await settle();
      expect(gateway.sent).to.deep.equal([{ kind: 'survey', score: 1, comment: 'Bom' }]);
    });

    for (const [locale, question, thanks] of [
      ['en', 'From 0 to 10', 'Thank you for your answer!'],
      ['es', 'recomendaría', '¡Gracias por su respuesta!'],
    ] as const) {
      it(`asks in ${locale}`, async () => {
        await open({ ...survey, locale });
        expect(document.documentElement.lang).to.equal(locale);
        expect(find('legend').textContent).to.contain(question);
        await expect(main).to.be.accessible();
        score(10).click();
        find<HTMLFormElement>('form').requestSubmit();
        await settle();
        expect(title()).to.equal(thanks);
      });
    }

    it('has targets of at least 44 px on the smallest screen, and no sideways scroll', async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        await open(survey);
        for (const target of main.querySelectorAll('.score, textarea, button')) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), target.textContent).to.be.at.least(44);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  });

  describe('that asks about the data', () => {
    const decide = (purpose: string, decision: string) => find(`[name="${purpose}"][value=${decision}]`).click();

    it('shows the term with its asker, chooses nothing, and sends what was decided', async () => {
      await open(consent);
      expect(title()).to.equal(term.title);
      expect(find('.eyebrow').textContent).to.equal('Sebrae Exemplo');
      expect(main.querySelector(':checked')).to.equal(null);
      await expect(main).to.be.accessible();
      decide('offers', 'granted');
      decide('surveys', 'refused');
      decide('access', 'granted');
      find('#understood').click();
      await press('Confirmar minhas decisões');
      expect(gateway.sent).to.deep.equal([
        {
          kind: 'consent',
          decisions: [
            { purpose: 'offers', decision: 'granted' },
            { purpose: 'surveys', decision: 'refused' },
            { purpose: 'access', decision: 'granted', explicit: true },
          ],
          understood: true,
        },
      ]);
      expect(title()).to.equal('Resposta enviada');
      await expect(main).to.be.accessible();
    });

    it('names what is open, which does not include what is sensitive', async () => {
      await open(consent);
      decide('offers', 'refused');
      await press('Confirmar minhas decisões');
      expect(find('#missing').textContent).to.contain('Pesquisas').and.contain('Entendi');
      expect(find('#missing').textContent).not.to.match(/Ofertas|Acessibilidade/);
      expect(gateway.sent).to.deep.equal([]);
      await expect(main).to.be.accessible();
    });

    it('fits the smallest screen', async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        await open(consent);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        for (const target of main.querySelectorAll('.option, summary, button')) {
          expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  });

  it('says that a link is over, before and after the answer', async () => {
    await open({ status: 'over' });
    expect(title()).to.equal('Este link não vale mais');
    await expect(main).to.be.accessible();
    await open(survey);
    gateway.outcome = { status: 'over' };
    score(5).click();
    await press('Enviar resposta');
    expect(title()).to.equal('Este link não vale mais');
  });

  it('asks again when it could not ask', async () => {
    await open({ status: 'offline' });
    expect(title()).to.equal('Sem conexão');
    await expect(main).to.be.accessible();
    gateway.asked = { status: 'busy' };
    await press('Tentar de novo');
    expect(title()).to.contain('Muita gente');
    gateway.asked = { status: 'failed' };
    await press('Tentar de novo');
    expect(title()).to.equal('O servidor não respondeu como devia');
    gateway.asked = { status: 'ok', value: survey };
    await press('Tentar de novo');
    expect(title()).to.equal('Obrigado pelo seu tempo!');
  });
});
