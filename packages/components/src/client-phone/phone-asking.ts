import type { PhoneAnswer, PhoneLinkState, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import type { PhoneLink } from '@atendimento-ativo/sdk';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Visit } from '../foundation/visit-context.js';
import { errorCode } from '../foundation/localized-element.js';
import { clientPhoneStyles } from './client-phone.styles.js';
import { LinkWays } from './link-ways.js';
import { cannotAskPhone } from './may-ask-phone.js';
import { renderPhonePanel, type PhoneStep, type PhoneTexts } from './phone-panel.js';
import { phoneMessages } from './phone.messages.js';

export { clientPhoneStyles, phoneMessages };

/** What an element needs to ask on the client's phone, as the module of a later part brings it. */
export interface PhonePart {
  readonly PhoneAsking: typeof PhoneAsking;
  readonly phoneMessages: typeof phoneMessages;
  readonly clientPhoneStyles: typeof clientPhoneStyles;
}

/** Milliseconds that giving up waits for the gateway. */
const CLOSING = 5_000;

/** What it has of the element that shows it. */
export interface PhoneAskingHost {
  readonly element: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly texts: PhoneTexts;
  /** Moves the focus to an element by selector after the next rendering. */
  readonly focus: (selector: string) => Promise<void>;
}

type Kind = PhoneQuestion['kind'];

/** What a question of one kind is answered with. */
export type PhoneAnswerTo<Asked extends Kind> = Extract<PhoneAnswer, { readonly kind: Asked | `${Asked}-declined` }>;

/** What the client is asked, and what becomes of it. */
export interface PhoneRequest<Asked extends Kind = Kind> {
  readonly question: Extract<PhoneQuestion, { readonly kind: Asked }>;
  /** The words before the link in a message to the client. */
  readonly message: (until: string) => string;
  /** What works here without a network: shown where the link cannot be made. */
  readonly instead: string;
  /**
   * Records what the client answered; `confirmationId` names it (`act: { method: 'phone', confirmationId }`). What it
   * throws is shown, and the agent may have it tried again.
   */
  readonly record: (answer: PhoneAnswerTo<Asked>, confirmationId: string) => Promise<void>;
  /** The agent gave up, and the link is worth nothing any more. */
  readonly givenUp: () => void;
}

/**
 * Asks the client on their own phone: a link as a QR code, the wait for what they answer, and its end. The element shows
 * `render()` while `isAsking`, and forgets with `stop` what belongs to another attendance.
 */
export class PhoneAsking implements ReactiveController {
  readonly #host: PhoneAskingHost;
  readonly #ways: LinkWays;
  #step: PhoneStep | undefined;
  #request: PhoneRequest | undefined;
  #visit: Visit | undefined;
  #asking = new AbortController();

  constructor(host: PhoneAskingHost) {
    this.#host = host;
    this.#ways = new LinkWays({ text: host.texts.text, changed: () => host.element.requestUpdate() });
    host.element.addController(this);
  }

