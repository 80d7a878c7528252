import type { FlowStep } from '@atendimento-ativo/domain';

/** The element in which a step of the visit is made; the approach has none of its own. */
const elementOfStep: Readonly<Record<Exclude<FlowStep, 'approach'>, string>> = {
  registration: 'aa-client-registration',
  consent: 'aa-consent-capture',
  diagnostic: 'aa-diagnostic-form',
  feedback: 'aa-diagnostic-result',
  delivery: 'aa-tool-recommender',
  referral: 'aa-referral-button',
  conclusion: 'aa-conclude-button',
  evaluation: 'aa-nps-survey',
};

/** The element of a step beside `host`, if the page has it. */
export function elementOf(step: keyof typeof elementOfStep, host: HTMLElement): Element | undefined {
  return (host.getRootNode() as ParentNode).querySelector?.(elementOfStep[step]) ?? undefined;
}

/**
 * Brings a step into view and gives its title the focus, unless somebody around it takes that over
 * (`aa-step-wanted` cancelled). Says whether there is such a step.
 */
export function goToStep(step: keyof typeof elementOfStep, host: HTMLElement): boolean {
  const element = elementOf(step, host);
  if (!element) return false;
  const detail: AaStepDetail = { step };
  const wanted = new CustomEvent('aa-step-wanted', { detail, bubbles: true, composed: true, cancelable: true });
  if (host.dispatchEvent(wanted)) {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    focusTitleOf(element);
  }
  return true;
}

/** Gives the title of a step the focus, without scrolling; a stranger's element gets it itself. */
export function focusTitleOf(element: Element): void {
  const title = element.shadowRoot?.querySelector<HTMLElement>('#title') ?? (element as HTMLElement);
  title.focus({ preventScroll: true });
}

/** Detail of `aa-step-wanted`: the step that the agent wants to go to. */
export interface AaStepDetail {
  readonly step: FlowStep;
}

declare global {
  interface HTMLElementEventMap {
    'aa-step-wanted': CustomEvent<AaStepDetail>;
  }
}
