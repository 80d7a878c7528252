import type { Answer, CompanySize, GuidanceOutcome } from '@atendimento-ativo/domain';
import { StorageFailedError } from '@atendimento-ativo/sdk';
import { expect, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/aa-referral-button.js';
import { branchingQuestionnaire } from '../testing/branching-questionnaire.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { fill, find, findByText, listen, textOf } from '../testing/page.js';
import { sampleClient } from '../testing/sample-client.js';
import {
  SAMPLE_CPF,
  sampleGuidance,
  sampleLoadedProfile,
  sampleProfile,
  sampleQuestionnaire,
} from '../testing/sample-content.js';
import { openAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf, profileWith } from '../testing/wide-questionnaire.js';
import { GUIDANCE_DRAFT } from './guidance-sheet.js';
import { earliestDate, proposedDate } from './follow-up-date.js';
import type { AaReferralButton } from './referral-button.js';

type Referral = VisitFixture<AaReferralButton>;

async function referral(attendance: FakeAttendance = openAttendance(), client = new FakeClient()): Promise<Referral> {
  return visitFixture<AaReferralButton>(html`<aa-referral-button></aa-referral-button>`, { attendance, client });
}

async function diagnosed(): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
  return attendance;
}

async function press({ element, settle }: Referral, text: string, within = ''): Promise<void> {
  findByText(element, `${within} button`, text).click();
  await settle();
  await settle();
}

async function choose({ element, settle }: Referral, name: string, value: string): Promise<void> {
  find(element, `input[name="${name}"][value="${value}"]`).click();
  await settle();
}

function dialog({ element }: Referral): HTMLDialogElement {
  return find<HTMLDialogElement>(element, 'dialog');
}

async function refer(fixture: Referral, journeyId: string): Promise<void> {
  await press(fixture, 'Encaminhar');
  await choose(fixture, 'journey', journeyId);
  await press(fixture, 'Encaminhar', 'dialog');
}

async function guide(fixture: Referral, outcomes: Readonly<Record<string, GuidanceOutcome>>): Promise<void> {
  for (const [pointId, outcome] of Object.entries(outcomes)) await choose(fixture, `point-${pointId}`, outcome);
}

/** Opens the dialog and goes as far as the guidance before the credit consultant. */
async function goToGuidance(fixture: Referral): Promise<void> {
  await press(fixture, 'Encaminhar');
  await choose(fixture, 'journey', 'credito');
  await press(fixture, 'Ver orientação', 'dialog');
}

const ALL_IN_ORDER = { motivo: 'in-order', parcela: 'in-order', golpes: 'in-order' } as const;

