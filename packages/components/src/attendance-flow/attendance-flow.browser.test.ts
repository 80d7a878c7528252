import type { FlowStep } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../define/aa-attendance-flow.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { fill, find, findByText, focused, listen, press, textOf } from '../testing/page.js';
import { sampleLoadedProfile } from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaAttendanceFlow } from './attendance-flow.js';
import { recorded } from './recorded-visit.fixture.js';

type Flow = VisitFixture<AaAttendanceFlow>;

interface FlowOptions {
  readonly attendance?: FakeAttendance;
  readonly client?: FakeClient;
  readonly template?: TemplateResult;
}

async function flow({
  template = html`<aa-attendance-flow></aa-attendance-flow>`,
  ...options
}: FlowOptions = {}): Promise<Flow> {
  const fixture = await visitFixture<AaAttendanceFlow>(template, options);
  await fixture.settle();
  return fixture;
}

function clientWith(steps: FlowStep[]): FakeClient {
  const client = new FakeClient();
  client.loadedProfile = { ...sampleLoadedProfile, profile: { ...sampleLoadedProfile.profile, flow: steps } };
  return client;
}

async function open(fixture: Flow, step: FlowStep): Promise<void> {
  find(fixture.element, `[data-step=${step}]`).click();
  await fixture.settle();
}

/** The elements that can be seen, and the one whose title has the focus. */
function shown({ element }: Flow): (string | undefined)[] {
  const places = [...element.shadowRoot!.querySelectorAll('.place')].filter((place) => place.checkVisibility());
  return places.map((place) => place.querySelector('slot')?.assignedElements({ flatten: true })[0]?.localName);
}

