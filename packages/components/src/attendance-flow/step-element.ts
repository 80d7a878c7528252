import type { FlowStep } from '@atendimento-ativo/domain';
import { html, type TemplateResult } from 'lit';

/** The element that makes a step, unless the page gave another one. */
export function renderStepElement(step: Exclude<FlowStep, 'approach'>, number: number): TemplateResult {
  switch (step) {
    case 'registration':
      return html`<aa-client-registration step=${number}></aa-client-registration>`;
    case 'consent':
      return html`<aa-consent-capture step=${number}></aa-consent-capture>`;
    case 'diagnostic':
      return html`<aa-diagnostic-form step=${number}></aa-diagnostic-form>`;
    case 'feedback':
      return html`<aa-diagnostic-result step=${number}></aa-diagnostic-result>`;
    case 'delivery':
      return html`<aa-tool-recommender step=${number}></aa-tool-recommender>`;
    case 'referral':
      return html`<aa-referral-button step=${number}></aa-referral-button>`;
    case 'conclusion':
      return html`<aa-conclude-button step=${number}></aa-conclude-button>`;
    case 'evaluation':
      return html`<aa-nps-survey step=${number}></aa-nps-survey>`;
  }
}