describe('aa-referral-button', () => {
  it('waits for the client', async () => {
    const { element } = await visitFixture<AaReferralButton>(html`<aa-referral-button></aa-referral-button>`);
    expect(textOf(element)).to.contain('Confirme o cliente primeiro.');
    await expect(element).to.be.accessible();
  });

  it('opens a dialog with the journeys that fit first, and why', async () => {
    const fixture = await referral(await diagnosed());
    await press(fixture, 'Encaminhar');
    expect(dialog(fixture).open).to.equal(true);
    expect(dialog(fixture).textContent).to.contain('porque há vários pontos a organizar');
    const journeys = [...dialog(fixture).querySelectorAll<HTMLInputElement>('input[name=journey]')];
    expect(journeys.map(({ value }) => value)).to.deep.equal(['ali', 'oficinas', 'credito']);
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#dialog-title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('finds the journeys that fit by what this client was asked', async () => {
    const offered = async (size: CompanySize): Promise<string> => {
      const client = new FakeClient();
      client.loadedProfile = profileWith({ ...branchingQuestionnaire, minimumAnswered: 0 });
      const attendance = openAttendance();
      await attendance.identifyClient(sampleClient(size));
      const answers: Answer[] = [
        { questionId: 'sells-online', value: 'yes' },
        { questionId: 'das', value: 'no' },
        { questionId: 'channels', value: [] },
      ];
      await attendance.completeDiagnostic({ answers, round: 1 });
      const fixture = await referral(attendance, client);
      await press(fixture, 'Encaminhar');
      return dialog(fixture).textContent;
    };
    expect(await offered('MEI')).to.contain('porque há vários pontos a organizar');
    expect(await offered('ME')).not.to.contain('porque há vários pontos a organizar');
  });

  it('records nothing when the dialog is cancelled', async () => {
    const fixture = await referral();
    find(fixture.element, '[part=button]').focus();
    await press(fixture, 'Encaminhar');
    await choose(fixture, 'journey', 'ali');
    dialog(fixture).close();
    await oneEvent(dialog(fixture), 'close');
    await fixture.settle();
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '[part=button]'));
    expect(fixture.attendance().state.referrals).to.have.lengthOf(0);
    await press(fixture, 'Encaminhar');
    expect(dialog(fixture).querySelector('input:checked')).to.equal(null);
  });

  it('brings into view what unfolds below a choice, from its name on', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const fixture = await referral();
      await press(fixture, 'Encaminhar');
      [...dialog(fixture).querySelectorAll<HTMLInputElement>('input[name=journey]')].at(-1)!.click();
      await fixture.settle();
      const [header, chosen, actions] = ['.dialog-header', '.journey.chosen', '.dialog-body > .actions'].map(
        (selector) => find(fixture.element, selector).getBoundingClientRect(),
      );
      expect(chosen!.top).to.be.at.least(header!.bottom - 1);
      expect(chosen!.bottom <= actions!.top || chosen!.top - header!.bottom < 32).to.equal(true);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('asks for a choice before it refers', async () => {
    const fixture = await referral();
    await press(fixture, 'Encaminhar');
    await press(fixture, 'Encaminhar', 'dialog');
    expect(find(fixture.element, '#journey-error').textContent).to.contain('Escolha um caminho');
    // Where the buttons are, however long the list is.
    expect(find(fixture.element, '.actions #journey-error')).to.exist;
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, 'input[name=journey]'));
    await expect(fixture.element).to.be.accessible();
  });

  it('refers, tells what happens next, and goes on to the next contact', async () => {
    const fixture = await referral();
    const heard = listen(document.body, 'aa-journey-referred');
    await refer(fixture, 'ali');
    const { id, state } = fixture.attendance();
    expect(state.referrals.map(({ journeyId, contactForm }) => [journeyId, contactForm])).to.deep.equal([
      ['ali', 'phone'],
    ]);
    expect(heard[0]?.detail).to.deep.equal({ attendanceId: id, journeyId: 'ali' });
    expect(find(fixture.element, '[part=next]').textContent).to.contain('O agente liga para marcar a primeira visita.');
    await expect(fixture.element).to.be.accessible();
  });

  /** Form and date that the dialog proposes. */
  function proposed({ element }: Referral): (string | undefined)[] {
    return ['input[name=form]:checked', '#date'].map((selector) => find<HTMLInputElement>(element, selector).value);
  }

  it('proposes the contact that the chosen journey asks for, also when it is agreed later', async () => {
    const fixture = await referral();
    await refer(fixture, 'oficinas');
    const asked = ['whatsapp', proposedDate(new Date(), 7)];
    expect(proposed(fixture)).to.deep.equal(asked);
    await press(fixture, 'Sem próximo contato', 'dialog');
    await press(fixture, 'Marcar próximo contato');
    expect(proposed(fixture)).to.deep.equal(asked);
  });

  it('proposes the day that the state says, for the size of the company, where no journey was chosen', async () => {
    const ofMei = openAttendance();
    await ofMei.identifyClient(sampleClient('MEI'));
    for (const [attendance, days] of [
      [openAttendance(), sampleProfile.followUp.days],
      [ofMei, 15],
    ] as const) {
      const fixture = await referral(attendance);
      await press(fixture, 'Encaminhar');
      await press(fixture, 'Agora não', 'dialog');
      expect(proposed(fixture)).to.deep.equal(['in-person', proposedDate(new Date(), days)]);
    }
  });

  it('schedules the next contact, closes and sums up', async () => {
    const fixture = await referral();
    const heard = listen(document.body, 'aa-followup-scheduled');
    await refer(fixture, 'ali');
    await choose(fixture, 'form', 'whatsapp');
    fill(fixture.element, '#date', '2099-05-04');
    await press(fixture, 'Marcar', 'dialog');
    expect(fixture.attendance().state.followUp).to.deep.equal({ form: 'whatsapp', date: '2099-05-04' });
    expect(heard[0]?.detail).to.deep.equal({ attendanceId: fixture.attendance().id, form: 'whatsapp' });
    expect(dialog(fixture).open).to.equal(false);
    const summary = find(fixture.element, '[part=summary]').textContent;
    expect(summary).to.contain('Agentes Locais de Inovação');
    expect(summary).to.contain('WhatsApp, 4 de maio de 2099');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#title'));
    await expect(fixture.element).to.be.accessible();
  });

  it('refuses a day before the visit', async () => {
    const fixture = await referral();
    await refer(fixture, 'ali');
    fill(fixture.element, '#date', '2020-01-01');
    await press(fixture, 'Marcar', 'dialog');
    expect(find(fixture.element, '#date').getAttribute('aria-invalid')).to.equal('true');
    expect(find(fixture.element, '#date-error').textContent).to.contain('de hoje em diante');
    expect(fixture.attendance().state.followUp).to.equal(undefined);
  });

  it('records the client’s "not now", and still offers a next contact', async () => {
    const fixture = await referral();
    const heard = listen(document.body, 'aa-journey-declined');
    await press(fixture, 'Encaminhar');
    await press(fixture, 'Agora não', 'dialog');
    expect(fixture.attendance().state.declined).to.exist;
    expect(heard).to.have.lengthOf(1);
    await press(fixture, 'Sem próximo contato', 'dialog');
    expect(dialog(fixture).open).to.equal(false);
    expect(find(fixture.element, '[part=summary]').textContent).to.contain('preferiu não ser encaminhado');
    expect(fixture.attendance().state.followUp).to.equal(undefined);
  });

  it('adds another referral without asking for the contact again', async () => {
    const fixture = await referral();
    await refer(fixture, 'ali');
    await press(fixture, 'Marcar', 'dialog');
    await press(fixture, 'Encaminhar também');
    expect(find<HTMLInputElement>(fixture.element, 'input[value=ali]').disabled).to.equal(true);
    expect(dialog(fixture).textContent).not.to.contain('Agora não');
    await choose(fixture, 'journey', 'oficinas');
    await press(fixture, 'Encaminhar', 'dialog');
    expect(dialog(fixture).open).to.equal(false);
    expect(find(fixture.element, '[part=summary]').textContent).to.contain('Oficinas e cursos');
  });

  it('changes the next contact', async () => {
    const attendance = openAttendance();
    await attendance.declineReferral();
    await attendance.scheduleFollowUp({ form: 'phone', date: '2099-05-04' });
    const fixture = await referral(attendance);
    await press(fixture, 'Mudar próximo contato');
    expect(find<HTMLInputElement>(fixture.element, '#date').value).to.equal('2099-05-04');
    await choose(fixture, 'form', 'video');
    await press(fixture, 'Marcar', 'dialog');
    expect(attendance.state.followUp?.form).to.equal('video');
  });

  it('stays in the dialog when nothing could be saved', async () => {
    const attendance = openAttendance();
    const fixture = await referral(attendance);
    attendance.nextError = new StorageFailedError(undefined);
    await refer(fixture, 'ali');
    expect(dialog(fixture).querySelector('[role=alert]')!.textContent).to.contain('Libere espaço');
    expect(attendance.state.referrals).to.have.lengthOf(0);
  });

  it('unfolds for whom the chosen journey is, what happens next, by when, and how to be reached', async () => {
    const fixture = await referral();
    await press(fixture, 'Encaminhar');
    expect(fixture.element.shadowRoot!.querySelector('[part=details]')).to.equal(null);
    await choose(fixture, 'journey', 'oficinas');
    const details = find(fixture.element, '[part=details]');
    for (const told of ['Quem quer aprender em poucas horas.', 'A agenda chega por mensagem.', 'em até 7 dias']) {
      expect(details.textContent).to.contain(told);
    }
    const forms = [...details.querySelectorAll<HTMLInputElement>('input')];
    expect(forms.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['whatsapp', true],
      ['email', false],
    ]);
    await expect(fixture.element).to.be.accessible();
    await choose(fixture, 'contact-form', 'email');
    await press(fixture, 'Encaminhar', 'dialog');
    expect(fixture.attendance().state.referrals[0]?.contactForm).to.equal('email');
    await press(fixture, 'Sem próximo contato', 'dialog');
    expect(find(fixture.element, '[part=summary]').textContent).to.contain('E-mail, em até 7 dias');
  });

  it('offers a journey for other clients last, says why, and lets the client choose it all the same', async () => {
    const client = new FakeClient();
    const [ali, ...others] = sampleLoadedProfile.journeys.journeys;
    const journeys = { ...sampleLoadedProfile.journeys, journeys: [{ ...ali!, sizes: ['EPP' as const] }, ...others] };
    client.loadedProfile = { ...sampleLoadedProfile, journeys };
    const attendance = openAttendance();
    await attendance.identifyClient(sampleClient('MEI'));
    const fixture = await referral(attendance, client);
    await press(fixture, 'Encaminhar');
    expect(textOf(fixture.element)).to.match(/Para outros públicos.*Agentes Locais.*Não é para este porte/);
    await choose(fixture, 'journey', 'ali');
    await press(fixture, 'Encaminhar', 'dialog');
    expect(attendance.state.referrals.map(({ journeyId }) => journeyId)).to.deep.equal(['ali']);
  });

  it('only sums up once the attendance ended', async () => {
    const attendance = openAttendance();
    await attendance.referToJourney('ali');
    await attendance.interrupt({ reason: 'technical' });
    const fixture = await referral(attendance);
    expect(find(fixture.element, '[part=summary]').textContent).to.contain('Agentes Locais de Inovação');
    expect(fixture.element.shadowRoot!.querySelector('button')).to.equal(null);
  });
});

