import { html, type TemplateResult } from 'lit';
import { AaElement, type StepFrame } from './element.js';
import type { LaterPart } from './later-part.js';
import { renderSkeleton } from './skeleton.js';

/**
 * Base of the steps whose work comes in a module of its own, while the client is being told or nobody stands yet. What
 * has not arrived shows no button: one that can be pressed has what it needs, also without a network.
 */
export abstract class PartedElement<Key extends string> extends AaElement<Key> {
  /** What the step does once its turn has come. */
  protected abstract readonly later: Pick<LaterPart<unknown>, 'failure' | 'load' | 'module'>;

  /** The part belongs to what the element shows. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.later.load();
    return super.getUpdateComplete();
  }

  /** In place of a step that is still on its way: that it is, or that it did not come and the way to ask again. */
  protected renderArriving(frame: Pick<StepFrame, 'label' | 'title'>): TemplateResult {
    const { failure } = this.later;
    const content = failure
      ? html`${this.renderFailure(failure)}
          <div class="actions">
            <button class="button" type="button" @click=${() => void this.#askAgain()}>
              ${this.text('action.retry')}
            </button>
          </div>`
      : renderSkeleton(this.text('working'));
    return this.renderStep({ ...frame, status: 'current', content });
  }

  /** The button is gone when the part has arrived, and the focus goes to what it was pressed for. */
  async #askAgain(): Promise<void> {
    await this.later.load();
    if (this.later.module) await this.focusTitle();
  }
}
