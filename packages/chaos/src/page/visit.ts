import type { ActiveAttendance, Client, LoadedProfile } from '@atendimento-ativo/sdk';
import type { Random } from '../storm/random.js';
import type { Desk } from './desk.js';
import { witness } from './witness.js';

type StartDetails = Parameters<Client['attendances']['start']>[0];
type Identified = Parameters<ActiveAttendance['identifyClient']>[0];
type Diagnostic = Parameters<ActiveAttendance['completeDiagnostic']>[0];
type Delivery = Parameters<ActiveAttendance['deliverTool']>[0];
type FollowUp = Parameters<ActiveAttendance['scheduleFollowUp']>[0];
type Interruption = Parameters<ActiveAttendance['interrupt']>[0];
type Part = ActiveAttendance['missing'][number]['part'];

/** Starts an attendance; nothing when the device refused. */
export async function startVisit(client: Client, desk: Desk, random: Random): Promise<ActiveAttendance | undefined> {
  const details: StartDetails = {
    channel: random.pick(['in-person', 'remote']),
    approach: random.pick(['prospecting', 'relationship', 'strategic-theme', 'intervention']),
  };
  const step = { type: 'attendance.started', payload: details };
  const outcome = await desk.record(
    step,
    () => client.attendances.start(details),
    ({ id }) => ({ attendanceId: id }),
  );
  return 'result' in outcome ? outcome.result : undefined;
}

/** One attendance, taken to its end by what it says is missing: begun here, in another tab or in an earlier life. */
export class Visit {
  readonly #attendance: ActiveAttendance;
  readonly #profile: LoadedProfile;
  readonly #desk: Desk;
  readonly #random: Random;

  constructor(attendance: ActiveAttendance, profile: LoadedProfile, desk: Desk, random: Random) {
    this.#attendance = attendance;
    this.#profile = profile;
    this.#desk = desk;
    this.#random = random;
  }

  /** Goes on until it has ended, here or in another tab. A step that the device refused is taken again. */
  async takeToItsEnd(): Promise<void> {
    while (this.#attendance.state.status === 'open') {
      if ((await this.#nextStep()) === 'attendance_closed') return;
    }
  }

  /** @returns why the step was refused, if it was */
  #nextStep(): Promise<string | undefined> {
    const random = this.#random;
    if (random.chance(0.03)) return this.#interrupt();
    if (random.chance(0.25)) return this.#somethingElse();
    const [missing] = random.shuffle(this.#attendance.missing);
    return missing ? this.#provide(missing.part) : this.#conclude();
  }

  #somethingElse(): Promise<string | undefined> {
    const { state } = this.#attendance;
    const steps = [
      () => this.#noteListening(),
      () => this.#scheduleFollowUp(),
      () => this.#saveDraft(),
      ...(state.diagnostic ? [] : [() => this.#completeDiagnostic()]),
    ] as const;
    return this.#random.pick(steps)();
  }

  #provide(part: Part): Promise<string | undefined> {
    switch (part) {
      case 'client':
      case 'company':
      case 'audience':
      case 'field':
        return this.#identifyClient();
      case 'consent':
        return this.#recordConsent();
      case 'delivery':
        return this.#attendance.state.notes.length > 0 ? this.#deliverTool() : this.#noteListening();
      case 'guidance':
        return this.#giveGuidance();
      case 'next-step':
        return this.#random.pick([
          () => this.#referToJourney(),
          () => this.#declineReferral(),
          () => this.#scheduleFollowUp(),
        ])();
      case 'agent':
      case 'channel':
        throw new Error(`An attendance without ${part} was offered: ${this.#attendance.id}`);
    }
  }

