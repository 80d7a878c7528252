import type { Approach, Attendance, Channel, FieldProblem, StateProfile } from '@atendimento-ativo/domain';
import {
  createClient,
  type ActiveAttendance,
  type Client,
  type SessionTokenSource,
  type StartDetails,
  type StorageWarning,
} from '@atendimento-ativo/sdk';
import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { errorCode, LocalizedElement } from '../foundation/localized-element.js';
import { LaterPart } from '../foundation/later-part.js';
import { joined, type MessageTable } from '../foundation/message-table.js';
import { Recorder } from '../foundation/recorder.js';
import { renderSkeleton } from '../foundation/skeleton.js';
import { sharedStyles } from '../foundation/styles.js';
import { isSelfService, visitContext, type Visit } from '../foundation/visit-context.js';
import type { InterruptionForm } from '../interruption/interruption-form.js';
import { renderOpenAttendance } from './open-attendance.js';
import type { ProviderTexts } from './provider-texts.js';
import type { InterruptionMessage } from '../interruption/interruption.messages.js';
import { providerMessages, type ProviderMessage } from './provider.messages.js';
import { providerStyles } from './provider.styles.js';
import { fetchSessionToken } from './session-endpoint.js';
import { renderStatusBar } from './status-bar.js';
import { VisitKeeper } from './visit-keeper.js';

/** What the provider shows. Only `ready` lets the slotted elements be seen. */
type Phase =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly code: string; readonly error?: unknown }
  | { readonly name: 'found-open'; readonly attendance: ActiveAttendance; readonly interrupting: boolean }
  | { readonly name: 'ready' };

/**
 * @summary Connects the elements inside it: who attends, the state's profile and the attendance in hand.
 *
 * @example
 * <aa-provider gateway="https://atendimento.exemplo.org" session-url="/session">
 *   <aa-client-registration step="1"></aa-client-registration>
 * </aa-provider>
 *
 * @slot - The elements of the visit, in any layout of the page; shown once everything is ready.
 *
 * @fires {CustomEvent<AaReadyDetail>} aa-ready - Session and profile are known; the elements inside can be used.
 * @fires {CustomEvent<AaAttendanceDetail>} aa-attendance-started - An attendance began.
 * @fires {CustomEvent<AaAttendanceDetail>} aa-attendance-resumed - The agent went on with an open attendance.
 * @fires {CustomEvent<AaAttendanceEndedDetail>} aa-attendance-ended - The attendance was concluded or interrupted.
 * @fires {CustomEvent<AaStorageWarningDetail>} aa-storage-warning - Other things than before endanger what is kept on the device, or nothing any more.
 * @fires {CustomEvent<AaErrorDetail>} aa-error - The provider could not get ready, or the device has no room for the next attendance.
 *
 * @csspart status - Line with the agent's name and what waits on the device.
 * @csspart card - Card of the loading, error and resume states.
 *
 * @cssproperty --aa-accent - Colour of actions and marks; `--aa-on-accent` is the text on it.
 * @cssproperty --aa-surface - Background of cards and fields; `--aa-sunken` of quiet areas inside them.
 * @cssproperty --aa-ink - Colour of text; `--aa-ink-soft` of secondary text.
 * @cssproperty --aa-line-strong - Borders of fields and choices; `--aa-line` of cards.
 * @cssproperty --aa-font - Font family; `--aa-font-heading` that of titles.
 * @cssproperty --aa-font-size - Size of running text, 17 px or more by default.
 * @cssproperty --aa-space - Unit of distances, 0.25rem by default.
 * @cssproperty --aa-radius - Rounding of buttons and fields; `--aa-radius-card` of cards.
 * @cssproperty --aa-shadow - Shadow of cards.
 * @cssproperty --aa-target - Least height of what is touched, 3rem by default.
 * @cssproperty --aa-covered - How much of the page's top its own bar covers: `4rem` under a header that stays there.
 */
export class AaProvider extends LocalizedElement<ProviderMessage | InterruptionMessage> {
  /** Tokens and looks that all elements share, and those of what the provider shows by itself. */
  static override styles: CSSResultGroup = [sharedStyles, providerStyles];

  /** Address of the gateway: `https://atendimento.exemplo.org`. */
  @property() gateway = '';

