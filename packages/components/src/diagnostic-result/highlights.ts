import { highestLevel, nextLevel, type Finding, type Question, type Theme } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck } from '../foundation/icons.js';
import type { ResultTexts } from './texts.js';
import type { ThemeResult } from './theme-result.js';

/** Strengths that are told one by one; the others are only named. */
const STRENGTHS_IN_FULL = 4;
const MOST_PRIORITIES = 3;

/** What the business does well, first of all. */
export function renderStrengths(
  strengths: readonly Question[],
  themes: readonly ThemeResult[],
  { text }: ResultTexts,
): TemplateResult {
  const others = strengths.slice(STRENGTHS_IN_FULL).map(({ topic }) => topic.toLowerCase());
  return html`<section class="section" part="strengths" aria-labelledby="strengths-title">
    <h3 id="strengths-title">${text('strengths.title')}</h3>
    ${
      strengths.length === 0
        ? html`<p>${text('strengths.none')} ${describeBest(themes, text)}</p>`
        : html`<ul class="strengths">
            ${strengths.slice(0, STRENGTHS_IN_FULL).map(
              (question) =>
                html`<li class="strength">
                  <span class="mark">${iconCheck}</span>
                  <span>
                    <strong>${question.topic}</strong><span class="detail">${highestLevel(question)?.text}</span>
                  </span>
                </li>`,
            )}
          </ul>`
    }
    ${others.length > 0 ? html`<p class="soft">${text('strengths.more', { topics: others.join(', ') })}</p>` : nothing}
  </section>`;
}

/** Up to three points to start from: what was answered or said, the step after it, and why it matters. */
export function renderPriorities(
  findings: readonly Finding[],
  themes: readonly Theme[],
  { text }: ResultTexts,
): TemplateResult {
  return html`<section class="section" part="priorities" aria-labelledby="priorities-title">
    <h3 id="priorities-title">${text('priorities.title')}</h3>
    ${
      findings.length === 0
        ? html`<p>${text('priorities.none')}</p>`
        : html`<ol class="priorities">
            ${findings.slice(0, MOST_PRIORITIES).map((finding) => {
              const theme = themes.find(({ id }) => id === finding.themeId);
              return html`<li class="priority">
                <h4>${finding.kind === 'answer' ? finding.question.topic : theme?.name}</h4>
                <dl>
                  ${
                    finding.kind === 'answer'
                      ? html`${renderPoint(text('priorities.today'), finding.answered)}
                        ${renderNext(nextLevel(finding.question, finding.level)?.text, text)}`
                      : renderPoint(text('priorities.said'), finding.said)
                  }
                  ${
                    theme
                      ? html`<div>
                          <dt>${text('priorities.why')}</dt>
                          <dd>${theme.summary}</dd>
                        </div>`
                      : nothing
                  }
                </dl>
              </li>`;
            })}
          </ol>`
    }
  </section>`;
}

function renderNext(next: string | undefined, text: ResultTexts['text']): unknown {
  return next ? renderPoint(text('priorities.next'), next) : nothing;
}

function renderPoint(name: string, quoted: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>“${quoted}”</dd>
  </div>`;
}

function describeBest(themes: readonly ThemeResult[], text: ResultTexts['text']): unknown {
  const best = [...themes].sort((left, right) => (right.score ?? 0) - (left.score ?? 0))[0];
  if (!best?.score) return nothing;
  return text('strengths.none.best', { theme: best.theme.name, score: best.score });
}
