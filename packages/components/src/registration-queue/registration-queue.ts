import type { RegistrationRecord } from '@atendimento-ativo/domain';
import type { Office } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { clientRegistrationMessages } from '../client-registration/client-registration.messages.js';
import { beginningOf } from '../foundation/attendance-time.js';
import { AaElement } from '../foundation/element.js';
import { iconCheck } from '../foundation/icons.js';
import { errorCode } from '../foundation/localized-element.js';
import { joined } from '../foundation/message-table.js';
import { Recorder } from '../foundation/recorder.js';
import { renderSkeleton } from '../foundation/skeleton.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { OfficeLoader } from '../office/office-loader.js';
import { officeMessages } from '../office/office.messages.js';
import { renderOfficeFailure } from '../office/office-states.js';
import { officeStyles } from '../office/office.styles.js';
import { emptyCorrection, readCorrection, renderCorrectionForm, type Correction } from './correction-form.js';
import { renderFailedRegistration } from './failed-registration.js';
import { filterQueue, QUEUE_DIMENSIONS, valuesOf, type QueueDimension, type QueueFilter } from './queue-filter.js';
import { registrationQueueMessages } from './registration-queue.messages.js';
import { registrationQueueStyles } from './registration-queue.styles.js';
import type { FailureReason, Remedy } from './remedies.js';
import { renderSettlementForm } from './settlement-form.js';
import type { QueueMessage, QueueText } from './texts.js';

/** The form that is open, and below which registration. */
interface OpenForm {
  readonly record: RegistrationRecord;
  readonly remedy: Exclude<Remedy, 'retry'>;
}

/** The gateway lists no more at once. */
const LISTED = 200;

/**
 * Registrations that SAS or FOCO refused: why, in plain words, what helps, and the ways to do it. Whoever is signed in
 * is who acts, by name. Needs a session token with the scopes `attendances` and `management`, and the
 * network.
 *
 * @summary What could not be registered and waits for a person.
 *
 * @fires {CustomEvent<AaRegistrationSeenToDetail>} aa-registration-seen-to - Somebody saw to a failed registration.
 *
 * @csspart card - The whole card.
 * @csspart filters - By registry, reason, agent and unit, where there is more than one.
 * @csspart registration - One failed registration.
 * @csspart outcome - What was done last.
 * @csspart settlement - The form that settles.
 * @csspart correction - The form that corrects the client's data.
 */
export class AaRegistrationQueue extends AaElement<QueueMessage> {
  static override styles: CSSResultGroup = [sharedStyles, officeStyles, registrationQueueStyles];

  protected override readonly table = joined(
    clientRegistrationMessages,
    joined(officeMessages, registrationQueueMessages),
  );

  @state() private filter: QueueFilter = {};
  @state() private form: OpenForm | undefined;
  @state() private correction: Correction = emptyCorrection;
  /** What was done last, in words. */
  @state() private outcome = '';