  /** Address on the page's own origin that answers a POST with `{"token": "…"}`. */
  @property({ attribute: 'session-url' }) sessionUrl = '';

  /** Gives a session token, instead of `session-url`. */
  @property({ attribute: false }) getSessionToken: (() => Promise<string>) | undefined;

  /** A client of the SDK that the page made, instead of `gateway`; the page closes it. */
  @property({ attribute: false }) client: Client | undefined;

  /**
   * How the client is attended, unless a start says otherwise.
   *
   * @default the first channel of the state's profile; `remote` in self-service, where the state offers it
   */
  @property() channel: Channel | undefined;

  /** Why the client is approached, unless a start says otherwise. @default the first approach of the state's profile */
  @property() approach: Approach | undefined;

  /** `light`, `dark` or `auto` (the device's choice). Without it the page's own `color-scheme` holds. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  /** Those of the interruption come with its form. */
  protected override table = providerMessages as MessageTable<ProviderMessage | InterruptionMessage>;

  @state() private phase: Phase = { name: 'loading' };
  /** The interruption was confirmed without a reason. */
  @state() private reasonMissing = false;

  readonly #context = new ContextProvider(this, { context: visitContext });
  readonly #recorder = new Recorder(this);
  readonly #interruption = new LaterPart(
    this,
    () => import('../interruption/interruption-form.js'),
    ({ interruptionMessages }) => (this.table = joined(providerMessages, interruptionMessages)),
  );
  #keeper: VisitKeeper | undefined;
  #ownClient: Client | undefined;
  #opening: symbol | undefined;
  /** The session is one of self-service. */
  #hasVisitor = false;
  readonly #texts: ProviderTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
    moment: (iso) => ({ date: this.formatDate(iso), time: this.formatTime(iso) }),
  };

  /** Known before there is a session, by who gives its tokens. */
  protected override get isSelfService(): boolean {
    const source: SessionTokenSource | undefined = this.getSessionToken;
    return source?.beforeAttendance !== undefined || this.#hasVisitor;
  }

  /** What the elements inside get; `undefined` until `aa-ready`. */
  get visit(): Visit | undefined {
    return this.#context.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#retryWhenOnline);
    if (this.hasUpdated) void this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#retryWhenOnline);
    this.#close();
  }

  /**
   * Begins an attendance, or gives the one in hand, for what the page itself records: `identifyClient` where it knows
   * the client already. Throws what `client.attendances.start` throws.
   */
  async startAttendance(details?: Partial<StartDetails>): Promise<ActiveAttendance> {
    if (!this.#keeper) throw new Error('aa-provider is not ready yet: wait for the event aa-ready.');
    return this.#keeper.begin(details);
  }

  /** Lets go of the attendance that ended; the next one begins at the first step recorded. */
  newAttendance(): void {
    this.#keeper?.newAttendance();
  }

  /** Asks for session and profile again, as after a failure. */
  async reload(): Promise<void> {
    this.#close();
    const opening = Symbol('opening');
    this.#opening = opening;
    this.phase = { name: 'loading' };
    try {
      const client = this.#openClient();
      const [session, profile] = await Promise.all([client.session(), client.profile()]);
      const open = await findOpen(client);
      if (this.#opening !== opening) return;
      this.#hasVisitor = isSelfService({ session });
      this.#keeper = new VisitKeeper({
        client,
        session,
        profile,
        startDetails: () => ({
          channel: this.channel ?? this.#usualChannel(profile.profile),
          approach: this.approach ?? profile.profile.approaches[0],
        }),
        provide: (visit) => this.#provide(visit),
        started: ({ id }) => this.emit('aa-attendance-started', { attendanceId: id }),
        ended: (attendance) => this.#announceEnd(attendance),
        warned: (warnings) => this.emit('aa-storage-warning', { warnings }),
        refused: (error) => this.#fail(error),
      });
      this.#offer(open);
    } catch (error) {
      if (this.#opening !== opening) return;
      this.#fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isServerRendering) return;
    const sources = ['gateway', 'sessionUrl', 'getSessionToken', 'client'] as const;
    if (sources.some((source) => changed.has(source))) void this.reload();
  }

  protected override takenOver(): void {
    void this.reload();
  }

  protected override render(): unknown {
    switch (this.phase.name) {
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderFailed(this.phase.code, this.phase.error);
      case 'found-open':
        return this.#renderFoundOpen(this.phase.attendance, this.phase.interrupting);
      case 'ready':
        return html`<div class="frame">
          ${this.visit ? renderStatusBar(this.visit, this.#texts) : nothing}
          <slot></slot>
        </div>`;
    }
  }

  #renderLoading(): TemplateResult {
    return html`<div class="frame">
      <div class="status-bar"></div>
      <div class="card" part="card">${renderSkeleton(this.text('loading'))}</div>
    </div>`;
  }

  #renderFailed(code: string, error: unknown): TemplateResult {
    return html`
      <section class="card" part="card" aria-labelledby="title">
        <div class="stack tight" role="alert">
          <h2 class="title" id="title">${this.text('failed.title')}</h2>
          <p class="lead">${this.#describeFailure(code, error)}</p>
        </div>
        <div class="actions">
          <button class="button primary" type="button" @click=${() => this.reload()}>
            ${this.text('action.retry')}
          </button>
        </div>
      </section>
    `;
  }

  #describeFailure(code: string, error: unknown): string {
    if (code === NOT_CONFIGURED || code === 'configuration_invalid') return this.text('failed.not-configured');
    if (code === 'gateway_unreachable') return this.text('failed.first-access');
    if (code === 'session_unavailable') return this.text(navigator.onLine ? 'failed.session' : 'failed.first-access');
    return this.describeError(error);
  }

  #renderFoundOpen(attendance: ActiveAttendance, interrupting: boolean): TemplateResult {
    const form: InterruptionForm = {
      isSelfService: this.isSelfService,
      refused: this.reasonMissing,
      failure: this.renderFailure(this.#recorder.failure),
      confirm: (interruption) => void this.#interrupt(attendance, interruption),
      cancel: () => this.#setInterrupting(false),
    };
    const { module, failure } = this.#interruption;
    return renderOpenAttendance(
      {
        attendance,
        interruption: interrupting ? module?.renderInterruptionForm(form, this.#texts.text) : undefined,
        failure: interrupting ? this.renderFailure(failure) : nothing,
        resume: () => void this.#resume(attendance),
        interrupt: () => void this.#askToInterrupt(),
      },
      this.#texts,
    );
  }

  /** Whoever attends themselves does so at a distance, unless the page or the state says otherwise. */
  #usualChannel({ channels }: StateProfile): Channel {
    return this.isSelfService && channels.includes('remote') ? 'remote' : channels[0];
  }

  #openClient(): Client {
    if (this.client) return this.client;
    const { gateway, sessionUrl } = this;
    const getSessionToken = this.getSessionToken ?? (sessionUrl ? () => fetchSessionToken(sessionUrl) : undefined);
    if (!gateway || !getSessionToken) throw new NotConfiguredError();
    this.#ownClient = createClient({ gateway, getSessionToken, locale: this.locale });
    return this.#ownClient;
  }

  #close(): void {
    this.#opening = undefined;
    this.#keeper?.close();
    this.#keeper = undefined;
    void this.#ownClient?.close();
    this.#ownClient = undefined;
  }

  #provide(visit: Visit): void {
    this.#context.setValue(visit);
    this.requestUpdate();
  }

  /** Asks what to do with an attendance found open on the device; ready when there is none. */
  #offer(open: ActiveAttendance | undefined): void {
    if (!open) return this.#becomeReady();
    this.reasonMissing = false;
    this.#recorder.forget();
    this.phase = { name: 'found-open', attendance: open, interrupting: false };
  }

  #fail(error: unknown): void {
    const code = errorCode(error);
    this.phase = { name: 'failed', code, error };
    this.emit('aa-error', { code: causeCode(error), message: explain(error) });
  }

  #becomeReady(): void {
    if (!this.#keeper) return;
    this.#provide(this.#keeper.visit);
    this.phase = { name: 'ready' };
    this.emit('aa-ready', { attendanceId: this.visit?.attendance?.id });
  }

  async #resume(attendance: ActiveAttendance): Promise<void> {
    this.#keeper?.adopt(attendance);
    this.#becomeReady();
    // Whoever hears of it finds the page shown.
    await this.updateComplete;
    this.emit('aa-attendance-resumed', { attendanceId: attendance.id });
  }

  async #askToInterrupt(): Promise<void> {
    await this.#interruption.load();
    this.#setInterrupting(true);
  }

  #setInterrupting(interrupting: boolean): void {
    if (this.phase.name !== 'found-open') return;
    this.reasonMissing = false;
    this.#recorder.forget();
    this.phase = { ...this.phase, interrupting };
    void this.focusOn(interrupting ? '#interrupt-title' : '#interrupt');
  }

  async #interrupt(
    attendance: ActiveAttendance,
    interruption: Parameters<InterruptionForm['confirm']>[0],
  ): Promise<void> {
    this.reasonMissing = interruption === undefined;
    if (!interruption) return this.focusOn('#reason');
    await this.#recorder.record(async () => {
      await attendance.interrupt(interruption);
      this.#announceEnd(attendance.state);
      this.#offer(this.#keeper && (await findOpen(this.#keeper.visit.client)));
    });
  }

  #announceEnd({ id, status }: Attendance): void {
    if (status !== 'open') this.emit('aa-attendance-ended', { attendanceId: id, status });
  }

  readonly #retryWhenOnline = (): void => {
    if (this.phase.name === 'failed') void this.reload();
  };
}