describe('the guidance before a journey', () => {
  it('comes first, point by point, and tells what to do about a point that is not in order', async () => {
    const fixture = await referral();
    await goToGuidance(fixture);
    expect(find(fixture.element, '#dialog-title').textContent).to.equal(sampleGuidance.title);
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, '#dialog-title'));
    expect(dialog(fixture).textContent).to.contain('0 de 3 pontos vistos');
    await guide(fixture, { motivo: 'to-do' });
    const told = find(fixture.element, '[part=to-do]').textContent;
    expect(told).to.contain('Escreva em uma linha o que vai comprar.');
    expect(told).to.contain('Planilha de caixa');
    expect(dialog(fixture).textContent).to.contain('1 de 3 pontos vistos');
    await expect(fixture.element).to.be.accessible();
  });

  it('is recorded whole, and the referral after it', async () => {
    const fixture = await referral();
    const heard = listen(document.body, 'aa-guidance-given');
    await goToGuidance(fixture);
    await guide(fixture, { ...ALL_IN_ORDER, parcela: 'to-do' });
    await press(fixture, 'Encaminhar', 'dialog');
    const { id, recorded, state } = fixture.attendance();
    expect(recorded.slice(-2).map(({ type }) => type)).to.deep.equal(['guidance.given', 'journey.referred']);
    expect(state.guidance[0]?.points.map(({ outcome }) => outcome)).to.deep.equal(['in-order', 'to-do', 'in-order']);
    expect(heard[0]?.detail).to.deep.equal({ attendanceId: id, guidanceId: sampleGuidance.id, toDo: 1 });
    expect(fixture.attendance().missing.map(({ part }) => part)).not.to.contain('guidance');
    await press(fixture, 'Sem próximo contato', 'dialog');
    const summary = find(fixture.element, '[part=summary]').textContent;
    expect(summary).to.contain('2 em ordem, 1 a fazer');
    expect(summary).to.contain('Descubra a parcela que cabe.');
  });

  it('does not refer while a point is open, and goes to it', async () => {
    const fixture = await referral();
    await goToGuidance(fixture);
    await guide(fixture, { motivo: 'in-order' });
    await press(fixture, 'Encaminhar', 'dialog');
    expect(find(fixture.element, '#guidance-error').textContent).to.contain('Marque um resultado em cada ponto');
    expect(fixture.element.shadowRoot!.activeElement).to.equal(find(fixture.element, 'input[name=point-parcela]'));
    expect(fixture.attendance().state.guidance).to.have.lengthOf(0);
    await expect(fixture.element).to.be.accessible();
  });

  it('is kept without a referral when the client wants none, and is not asked again when complete', async () => {
    const fixture = await referral();
    await goToGuidance(fixture);
    await guide(fixture, ALL_IN_ORDER);
    await press(fixture, 'Só guardar', 'dialog');
    expect(fixture.attendance().state.guidance).to.have.lengthOf(1);
    expect(fixture.attendance().state.referrals).to.have.lengthOf(0);
    expect(find(fixture.element, '#dialog-title').textContent).to.contain('Por onde seguir?');
    await press(fixture, 'Encaminhar', 'dialog');
    expect(fixture.attendance().state.referrals.map(({ journeyId }) => journeyId)).to.deep.equal(['credito']);
  });

  it('goes on where it was left, when the dialog was closed or the page opened again', async () => {
    const attendance = openAttendance();
    const fixture = await referral(attendance);
    await goToGuidance(fixture);
    await guide(fixture, { motivo: 'not-applicable' });
    find(fixture.element, '[aria-label=Fechar]').click();
    await fixture.settle();
    expect(await attendance.loadDraft(GUIDANCE_DRAFT)).to.deep.equal([
      { pointId: 'motivo', outcome: 'not-applicable' },
    ]);
    const again = await referral(attendance);
    await goToGuidance(again);
    expect(find<HTMLInputElement>(again.element, 'input[name=point-motivo]:checked').value).to.equal('not-applicable');
    await guide(again, { parcela: 'in-order', golpes: 'in-order' });
    await press(again, 'Encaminhar', 'dialog');
    expect(await attendance.loadDraft(GUIDANCE_DRAFT)).to.equal(undefined);
  });

  it('is not recorded twice when only the referral after it failed', async () => {
    const attendance = openAttendance();
    const refer = attendance.referToJourney.bind(attendance);
    attendance.referToJourney = () => Promise.reject(new StorageFailedError(undefined));
    const fixture = await referral(attendance);
    await goToGuidance(fixture);
    await guide(fixture, ALL_IN_ORDER);
    await press(fixture, 'Encaminhar', 'dialog');
    expect(dialog(fixture).querySelector('.notice')!.textContent).to.contain('Libere espaço');
    attendance.referToJourney = refer;
    await press(fixture, 'Encaminhar', 'dialog');
    expect(attendance.state.guidance).to.have.lengthOf(1);
    expect(attendance.state.referrals).to.have.lengthOf(1);
  });

  it('leads back to the journeys', async () => {
    const fixture = await referral();
    await goToGuidance(fixture);
    find(fixture.element, '[aria-label=Voltar]').click();
    await fixture.settle();
    expect(find<HTMLInputElement>(fixture.element, 'input[name=journey]:checked').value).to.equal('credito');
  });

  it('says when an outcome could not be kept on the device', async () => {
    const attendance = openAttendance();
    attendance.saveDraft = () => Promise.reject(new StorageFailedError(undefined));
    const fixture = await referral(attendance);
    await goToGuidance(fixture);
    await guide(fixture, { motivo: 'in-order' });
    await fixture.settle();
    expect(dialog(fixture).querySelector('[role=alert]')!.textContent).to.contain('Libere espaço');
  });

  it('can be made good for a referral that was recorded without it', async () => {
    const attendance = openAttendance();
    await attendance.referToJourney('credito');
    const fixture = await referral(attendance);
    await press(fixture, 'Fazer a orientação');
    await guide(fixture, ALL_IN_ORDER);
    await press(fixture, 'Guardar orientação', 'dialog');
    expect(attendance.missing.map(({ part }) => part)).not.to.contain('guidance');
    expect(attendance.state.referrals).to.have.lengthOf(1);
    expect(dialog(fixture).open).to.equal(false);
  });
});

