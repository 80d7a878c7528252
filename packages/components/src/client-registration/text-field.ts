import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import { applyMask, type Mask } from '../foundation/mask.js';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Said after the label when the field may stay empty. */
  readonly optional?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly mask?: Mask;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'numeric' | 'text' | 'email' | 'tel';
  readonly autoCapitalize?: 'characters' | 'words' | 'none';
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
}

/**
 * A labelled text field with hint and error. The browser never remembers what is typed: it is the
 * client's data on the agent's device.
 */
export function renderTextField(field: TextField): TemplateResult {
  const { id, mask } = field;
  const read = (event: Event, composing: boolean): void => {
    const input = event.target as HTMLInputElement;
    if (mask && !composing) applyMask(mask, input);
    field.onInput(input.value);
  };
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${id}>
        ${field.label}${field.optional ? html` <span class="optional">(${field.optional})</span>` : nothing}
      </label>
      <input
        class="input"
        id=${id}
        type=${field.type ?? 'text'}
        inputmode=${field.inputMode ?? 'text'}
        autocapitalize=${field.autoCapitalize ?? 'none'}
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        .value=${field.value}
        aria-required=${field.optional ? 'false' : 'true'}
        aria-invalid=${field.error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        @input=${(event: InputEvent) => read(event, event.isComposing)}
        @compositionend=${(event: CompositionEvent) => read(event, false)}
        @change=${(event: Event) => read(event, false)}
        @blur=${field.onLeave}
      />
      ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : nothing}
      ${field.error ? html`<p class="error" id="${id}-error">${iconAlert}<span>${field.error}</span></p>` : nothing}
    </div>
  `;
}