  #identifyClient(): Promise<string | undefined> {
    const { cpf, cnpj } = witness.client();
    const client = {
      person: { cpf, name: `Cliente ${cpf}`, phone: '71990000001' },
      company: {
        cnpj,
        legalName: `Padaria ${cnpj}`,
        size: this.#random.pick(['MEI', 'ME', 'EPP']),
        cep: '40010000',
      },
      role: 'owner',
    };
    return this.#take('client.identified', client, () => this.#attendance.identifyClient(client as Identified));
  }

  #recordConsent(): Promise<string | undefined> {
    const decisions = this.#profile.consentTerm.purposes.map(({ id: purpose, sensitive }) => ({
      purpose,
      decision: this.#random.pick(['granted', 'refused'] as const),
      ...(sensitive && { explicit: true }),
    }));
    const acknowledged = { agentExplained: true, clientUnderstood: true };
    return this.#take('consent.recorded', { decisions }, () =>
      this.#attendance.recordConsent({ decisions, acknowledged }),
    );
  }

  #noteListening(): Promise<string | undefined> {
    const note = { text: `Quer vender por encomenda (${this.#mark()}).`, themes: [] };
    return this.#take('listening.noted', note, async () => ({ noteId: await this.#attendance.noteListening(note) }));
  }

  #completeDiagnostic(): Promise<string | undefined> {
    const questions = this.#profile.questionnaire.questions.filter(({ kind }) => kind === 'maturity');
    const answers = questions.map(({ id: questionId }) => ({ questionId, value: this.#random.integer(0, 3) }));
    const diagnostic: Diagnostic = { round: 1, answers };
    return this.#take('diagnostic.completed', { ...diagnostic }, () => this.#attendance.completeDiagnostic(diagnostic));
  }

  #deliverTool(): Promise<string | undefined> {
    const [note] = this.#random.shuffle(this.#attendance.state.notes);
    const [tool] = this.#random.shuffle(this.#profile.catalogue.tools);
    if (!note || !tool) throw new Error('There is nothing to deliver, or nothing to tie it to.');
    const delivery: Delivery = { toolId: tool.id, basis: { kind: 'listening', noteId: note.noteId } };
    return this.#take('tool.delivered', delivery, () => this.#attendance.deliverTool(delivery));
  }

  #giveGuidance(): Promise<string | undefined> {
    const outcomes = ['in-order', 'to-do', 'not-applicable'] as const;
    const points = this.#profile.guidance.points.map(({ id: pointId }) => ({
      pointId,
      outcome: this.#random.pick(outcomes),
    }));
    return this.#take('guidance.given', { points }, () => this.#attendance.giveGuidance(points));
  }

  #referToJourney(): Promise<string | undefined> {
    const [journey] = this.#random.shuffle(this.#profile.journeys.journeys);
    if (!journey) throw new Error('There is no journey.');
    const { id: journeyId } = journey;
    return this.#take('journey.referred', { journeyId }, () => this.#attendance.referToJourney(journeyId));
  }

  #declineReferral(): Promise<string | undefined> {
    const reason = `Agora não (${this.#mark()}).`;
    return this.#take('journey.declined', { reason }, () => this.#attendance.declineReferral(reason));
  }

  #scheduleFollowUp(): Promise<string | undefined> {
    const day = String(this.#random.integer(1, 28)).padStart(2, '0');
    const followUp: FollowUp = { form: this.#random.pick(['phone', 'whatsapp', 'email']), date: `2027-03-${day}` };
    return this.#take('followup.scheduled', followUp, () => this.#attendance.scheduleFollowUp(followUp));
  }

  #conclude(): Promise<string | undefined> {
    return this.#take('attendance.concluded', {}, () => this.#attendance.conclude());
  }

  #interrupt(): Promise<string | undefined> {
    const interruption: Interruption = { reason: 'client-unavailable', note: `Precisou sair (${this.#mark()}).` };
    return this.#take('attendance.interrupted', interruption, () => this.#attendance.interrupt(interruption));
  }

  /** Unfinished input: kept on the device, and no record. */
  async #saveDraft(): Promise<undefined> {
    const question = this.#profile.questionnaire.questions.find(({ kind }) => kind === 'maturity');
    await this.#attendance.saveDraft('diagnostic', [{ questionId: question?.id, value: 1 }]).catch(() => undefined);
  }

  /** Tells this record from every other with the same words. */
  #mark(): string {
    return this.#random.integer(0, 0xffff_ffff).toString(16);
  }

  async #take(
    type: string,
    payload: Readonly<Record<string, unknown>>,
    action: () => Promise<Readonly<Record<string, unknown>> | void>,
  ): Promise<string | undefined> {
    const attendanceId = this.#attendance.id;
    const outcome = await this.#desk.record({ type, payload, attendanceId }, action, (result) => ({
      attendanceId,
      ...(result && { result }),
    }));
    return 'code' in outcome ? outcome.code : undefined;
  }
}
