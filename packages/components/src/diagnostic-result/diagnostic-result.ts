import {
  answersUntilScore,
  askedQuestions,
  clientTraits,
  compareDiagnostics,
  findingsOf,
  findStrengths,
  scoreDiagnostic,
  type Attendance,
} from '@atendimento-ativo/domain';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { iconInfo, iconPrint } from '../foundation/icons.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { renderComparison } from './comparison.js';
import { diagnosticResultMessages, type DiagnosticResultMessage } from './diagnostic-result.messages.js';
import { diagnosticResultStyles } from './diagnostic-result.styles.js';
import { renderPriorities, renderStrengths } from './highlights.js';
import { PreviousRoundLoader } from './previous-round.js';
import { printAlone } from '../foundation/print-alone.js';
import { renderRadar } from './radar-chart.js';
import { renderScore } from './score-summary.js';
import type { ResultTexts } from './texts.js';
import { renderBars, renderThemeTable } from './theme-bars.js';
import { themeResults, wholeChange, type ThemeResult } from './theme-result.js';

/**
 * The devolutiva: what the business does well, where to start and why, and what changed since the
 * visit before. Made for the moment in which the client looks at the screen, and for paper.
 *
 * @summary Shows the result of the diagnostic to the client.
 * @csspart card - The card of the step.
 * @csspart score - The overall score.
 * @csspart radar - The radar chart.
 * @csspart bars - The themes as bars.
 * @csspart table - The numbers as a table.
 * @csspart strengths - What already goes well.
 * @csspart priorities - Where to start.
 * @csspart comparison - What changed since the visit before.
 * @csspart actions - The print button.
 */
export class AaDiagnosticResult extends AaElement<DiagnosticResultMessage> {
  static override styles: CSSResultGroup = [sharedStyles, diagnosticResultStyles];

  @state() private tableShown = false;

  protected override readonly table = diagnosticResultMessages;
  readonly #loader = new PreviousRoundLoader(this);
  readonly #texts: ResultTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
    formatDate: (iso) => this.formatDate(iso),
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.visit) this.#loader.follow(this.visit);
  }

  protected override renderVisit(visit: Visit): unknown {
    const { state, profile } = visit;
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!state?.diagnostic) return this.renderWaiting(frame, this.text('wait.diagnostic'));

    const { questionnaire } = profile;
    const { answers } = state.diagnostic;
    const { previous } = this.#loader;
    const client = clientTraits(state);
    const score = scoreDiagnostic(questionnaire, answers, client);
    // The history does not say what the client was then: what they are now decides for both rounds.
    const comparison =
      previous?.round && compareDiagnostics({ ...previous.round, client }, { questionnaire, answers, client });
    const asked = askedQuestions(questionnaire, answers, client);
    const themes = themeResults(questionnaire, asked, score, comparison);
    const shown = score.overall === undefined ? undefined : Math.round(score.overall);
    const view = {
      previous,
      themes,
      overall: wholeChange(comparison?.overall),
      shared: comparison?.shared ?? 0,
    };
    return this.renderStep({
      ...frame,
      status: 'current',
      lead: this.#renderWho(state, visit),
      content: html`
        ${
          shown === undefined
            ? this.#renderInsufficient(answersUntilScore(questionnaire, answers, client))
            : renderScore(questionnaire, shown, score.band, this.#texts)
        }
        ${renderStrengths(findStrengths(questionnaire, answers, client), themes, this.#texts)}
        ${renderPriorities(findingsOf(state, questionnaire), questionnaire.themes, this.#texts)}
        ${shown === undefined ? nothing : this.#renderThemes(themes)}
        ${previous && shown !== undefined ? renderComparison({ ...view, previous }, this.#texts) : nothing}
        <div class="actions no-print" part="actions">
          <button class="button" type="button" @click=${() => printAlone(this)}>
            ${iconPrint}${this.text('action.print')}
          </button>
        </div>
      `,
    });
  }

  #renderWho({ client, diagnostic, agent }: Attendance, { profile, session }: Visit): TemplateResult {
    const name = client?.company ? (client.company.tradeName ?? client.company.legalName) : client?.person.name;
    const date = diagnostic ? this.formatDate(diagnostic.completedAt) : '';
    const by = this.text('who', { agent: agent?.name ?? session.name, state: profile.profile.name });
    return html`${name ? html`<strong class="who">${name}</strong> · ` : nothing}${date} · ${by}`;
  }

  #renderInsufficient(count: number): TemplateResult {
    return html`<div class="notice" part="score">
      ${iconInfo}
      <div>
        <p><strong>${this.text('insufficient.title')}</strong></p>
        <p>${this.plural('insufficient.text', count)}</p>
      </div>
    </div>`;
  }

  #renderThemes(themes: readonly ThemeResult[]): TemplateResult {
    const compared = themes.some(({ change }) => change);
    const axes = themes.map(({ theme, score, change }) => ({
      label: theme.name,
      value: score,
      before: change?.before,
    }));
    return html`<section class="section themes" aria-labelledby="themes-title">
      <h3 id="themes-title">${this.text('themes.title')}</h3>
      <div class="charts">
        ${renderRadar(axes, this.text('radar.label'))}
        <div class="stack tight">
          ${
            compared
              ? html`<p class="legend" aria-hidden="true">
                  <span class="key now"></span>${this.text('radar.now')}
                  <span class="key before"></span>${this.text('radar.before')}
                </p>`
              : nothing
          }
          ${renderBars(themes, this.#texts)}
        </div>
      </div>
      <div
        class=${this.tableShown ? 'table-frame' : 'visually-hidden'}
        id="table"
        role="region"
        aria-label=${this.text('table.caption')}
        tabindex=${this.tableShown ? 0 : nothing}
      >
        ${renderThemeTable(themes, compared, this.#texts)}
      </div>
      <div class="actions no-print">
        <button
          class="button quiet"
          type="button"
          aria-expanded=${this.tableShown}
          aria-controls="table"
          @click=${() => (this.tableShown = !this.tableShown)}
        >
          ${this.text(this.tableShown ? 'table.hide' : 'table.show')}
        </button>
      </div>
    </section>`;
  }

  protected override resetVisit(): void {
    this.tableShown = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-diagnostic-result': AaDiagnosticResult;
  }
}
