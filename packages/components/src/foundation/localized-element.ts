import type { Locale } from '@atendimento-ativo/domain';
import { html, isServer, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { commonMessages, type CommonMessage } from './common.messages.js';
import { iconAlert } from './icons.js';
import { nearestLocale, watchLanguage } from './locale.js';
import { loadMessages, messagesIn, type MessageTable, type PluralOf } from './message-table.js';

/** Names of the events that elements of this package dispatch. */
export type AaEventName = Extract<keyof HTMLElementEventMap, `aa-${string}`>;

/** What `event.detail` holds for the event of that name. */
export type AaEventDetail<Name extends AaEventName> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

/**
 * Base of every element: speaks the language of its place on the page and tells what happened.
 *
 * @attr {string} lang - Language of the texts, `pt-BR`, `en` or `es`; without it, that of the nearest ancestor which names one.
 */
export abstract class LocalizedElement<Key extends string> extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Replaces single texts, by key; in HTML as JSON. */
  @property({ type: Object }) messages: Readonly<Record<string, string>> = {};

  /** Texts of this element. */
  protected abstract readonly table: MessageTable<Key>;

  /** The shadow root came with the page. */
  readonly #isServerRendered = !isServer && this.shadowRoot !== null;
  #stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  /**
   * Whether this is what a server writes, who knows nothing of the visit, or the taking over of that in a page, which has
   * to come out the same before anything is changed.
   */
  protected get isServerRendering(): boolean {
    return isServer || (this.#isServerRendered && !this.hasUpdated);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.#isServerRendered) this.takenOver();
  }

  /** What a server wrote was taken over: from now on the element shows what it knows. */
  protected takenOver(): void {
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang') this.requestUpdate();
  }

  /** Waits for the language, also of a part that arrived meanwhile, so that nothing flickers in another one. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const loading = loadMessages([this.table, commonMessages], this.locale);
    return loading ? loading.then(() => this.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** Language in force where the element stands. */
  protected get locale(): Locale {
    return nearestLocale(this);
  }

  /** Whether the texts speak to a client who attends themselves. */
  protected get isSelfService(): boolean {
    return false;
  }

  /** The text of `key` in the language in force, with `values` put in. */
  protected text(key: Key | CommonMessage, values: Readonly<Record<string, string | number>> = {}): string {
    const { locale } = this;
    const own = this.isSelfService ? `self.${key}` : key;
    const find = (texts: Readonly<Partial<Record<string, string>>>): string | undefined => texts[own] ?? texts[key];
    const text =
      find(this.messages) ?? find(messagesIn(this.table, locale)) ?? find(messagesIn(commonMessages, locale)) ?? key;
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  }

  /** The text of `key.one` or `key.other`, with `{count}` put in. */
  protected plural(
    key: PluralOf<Key | CommonMessage>,
    count: number,
    values: Readonly<Record<string, string | number>> = {},
  ): string {
    const form = new Intl.PluralRules(this.locale).select(count) === 'one' ? 'one' : 'other';
    return this.text(`${key}.${form}` as Key | CommonMessage, { count, ...values });
  }

  /** What went wrong and what to do, for an error of the SDK. Never the error's own (English) message. */
  protected describeError(error: unknown): string {
    const code = errorCode(error);
    const key = `error.${code}`;
    return this.text(key in commonMessages['pt-BR'] ? (key as CommonMessage) : 'error.unknown', { code });
  }

  /** The alert under a step that was not recorded; nothing without a failure. */
  protected renderFailure(failure: unknown): unknown {
    if (failure === undefined) return nothing;
    return html`<p class="notice bad" role="alert">${iconAlert}<span>${this.describeError(failure)}</span></p>`;
  }

  /** Date for people: `3 de novembro de 2026`. */
  protected formatDate(iso: string): string {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso);
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long' }).format(date);
  }

  /** Time of day for people: `14:05`. */
  protected formatTime(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(new Date(iso));
  }

  /** Tells the page what happened. The detail carries ids and counts, never personal data. */
  protected emit<Name extends AaEventName>(name: Name, detail: AaEventDetail<Name>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /**
   * Moves the focus after the next rendering, so that keyboard and screen reader follow the step. What gets it is in
   * view at once, also on a page that scrolls smoothly, and not under a bar that covers the page's top.
   */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

/** The stable `code` of an SDK error, or `unknown`. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