describe('the next contact in a calendar', () => {
  async function scheduled(): Promise<Referral> {
    const attendance = openAttendance();
    await attendance.identifyClient(sampleClient('ME'));
    await attendance.referToJourney('ali');
    await attendance.scheduleFollowUp({ form: 'whatsapp', date: '2099-05-04' });
    return referral(attendance);
  }

  async function calendarOf({ element }: Referral): Promise<string> {
    const response = await fetch(find<HTMLAnchorElement>(element, '[part=calendar]').href);
    expect(response.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
    return (await response.text()).replace(/\r\n /g, '');
  }

  it('is a link to a file with the day, whom and about what, and no document number', async () => {
    const fixture = await scheduled();
    expect(find<HTMLAnchorElement>(fixture.element, '[part=calendar]').download).to.equal('proximo-contato.ics');
    const calendar = await calendarOf(fixture);
    expect(calendar).to.contain(`UID:${fixture.attendance().id}\r\n`);
    expect(calendar).to.contain('DTSTART;VALUE=DATE:20990504\r\n');
    expect(calendar).to.match(/SUMMARY:Próximo contato do Sebrae \(WhatsApp\): \S/);
    expect(calendar).to.contain('Agentes Locais de Inovação: O agente liga');
    expect(calendar).not.to.contain(SAMPLE_CPF);
    await expect(fixture.element).to.be.accessible();
  });

  it('follows a change of the day, and lets go of the file before', async () => {
    const fixture = await scheduled();
    const before = find<HTMLAnchorElement>(fixture.element, '[part=calendar]').href;
    await fixture.attendance().scheduleFollowUp({ form: 'phone', date: '2099-06-01' });
    await fixture.settle();
    expect(await calendarOf(fixture)).to.contain('DTSTART;VALUE=DATE:20990601');
    const gone = await fetch(before).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });
});

describe('the day of the next contact', () => {
  it('is so many days from today', () => {
    expect(proposedDate(new Date(2026, 10, 3), 30)).to.equal('2026-12-03');
  });

  it('moves from the weekend to Monday', () => {
    expect(proposedDate(new Date(2026, 10, 3), 4)).to.equal('2026-11-09');
    expect(proposedDate(new Date(2026, 10, 3), 5)).to.equal('2026-11-09');
  });

  it('is the day of the visit at the earliest', () => {
    expect(earliestDate(new Date(2026, 11, 31, 23, 59))).to.equal('2026-12-31');
  });
});
