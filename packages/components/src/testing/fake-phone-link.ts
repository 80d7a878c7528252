import type { PhoneAnswer, PhoneLinkState } from '@atendimento-ativo/domain/phone-links';
import type { CallOptions, PhoneLink } from '@atendimento-ativo/sdk';

type Settled = Exclude<PhoneLinkState, { readonly status: 'waiting' }>;

/** A link to a client's phone, answered and ended by a test. */
export class FakePhoneLink implements PhoneLink {
  readonly id: string;
  readonly url: string;
  readonly expiresAt = new Date('2026-11-03T14:35:00');
  isClosed = false;
  #state: Settled | undefined;
  #settle: (state: Settled) => void = () => {};
  #fail: (error: Error) => void = () => {};
  readonly #settled = new Promise<Settled>((resolve) => (this.#settle = resolve));

  constructor(number: number) {
    this.id = `0193a000-0000-7000-a000-${String(number).padStart(12, '0')}`;
    this.url = `https://atendimento.exemplo.org/p/#${String(number).padStart(43, 'q7Xw_K2m-Tz4RbN9')}`;
  }

  /** The client answers. */
  answer(answer: PhoneAnswer): void {
    this.#end({ status: 'answered', answeredAt: '2026-11-03T14:20:00-03:00', answer });
  }

  /** Its time is over. */
  expire(): void {
    this.#end({ status: 'ended' });
  }

  /** What became of it cannot be read now; whoever asks again waits again. */
  failReading(error: Error): void {
    this.#fail(error);
  }

  async settled({ signal }: CallOptions = {}): Promise<Settled> {
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return Promise.race([this.#settled, failed]);
  }

  async close(): Promise<PhoneLinkState> {
    this.isClosed = true;
    this.#end({ status: 'ended' });
    return this.#state ?? { status: 'ended' };
  }

  #end(state: Settled): void {
    this.#state ??= state;
    this.#settle(this.#state);
  }
}
