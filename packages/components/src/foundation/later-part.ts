import { PartUnavailableError } from '@atendimento-ativo/sdk';
import type { CSSResult, LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A part of an element in a module of its own, asked for as soon as the element is on a page: the first paint does not
 * wait for it, and later it is there without a network. One that did not arrive is asked for again as soon as the device
 * is online.
 */
export class LaterPart<Module> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;
  readonly #arrived: (module: Module) => void;
  #module: Module | undefined;
  #failure: unknown;
  #loading: Promise<void> | undefined;

  /** `arrived` is called once, before the element shows the part. */
  constructor(host: ReactiveControllerHost, load: () => Promise<Module>, arrived: (module: Module) => void = () => {}) {
    this.#host = host;
    this.#import = load;
    this.#arrived = arrived;
    host.addController(this);
  }

  /** `undefined` until it has arrived. */
  get module(): Module | undefined {
    return this.#module;
  }

  /** Why it did not arrive, an error of code `part_unavailable`. */
  get failure(): unknown {
    return this.#failure;
  }

  hostConnected(): void {
    void this.load();
    window.addEventListener('online', this.#whenOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#whenOnline);
  }

  /** Resolves when it has arrived, or did not; then it is asked for again. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  readonly #whenOnline = (): void => void this.load();

  async #load(): Promise<void> {
    try {
      this.#module = await this.#import();
      this.#failure = undefined;
      this.#arrived(this.#module);
    } catch (cause) {
      this.#failure = new PartUnavailableError(cause);
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }
}

/** Looks of a part, after those that the element has. */
export function addStyles({ shadowRoot }: LitElement, ...looks: readonly CSSResult[]): void {
  for (const { styleSheet } of looks) if (styleSheet) shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
