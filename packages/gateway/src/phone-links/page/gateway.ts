/** A published term, as far as the page shows it. */
export interface Term {
  readonly locale: string;
  readonly title: string;
  readonly controller: { readonly name: string; readonly address: string; readonly contact: string };
  readonly notice: string;
  readonly processing: {
    readonly dataCategories: readonly string[];
    readonly storageLocations: readonly string[];
    readonly retention: string;
    readonly recipients: readonly string[];
    readonly withdrawalMethod: string;
  };
  readonly rights: string;
  readonly purposes: readonly Purpose[];
}

export interface Purpose {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sensitive?: boolean;
}

export interface ConsentScreen {
  readonly kind: 'consent';
  readonly term: Term;
  readonly purposes: readonly string[];
}

export interface SurveyScreen {
  readonly kind: 'survey';
  readonly locale: string;
  /** Characters that may be written beside a score. */
  readonly longestComment: number;
}

/** What is asked. */
export type Screen = ConsentScreen | SurveyScreen;

export interface Decision {
  readonly purpose: string;
  readonly decision: 'granted' | 'refused';
  readonly explicit?: true;
}

export interface ConsentAnswer {
  readonly kind: 'consent';
  readonly decisions: readonly Decision[];
  readonly understood: boolean;
}

export type SurveyAnswer =
  { readonly kind: 'survey'; readonly score: number; readonly comment?: string } | { readonly kind: 'survey-declined' };

/** What is sent. */
export type Answer = ConsentAnswer | SurveyAnswer;

export type Outcome<Value> =
  { readonly status: 'ok'; readonly value: Value } | { readonly status: 'over' | 'busy' | 'failed' | 'offline' };

/** Asks the gateway that this page came from; the token travels in a header, never in an address. */
export class Gateway {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  question(): Promise<Outcome<Screen>> {
    return this.#post<Screen>('../v1/phone-links/question');
  }

  answer(answer: Answer): Promise<Outcome<unknown>> {
    return this.#post('../v1/phone-links/answer', answer);
  }

  async #post<Value>(path: string, body?: object): Promise<Outcome<Value>> {
    const headers = new Headers({ authorization: `Bearer ${this.#token}` });
    if (body) headers.set('content-type', 'application/json');
    const options = { method: 'POST', headers, body: body ? JSON.stringify(body) : null, cache: 'no-store' } as const;
    const response = await fetch(path, options).catch(() => undefined);
    if (!response) return { status: 'offline' };
    if (response.status === 401) return { status: 'over' };
    if (response.status === 429) return { status: 'busy' };
    if (!response.ok) return { status: 'failed' };
    try {
      return { status: 'ok', value: (await response.json()) as Value };
    } catch {
      return { status: 'failed' };
    }
  }
}