  /** Whether a link is being made or waited for, or something is to be said about it. */
  get isAsking(): boolean {
    return this.#step !== undefined;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#connectionChanged);
    window.addEventListener('offline', this.#connectionChanged);
  }

  /** Nobody would read the answer. */
  hostDisconnected(): void {
    window.removeEventListener('online', this.#connectionChanged);
    window.removeEventListener('offline', this.#connectionChanged);
    this.stop();
  }

  /** Makes a link to a question and waits for the answer, which is recorded at once. */
  async ask<Asked extends Kind>(visit: Visit, request: PhoneRequest<Asked>): Promise<void> {
    this.stop();
    const asking = new AbortController();
    this.#asking = asking;
    this.#visit = visit;
    // The gateway answers a question of one kind with an answer of that kind.
    this.#request = request as unknown as PhoneRequest;
    void this.#show({ name: 'making' });
    void this.#host.focus('#phone-title');
    try {
      await this.#waitFor(await this.#makeLink(visit, request.question, asking.signal));
    } catch (error) {
      if (asking.signal.aborted) return;
      if (errorCode(error) === 'route_unknown') cannotAskPhone(visit.client);
      void this.#show({ name: 'failed', error });
    }
  }

  /** What is to be seen now. */
  render(): TemplateResult | undefined {
    const [step, request] = [this.#step, this.#request];
    if (!step || !request) return undefined;
    return renderPhonePanel(
      {
        step,
        request,
        ways: this.#ways,
        again: () => void this.#again(step, request),
        save: () => void (step.name === 'unsaved' && this.#record(step.answer, step.link)),
        giveUp: () => void this.#giveUp(),
      },
      this.#host.texts,
    );
  }

  /** Gives up without a word, such as when another attendance begins. */
  stop(): void {
    this.#asking.abort();
    const link = answerable(this.#step);
    if (link) void closed(link);
    this.#forget();
  }

  /** A link that comes after the agent gave up is ended. */
  async #makeLink({ client, attendance }: Visit, question: PhoneQuestion, signal: AbortSignal): Promise<PhoneLink> {
    if (!attendance) throw new Error('There is no attendance to ask about.');
    const link = await client.askPhone(attendance.id, question, { signal });
    if (signal.aborted) void closed(link);
    signal.throwIfAborted();
    return link;
  }

  /** A link that the client can still answer is waited for again: another one would end it, with what was answered. */
  async #again(step: PhoneStep, request: PhoneRequest): Promise<void> {
    const link = answerable(step);
    if (link) return this.#waitFor(link);
    if (this.#visit) await this.ask(this.#visit, request);
  }

  /** Waits for what the client answers. */
  async #waitFor(link: PhoneLink): Promise<void> {
    const { signal } = this.#asking;
    void this.#show({ name: 'waiting', link });
    try {
      await this.#settle(await link.settled({ signal }), link);
    } catch (error) {
      if (!signal.aborted) void this.#show({ name: 'unread', link, error });
    }
  }

  async #giveUp(): Promise<void> {
    const request = this.#request;
    const link = answerable(this.#step);
    this.#asking.abort();
    if (link) {
      void this.#show({ name: 'closing' });
      const state = await closed(link);
      // Another one took its place meanwhile, or the element is gone.
      if (this.#request !== request) return;
      if (state?.status === 'answered') return this.#record(state.answer, link);
    }
    this.#forget();
    request?.givenUp();
  }

  #settle(state: PhoneLinkState, link: PhoneLink): Promise<void> {
    return state.status === 'answered' ? this.#record(state.answer, link) : this.#show({ name: 'ended' });
  }

  async #record(answer: PhoneAnswer, link: PhoneLink): Promise<void> {
    const request = this.#request;
    await this.#show({ name: 'saving' });
    try {
      await request?.record(answer, link.id);
    } catch (error) {
      if (this.#request === request) void this.#show({ name: 'unsaved', answer, link, error });
      return;
    }
    if (this.#request !== request) return;
    const isHere = this.#hasFocus();
    this.#forget();
    if (isHere) await this.#host.focus('#title');
  }

  /** What had the focus may be gone with the step before; what somebody does elsewhere is not disturbed. */
  async #show(step: PhoneStep): Promise<void> {
    const isHere = this.#hasFocus();
    this.#step = step;
    this.#host.element.requestUpdate();
    if (isHere) await this.#host.focus('#phone-title');
  }

  #hasFocus(): boolean {
    return this.#host.element.renderRoot.querySelector('[part=phone]:focus-within') !== null;
  }

  #forget(): void {
    this.#step = undefined;
    this.#request = undefined;
    this.#visit = undefined;
    this.#host.element.requestUpdate();
  }

  readonly #connectionChanged = (): void => this.#host.element.requestUpdate();
}

/** The link of a step, as long as the client may answer it. */
function answerable(step: PhoneStep | undefined): PhoneLink | undefined {
  return step?.name === 'waiting' || step?.name === 'unread' ? step.link : undefined;
}

/** Where a link stands once it is closed; nothing when the gateway does not say, and it ends by itself. */
async function closed(link: PhoneLink): Promise<PhoneLinkState | undefined> {
  try {
    return await link.close({ signal: AbortSignal.timeout(CLOSING) });
  } catch {
    return undefined;
  }
}
