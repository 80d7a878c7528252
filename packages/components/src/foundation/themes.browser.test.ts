import { expect, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { AaAttendanceFlow } from '../attendance-flow/attendance-flow.js';
import '../define/all.js';
import { contrast, CONTROL_SURFACES, TEXT_PAIRS } from '../testing/contrast.js';
import type { FakeAttendance } from '../testing/fake-client.js';
import { sampleClient } from '../testing/sample-client.js';
import { sampleQuestionnaire, sampleTerm } from '../testing/sample-content.js';
import { openAttendance, visitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { answersOf } from '../testing/wide-questionnaire.js';
import { define } from './define.js';
import { sharedStyles } from './styles.js';

class ThemeProbe extends LitElement {
  static override styles = sharedStyles;

  override render(): unknown {
    return html`<p></p>`;
  }
}
define('theme-probe', ThemeProbe);

/** Every style sheet of `themes/`, with the least contrast of its text. */
const SHEETS = [
  ['sebrae', 7],
  ['govbr', 4.5],
  ['sunlight', 7],
  ['density-counter', 7],
  ['density-phone', 7],
] as const;

async function load(name: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`../../themes/${name}.css`, import.meta.url).href;
  const loaded = oneEvent(link, 'load');
  document.head.append(link);
  await loaded;
  return link;
}

/** A visit with something to show in every step. */
async function fullVisit(): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.identifyClient(sampleClient());
  await attendance.recordConsent({
    decisions: sampleTerm.purposes.map(({ id: purpose }, place) => ({
      purpose,
      decision: place === 0 ? 'granted' : 'refused',
    })),
    acknowledged: { agentExplained: true, clientUnderstood: true },
  });
  await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 1), round: 1 });
  await attendance.deliverTool({
    toolId: 'planilha-de-caixa',
    basis: { kind: 'finding', questionId: 'cash-control' },
  });
  return attendance;
}

const page = document.documentElement.style;

describe('themes', () => {
  for (const [name, least] of SHEETS) {
    describe(name, () => {
      let link: HTMLLinkElement;
      before(async () => {
        link = await load(name);
        // As a page does that takes its own ground from the theme.
        page.background = 'var(--aa-ground, light-dark(#f5f0e7, #0f1716))';
      });
      after(() => {
        link.remove();
        page.colorScheme = '';
        page.background = '';
      });

      for (const scheme of ['light', 'dark'] as const) {
        it(`keeps ${least}:1 for text and 3:1 for borders of controls in the ${scheme} scheme`, async () => {
          page.colorScheme = scheme;
          const probe = document.createElement('theme-probe') as ThemeProbe;
          document.body.append(probe);
          await probe.updateComplete;
          const line = probe.shadowRoot!.querySelector('p')!;
          const colour = (role: string): string => {
            line.style.color = `var(--_${role})`;
            return getComputedStyle(line).color;
          };
          for (const [text, surfaces] of TEXT_PAIRS)
            for (const surface of surfaces)
              expect(contrast(colour(text), colour(surface)), `${text} on ${surface}`).to.be.at.least(least);
          for (const surface of CONTROL_SURFACES)
            expect(contrast(colour('line-strong'), colour(surface)), surface).to.be.at.least(3);
          probe.remove();
        });

        it(`is accessible with every element in the ${scheme} scheme`, async () => {
          page.colorScheme = scheme;
          const { element, settle } = await visitFixture(
            html`<main>
              <aa-consent-capture></aa-consent-capture>
              <aa-diagnostic-result></aa-diagnostic-result>
              <aa-tool-recommender></aa-tool-recommender>
              <aa-referral-button></aa-referral-button>
              <aa-conclude-button></aa-conclude-button>
              <aa-nps-survey></aa-nps-survey>
              <aa-sync-status></aa-sync-status>
            </main>`,
            { attendance: await fullVisit() },
          );
          await settle();
          await expect(element).to.be.accessible();
        });

        it(`is accessible step by step in the ${scheme} scheme`, async () => {
          page.colorScheme = scheme;
          const attendance = openAttendance();
          await attendance.identifyClient(sampleClient());
          const { element, settle } = await visitFixture<AaAttendanceFlow>(
            html`<aa-attendance-flow></aa-attendance-flow>`,
            { attendance },
          );
          await settle();
          for (const step of ['registration', 'consent', 'diagnostic'] as const) {
            element.goTo(step);
            await settle();
            await expect(element).to.be.accessible();
          }
        });
      }
    });
  }
});