  readonly #loader = new OfficeLoader<readonly RegistrationRecord[]>(
    this,
    () => this.visit?.client,
    (office, signal) => office.registrations('failed', { signal }),
    () => this.#forget(),
  );
  readonly #recorder = new Recorder(this);
  readonly #text: QueueText = (key, values) => this.text(key, values);

  /** Asks for the list again. */
  refresh(): Promise<void> {
    this.form = undefined;
    return this.#loader.load();
  }

  protected override renderVisit(visit: Visit): unknown {
    const { answer, value } = this.#loader;
    const count = value?.length ?? 0;
    const title = value && count === 0 ? this.text('title.none') : this.plural('title', count);
    return this.renderStep({
      label: this.text('label'),
      title: value ? title : this.text(answer.status === 'failed' ? 'failure.other' : 'loading'),
      status: 'current',
      lead: value && this.text(count === 0 ? 'lead.none' : 'lead'),
      content: html`
        <div part="outcome" role="status">
          ${this.outcome ? html`<p class="notice good">${iconCheck}<span>${this.outcome}</span></p>` : nothing}
        </div>
        ${this.#renderAnswer(visit)}
      `,
    });
  }

  #renderAnswer(visit: Visit): unknown {
    const { answer, value } = this.#loader;
    if (answer.status === 'failed') {
      return renderOfficeFailure(answer.failure, {
        text: this.#text,
        details: this.describeError(answer.error),
        retry: () => void this.refresh(),
      });
    }
    if (!value) return renderSkeleton(this.#text('loading'));
    return html`
      ${this.#renderFilters(value)} ${this.#renderList(value, visit)}
      <div class="actions">
        <button
          class="button quiet"
          type="button"
          aria-disabled=${answer.status === 'loading'}
          @click=${() => void this.refresh()}
        >
          ${this.text('refresh')}
        </button>
      </div>
    `;
  }

  #renderFilters(records: readonly RegistrationRecord[]): unknown {
    const dimensions = QUEUE_DIMENSIONS.filter(
      (dimension) => valuesOf(records, dimension).length > 1 || this.filter[dimension] !== undefined,
    );
    if (dimensions.length === 0) return nothing;
    return html`<fieldset class="filters" part="filters">
      <legend class="visually-hidden">${this.text('filters')}</legend>
      ${dimensions.map((dimension) => this.#renderFilter(dimension, valuesOf(records, dimension)))}
    </fieldset>`;
  }

  #renderFilter(dimension: QueueDimension, values: readonly string[]): TemplateResult {
    const chosen = this.filter[dimension];
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      const { [dimension]: _before, ...others } = this.filter;
      this.filter = value ? { ...others, [dimension]: value } : others;
    };
    return html`<div class="field">
      <label for="filter-${dimension}">${this.text(`filter.${dimension}`)}</label>
      <select class="input" id="filter-${dimension}" @change=${choose}>
        <option value="" .selected=${chosen === undefined}>
          ${this.text(dimension === 'unit' ? 'filter.allUnits' : 'filter.all')}
        </option>
        ${values.map(
          (value) =>
            html`<option value=${value} .selected=${chosen === value}>${this.#nameOf(dimension, value)}</option>`,
        )}
      </select>
    </div>`;
  }

  #nameOf(dimension: QueueDimension, value: string): string {
    if (dimension === 'reason') return this.text(`reason.${value as FailureReason}.short`);
    return dimension === 'registry' ? value.toUpperCase() : value;
  }

  #renderList(records: readonly RegistrationRecord[], visit: Visit): unknown {
    if (records.length === 0) return nothing;
    const shown = filterQueue(records, this.filter);
    const isFiltered = Object.keys(this.filter).length > 0;
    return html`
      ${records.length === LISTED ? html`<p class="soft">${this.text('limited', { count: LISTED })}</p>` : nothing}
      <div class="row" role="status" ?hidden=${!isFiltered}>
        <p>${shown.length === 0 ? this.text('shown.none') : this.plural('shown', shown.length)}</p>
        <button class="button quiet" type="button" @click=${() => (this.filter = {})}>
          ${this.text('filter.clear')}
        </button>
      </div>
      <ul class="queue">
        ${shown.map((record) =>
          renderFailedRegistration(
            {
              record,
              name: this.#titleOf(record),
              moment: (iso) => ({ date: this.formatDate(iso), time: this.formatTime(iso) }),
              isBusy: this.#recorder.isBusy,
              form: this.#renderForm(record, visit),
              act: (remedy) => (remedy === 'retry' ? void this.#retry(record) : this.#open(record, remedy)),
            },
            this.#text,
          ),
        )}
      </ul>
      ${this.form ? nothing : this.renderFailure(this.#recorder.failure)}
    `;
  }

  #renderForm(record: RegistrationRecord, { session, profile }: Visit): unknown {
    const { form } = this;
    if (!form || !isSame(form.record, record)) return nothing;
    const shared = {
      isBusy: this.#recorder.isBusy,
      failure: this.renderFailure(this.#recorder.failure),
      cancel: () => this.#close(),
    };
    if (form.remedy === 'settle') {
      const registry = record.registry.toUpperCase();
      const confirm = (protocol: string | undefined): void => void this.#settle(record, protocol);
      return renderSettlementForm({ ...shared, registry, person: session.name, confirm }, this.#text);
    }
    const { requiredFields, audience } = profile.profile;
    return renderCorrectionForm(
      {
        ...shared,
        correction: this.correction,
        requiredFields,
        personsWithoutCompany: audience.personsWithoutCompany,
        type: (fields) => this.#change({ input: { ...this.correction.input, ...fields } }),
        explain: (why) => this.#change({ why }),
        confirm: () => void this.#correct(record),
      },
      this.#text,
    );
  }

  /** Nothing of it is for another client: neither what was typed about a person nor what was done. */
  #forget(): void {
    this.form = undefined;
    this.correction = emptyCorrection;
    this.filter = {};
    this.outcome = '';
    this.#recorder.forget();
  }

  #open(record: RegistrationRecord, remedy: OpenForm['remedy']): void {
    this.#recorder.forget();
    this.correction = emptyCorrection;
    this.form = { record, remedy };
    void this.focusOn('#form-title');
  }

  #close(): void {
    const { form } = this;
    this.form = undefined;
    this.correction = emptyCorrection;
    this.#recorder.forget();
    if (form) void this.focusOn(`${selectorOf(form.record)} [data-remedy=${form.remedy}]`);
  }

  #change(part: Partial<Correction>): void {
    this.correction = { ...this.correction, ...part };
  }

  #retry(record: RegistrationRecord): Promise<void> {
    return this.#seeTo(record, 'retry', (office) => office.retry(record));
  }

  #settle(record: RegistrationRecord, protocol: string | undefined): Promise<void> {
    return this.#seeTo(record, 'settle', (office) => office.settle(record, { protocol }));
  }

  async #correct(record: RegistrationRecord): Promise<void> {
    const amendment = readCorrection(this.correction, this.visit?.profile.profile.requiredFields ?? []);
    this.#change({ isSubmitted: true });
    if (!amendment) return this.focusOn('.form [aria-invalid=true]');
    await this.#seeTo(record, 'correct', (office) => office.amend(record.attendanceId, amendment));
  }

  /** Does it, takes the registration from the list and moves the focus to what comes next. */
  async #seeTo(record: RegistrationRecord, remedy: Remedy, work: (office: Office) => Promise<unknown>): Promise<void> {
    const { visit } = this;
    if (!visit) return;
    const attendance = this.#titleOf(record);
    this.outcome = '';
    let isGone = false;
    const isDone = await this.#recorder.record(async () => {
      try {
        await work(await visit.client.office());
      } catch (error) {
        isGone = goneCodes.has(errorCode(error));
        if (!isGone) throw error;
      }
    });
    if (!isDone) return;
    this.outcome = this.text(isGone ? 'gone' : `done.${remedy}`, { attendance, name: visit.session.name });
    if (!isGone) {
      this.emit('aa-registration-seen-to', {
        attendanceId: record.attendanceId,
        registry: record.registry,
        remedy,
      });
    }
    await this.refresh();
    await this.focusTitle();
  }

  #titleOf({ attendanceId, startedAt }: RegistrationRecord): string {
    const began = startedAt ?? beginningOf(attendanceId);
    return this.text('attendance', { date: this.formatDate(began), time: this.formatTime(began) });
  }
}

/** Somebody else was quicker. */
const goneCodes: ReadonlySet<string> = new Set(['registration_not_failed', 'registration_unknown']);

function isSame(one: RegistrationRecord, other: RegistrationRecord): boolean {
  return one.attendanceId === other.attendanceId && one.registry === other.registry;
}

function selectorOf({ attendanceId, registry }: RegistrationRecord): string {
  return `[data-registration="${attendanceId} ${registry}"]`;
}

/** Detail of `aa-registration-seen-to`. */
export interface AaRegistrationSeenToDetail {
  readonly attendanceId: string;
  /** `sas` or `foco`. */
  readonly registry: string;
  readonly remedy: 'correct' | 'retry' | 'settle';
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-registration-queue': AaRegistrationQueue;
  }
  interface HTMLElementEventMap {
    'aa-registration-seen-to': CustomEvent<AaRegistrationSeenToDetail>;
  }
}