const NOT_CONFIGURED = 'provider_not_configured';

class NotConfiguredError extends Error {
  readonly code = NOT_CONFIGURED;

  constructor() {
    super('aa-provider needs the attributes gateway and session-url, or the properties getSessionToken or client.');
  }
}

/** The attendance that is open on the device. Throws when none is and there is no room to begin one. */
async function findOpen({ attendances, storage }: Client): Promise<ActiveAttendance | undefined> {
  const open = await attendances.resume();
  if (!open) await storage.requireRoom();
  return open;
}

/** Why no session token could be had says more than that there was none. */
function causeCode(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  const isToken = errorCode(error) === 'session_unavailable' && errorCode(cause) !== 'unknown';
  return isToken ? errorCode(cause) : errorCode(error);
}

/** The messages of an error and of what caused it, outermost first. */
function explain(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { errors = [] } = cause as { readonly errors?: readonly FieldProblem[] };
    messages.push([cause.message, ...errors.map(({ pointer, message }) => `${pointer}: ${message}`)].join(' '));
  }
  return messages.join(' ← ');
}

/** Detail of `aa-ready`: session and profile are there, the elements can be used. */
export interface AaReadyDetail {
  /** The attendance that is being resumed, if any. */
  readonly attendanceId: string | undefined;
}