function hasFocus({ element }: Flow, tag: string): boolean {
  const active = focused(element);
  return active?.localName === tag && active.shadowRoot?.activeElement?.id === 'title';
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function stops({ element }: Flow): string[] {
  return [...element.shadowRoot!.querySelectorAll('[data-step]')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
}

describe('aa-attendance-flow', () => {
  describe('approach', () => {
    it('gives the agent words to introduce themselves, and begins in the usual way', async () => {
      const fixture = await flow();
      expect(textOf(fixture.element))
        .to.contain('Eu sou Ana Souza')
        .and.contain('minha instituição é Associação Vila Nova');
      expect(find<HTMLInputElement>(fixture.element, '#channel-in-person').checked).to.equal(true);
      expect(find<HTMLInputElement>(fixture.element, '#approach-prospecting').checked).to.equal(true);
      await expect(fixture.element).to.be.accessible();
      await press(fixture, 'Começar o atendimento');
      expect(fixture.attendance().state.context).to.include({ channel: 'in-person', approach: 'prospecting' });
      expect(shown(fixture)).to.deep.equal(['aa-client-registration']);
      expect(hasFocus(fixture, 'aa-client-registration')).to.equal(true);
    });

    it('begins as the agent says', async () => {
      const fixture = await flow();
      find(fixture.element, '#channel-remote').click();
      find(fixture.element, '#approach-relationship').click();
      await press(fixture, 'Começar o atendimento');
      expect(fixture.attendance().state.context).to.include({ channel: 'remote', approach: 'relationship' });
      await open(fixture, 'approach');
      expect(find(fixture.element, '.place').textContent).to.contain('Remoto · Acompanhar quem já é cliente');
      await expect(fixture.element).to.be.accessible();
    });

    it('asks nothing where the state offers no choice', async () => {
      const client = new FakeClient();
      const { profile } = sampleLoadedProfile;
      const only = { channels: ['in-person'], approaches: ['prospecting'] } as const;
      client.loadedProfile = {
        ...sampleLoadedProfile,
        profile: { ...profile, channels: [...only.channels], approaches: [...only.approaches] },
      };
      const { element } = await flow({ client });
      expect(element.shadowRoot!.querySelector('input')).to.equal(null);
    });

    it('stays where it is when the beginning could not be saved', async () => {
      const client = new FakeClient();
      client.attendances.start = () => Promise.reject(new StorageFailedError(undefined));
      const fixture = await flow({ client });
      await press(fixture, 'Começar o atendimento');
      expect(find(fixture.element, '[role=alert]').textContent).to.contain('Libere espaço');
      expect(fixture.element.currentStep).to.equal('approach');
    });
  });

  it('takes the steps and their order from the state’s profile', async () => {
    const steps: FlowStep[] = ['registration', 'consent', 'diagnostic', 'delivery', 'referral', 'evaluation'];
    const fixture = await flow({ client: clientWith([...steps, 'conclusion']) });
    expect(stops(fixture)).to.deep.equal([
      ...['1 Cliente', '2 Privacidade', '3 Diagnóstico', '4 Entrega', '5 Continuidade', '6 Avaliação', '7 Conclusão'],
    ]);
    expect(shown(fixture)).to.deep.equal(['aa-client-registration']);
  });

  it('goes on where a visit stopped', async () => {
    const fixture = await flow({ attendance: await recorded(2) });
    expect(shown(fixture)).to.deep.equal(['aa-diagnostic-form']);
    expect(stops(fixture).slice(0, 4)).to.deep.equal([
      ...['Abordagem, Concluído', 'Cliente, Concluído', 'Privacidade, Concluído', '4 Diagnóstico'],
    ]);
    expect(find(fixture.element, '[aria-current=step]').textContent).to.contain('Diagnóstico');
    await expect(fixture.element).to.be.accessible();
  });

  it('goes on where a visit stopped that is taken up later', async () => {
    const client = new FakeClient();
    const stopped = await recorded(2);
    client.attendances.start = async () => stopped;
    const fixture = await flow({ client });
    expect(fixture.element.currentStep).to.equal('approach');
    const heard = listen(document.body, 'aa-step-changed');
    await fixture.visit().begin();
    await fixture.settle();
    expect(shown(fixture)).to.deep.equal(['aa-diagnostic-form']);
    expect(heard.map(({ detail }) => detail.step)).to.deep.equal(['diagnostic']);
  });

  it('opens any step, before or after, and keeps what was typed in the one that is left', async () => {
    const fixture = await flow({ attendance: openAttendance() });
    const registration = find(fixture.element, 'aa-client-registration');
    const heard = listen(document.body, 'aa-step-changed');
    fill(registration, '#cpf', '529.982');
    await open(fixture, 'conclusion');
    expect(shown(fixture)).to.deep.equal(['aa-conclude-button']);
    expect(hasFocus(fixture, 'aa-conclude-button')).to.equal(true);
    await open(fixture, 'registration');
    expect(hasFocus(fixture, 'aa-client-registration')).to.equal(true);
    expect(find<HTMLInputElement>(registration, '#cpf').value).to.equal('529.982');
    expect(heard.map(({ detail }) => detail.step)).to.deep.equal(['conclusion', 'registration']);
  });

  it('leads to the step before and after', async () => {
    const fixture = await flow({ attendance: await recorded(1) });
    expect(shown(fixture)).to.deep.equal(['aa-consent-capture']);
    await press(fixture, 'Próximo: Diagnóstico');
    expect(hasFocus(fixture, 'aa-diagnostic-form')).to.equal(true);
    await press(fixture, 'Voltar');
    expect(hasFocus(fixture, 'aa-consent-capture')).to.equal(true);
  });

  it('leaves the history of the browser alone', async () => {
    const before = window.history.length;
    const fixture = await flow({ attendance: await recorded(1) });
    await open(fixture, 'conclusion');
    expect(window.history.length).to.equal(before);
    fixture.element.goTo('registration');
    await fixture.settle();
    expect(fixture.element.currentStep).to.equal('registration');
    fixture.element.goTo('evaluation');
    expect(fixture.element.currentStep).to.equal('registration');
  });

  it('has words for the agent in every step that is not done', async () => {
    const fixture = await flow({ attendance: await recorded(1) });
    expect(find(fixture.element, '[part=script] p').textContent).to.contain('Dizer não a qualquer item não muda nada');
    await open(fixture, 'registration');
    expect(fixture.element.shadowRoot!.querySelector('details')).to.equal(null);
  });

  it('counts what is missing as one reads it, names it and leads there', async () => {
    const fixture = await flow({ attendance: await recorded(1) });
    expect(find(fixture.element, '#toggle-missing').textContent).to.contain('Faltam 3');
    const parts = [...fixture.element.shadowRoot!.querySelectorAll<HTMLElement>('#missing [data-part]')];
    expect(parts.map(({ dataset }) => dataset['part'])).to.deep.equal(['consent', 'delivery', 'next-step']);
    parts[1]!.querySelector('button')!.click();
    await fixture.settle();
    expect(shown(fixture)).to.deep.equal(['aa-tool-recommender']);
    expect(hasFocus(fixture, 'aa-tool-recommender')).to.equal(true);
  });

  it('is led by the missing parts that the conclusion names, too', async () => {
    const fixture = await flow({ attendance: await recorded(1) });
    await open(fixture, 'conclusion');
    findByText(find(fixture.element, 'aa-conclude-button'), 'button', 'Ir para lá').click();
    await fixture.settle();
    expect(shown(fixture)).to.deep.equal(['aa-consent-capture']);
  });

  it('has the focus at the step where it goes on, once an attendance is taken up', async () => {
    const attendance = await recorded(1);
    const fixture = await flow({ attendance });
    const detail = { attendanceId: attendance.id };
    const resumed = new CustomEvent('aa-attendance-resumed', { detail, bubbles: true, composed: true });
    fixture.element.parentElement!.dispatchEvent(resumed);
    await fixture.settle();
    expect(hasFocus(fixture, 'aa-consent-capture')).to.equal(true);
  });

  it('says when nothing is missing', async () => {
    const fixture = await flow({ attendance: await recorded(5) });
    expect(textOf(fixture.element)).to.contain('Pronto para concluir');
    expect(shown(fixture)).to.deep.equal(['aa-conclude-button']);
    await expect(fixture.element).to.be.accessible();
  });

  it('interrupts with the reason and shows what becomes of the record', async () => {
    const attendance = await recorded(1);
    const fixture = await flow({ attendance });
    find(fixture.element, '#interrupt').click();
    await fixture.settle();
    expect(focused(fixture.element)?.id).to.equal('interrupt-title');
    await expect(fixture.element).to.be.accessible();
    await press(fixture, 'Interromper', 'form button');
    expect(find(fixture.element, '#reason-error').textContent).to.contain('Escolha o motivo');
    fill(fixture.element, '#reason', 'client-gave-up');
    await press(fixture, 'Interromper', 'form button');
    expect(attendance.state.interruption?.reason).to.equal('client-gave-up');
    expect(hasFocus(fixture, 'aa-conclude-button')).to.equal(true);
    expect(textOf(fixture.element)).to.contain('Encerrado').and.not.contain('Interromper atendimento');
  });

  it('goes back to the step when nothing is interrupted after all', async () => {
    const fixture = await flow({ attendance: await recorded(1) });
    find(fixture.element, '#interrupt').click();
    await fixture.settle();
    await press(fixture, 'Continuar atendendo');
    expect(hasFocus(fixture, 'aa-consent-capture')).to.equal(true);
    expect(fixture.attendance().state.status).to.equal('open');
  });

  it('goes on to the evaluation after the conclusion, and then to the next attendance', async () => {
    const { flow: steps } = sampleLoadedProfile.profile;
    const attendance = await recorded(5);
    const fixture = await flow({ client: clientWith([...steps, 'evaluation']), attendance });
    findByText(find(fixture.element, 'aa-conclude-button'), 'button', 'Concluir atendimento').click();
    await fixture.settle();
    await press(fixture, 'Próximo: Avaliação');
    const survey = find(fixture.element, 'aa-nps-survey');
    findByText(survey, 'button', 'Sou o cliente').click();
    await fixture.settle();
    findByText(survey, 'button', 'Prefiro não responder').click();
    await fixture.settle();
    expect(stops(fixture).at(-1)).to.equal('– Avaliação, Dispensado');
    await press(fixture, 'Novo atendimento');
    expect(fixture.visit().attendance).to.equal(undefined);
    expect(fixture.element.currentStep).to.equal('approach');
    expect(focused(fixture.element)?.id).to.equal('title');
  });

  it('begins at its first step after the conclusion’s own way to a new attendance', async () => {
    const attendance = await recorded(5);
    await attendance.conclude();
    const fixture = await flow({ attendance });
    await open(fixture, 'conclusion');
    findByText(find(fixture.element, 'aa-conclude-button'), 'button', 'Novo atendimento').click();
    await fixture.settle();
    await fixture.settle();
    expect(fixture.element.currentStep).to.equal('approach');
    expect(focused(fixture.element)?.id).to.equal('title');
  });

  it('takes an element of the page in place of its own', async () => {
    const fixture = await flow({
      attendance: await recorded(2),
      template: html`<aa-attendance-flow>
        <aa-diagnostic-form slot="diagnostic" mode="single"></aa-diagnostic-form>
        <section slot="delivery" tabindex="-1" aria-label="Entrega própria">…</section>
      </aa-attendance-flow>`,
    });
    expect(fixture.element.querySelector('aa-diagnostic-form')!.checkVisibility()).to.equal(true);
    await open(fixture, 'delivery');
    expect(shown(fixture)).to.deep.equal(['section']);
    expect(document.activeElement?.localName).to.equal('section');
  });

  describe('on a phone', () => {
    before(() => setViewport({ width: 320, height: 640 }));
    after(() => setViewport({ width: 800, height: 600 }));

    it('shows steps and missing parts when asked, one at a time', async () => {
      const fixture = await flow({ attendance: await recorded(1) });
      const nav = find(fixture.element, '#steps');
      const missing = find(fixture.element, '#missing');
      expect([nav.checkVisibility(), missing.checkVisibility()]).to.deep.equal([false, false]);
      find(fixture.element, '#toggle-steps').click();
      await fixture.settle();
      expect(nav.checkVisibility()).to.equal(true);
      await expect(fixture.element).to.be.accessible();
      find(fixture.element, '#toggle-missing').click();
      await fixture.settle();
      expect([nav.checkVisibility(), missing.checkVisibility()]).to.deep.equal([false, true]);
      await expect(fixture.element).to.be.accessible();
    });

    it('is moved through by keyboard alone, and Escape closes what is open', async () => {
      const fixture = await flow({ attendance: await recorded(1) });
      const toggle = find(fixture.element, '#toggle-steps');
      toggle.focus();
      await sendKeys({ press: 'Enter' });
      await fixture.settle();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Escape' });
      await fixture.settle();
      expect(focused(fixture.element)).to.equal(toggle);
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await fixture.settle();
      expect(hasFocus(fixture, 'aa-client-registration')).to.equal(true);
    });

    for (const width of [320, 360]) {
      it(`keeps the name of the step in one line, ${width} px wide`, async () => {
        await setViewport({ width, height: 640 });
        const fixture = await flow({ attendance: openAttendance() });
        for (const step of ['diagnostic', 'referral', 'conclusion'] as const) {
          await open(fixture, step);
          const name = find(fixture.element, '#toggle-steps strong');
          const lines = new Set([...rangeOf(name).getClientRects()].map(({ top }) => Math.round(top)));
          expect(lines.size, name.textContent).to.equal(1);
          expect(name.scrollWidth, `${name.textContent}, cut off`).to.be.at.most(name.clientWidth);
        }
        await setViewport({ width: 320, height: 640 });
      });
    }

    it('brings the title of a step into view below the bar at once, though the page scrolls smoothly', async () => {
      document.documentElement.style.scrollBehavior = 'smooth';
      try {
        const fixture = await flow({ attendance: await recorded(1) });
        // The form in which the client decides comes beside the first paint.
        await waitUntil(() => find(fixture.element, 'aa-consent-capture').shadowRoot?.querySelector('input'));
        window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        expect(window.scrollY).to.be.above(150);
        await press(fixture, 'Voltar');
        const bar = find(fixture.element, '.bar').getBoundingClientRect();
        const title = find(find(fixture.element, 'aa-client-registration'), '#title').getBoundingClientRect();
        expect(title.top).to.be.at.least(bar.bottom);
        expect(title.bottom).to.be.at.most(window.innerHeight);
      } finally {
        document.documentElement.style.scrollBehavior = '';
      }
    });

    it('never hides what gets the focus below the bar', async () => {
      const fixture = await flow({ attendance: await recorded(2) });
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      find(fixture.element, 'summary').focus();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const bar = find(fixture.element, '.bar').getBoundingClientRect();
      expect(find(fixture.element, 'summary').getBoundingClientRect().top).to.be.at.least(bar.bottom);
    });

    it('has targets of at least 44 px and never scrolls sideways', async () => {
      const fixture = await flow({ attendance: await recorded(2) });
      find(fixture.element, '#toggle-steps').click();
      await fixture.settle();
      for (const target of fixture.element.shadowRoot!.querySelectorAll('button, summary')) {
        if (!target.checkVisibility()) continue;
        expect(target.getBoundingClientRect().height, target.textContent.trim()).to.be.at.least(44);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  });

  for (const [locale, title] of [
    ['en', 'Introduce yourself'],
    ['es', 'Preséntese'],
  ] as const) {
    it(`speaks ${locale}`, async () => {
      const { element } = await flow({ template: html`<aa-attendance-flow lang=${locale}></aa-attendance-flow>` });
      expect(textOf(element)).to.contain(title);
      await expect(element).to.be.accessible();
    });
  }
});