/** Detail of `aa-attendance-started` and `aa-attendance-resumed`: which attendance is in hand from now on. */
export interface AaAttendanceDetail {
  readonly attendanceId: string;
}

/** Detail of `aa-attendance-ended`: how the attendance ended; it is recorded either way. */
export interface AaAttendanceEndedDetail extends AaAttendanceDetail {
  readonly status: 'concluded' | 'interrupted';
}

/** Detail of `aa-storage-warning`: what endangers records that wait on this device. */
export interface AaStorageWarningDetail {
  /** All that hold now. */
  readonly warnings: readonly StorageWarning[];
}

/** Detail of `aa-error`: why the elements cannot be used; the agent sees a text of their own language. */
export interface AaErrorDetail {
  /** Stable code of the error, or of why no session token could be had: `gateway_unreachable`, `request_invalid` … */
  readonly code: string;
  /** What went wrong and what it came from, in English, for whoever sets the page up. */
  readonly message: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-provider': AaProvider;
  }
  interface HTMLElementEventMap {
    'aa-ready': CustomEvent<AaReadyDetail>;
    'aa-attendance-started': CustomEvent<AaAttendanceDetail>;
    'aa-attendance-resumed': CustomEvent<AaAttendanceDetail>;
    'aa-attendance-ended': CustomEvent<AaAttendanceEndedDetail>;
    'aa-storage-warning': CustomEvent<AaStorageWarningDetail>;
    'aa-error': CustomEvent<AaErrorDetail>;
  }
}
