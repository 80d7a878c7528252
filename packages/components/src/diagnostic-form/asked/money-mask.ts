import { applyMask, formatWith, type Mask } from '../../foundation/mask.js';

/** Thousands apart by dots; the comma and what follows it stand as they are. */
export const moneyMask: Mask = {
  clean: (text) => text.replace(/[^\d,]/g, ''),
  pattern: (characters) => {
    const [whole = ''] = characters.split(',');
    return whole.replace(/\B(?=(?:\d{3})+$)/g, '.').replace(/\d/g, '#');
  },
};

/**
 * Groups the thousands while digits are typed or deleted. A dot that the agent typed and a text that was
 * pasted are left as they are until the field is left: they may mean something else than a thousand.
 *
 * @param before what stood in the field before this event
 */
export function groupThousands(input: HTMLInputElement | HTMLTextAreaElement, event: Event, before: string): void {
  if (!(input instanceof HTMLInputElement) || !(event instanceof InputEvent) || event.isComposing) return;
  const isEdit = event.inputType.startsWith('delete') || /^[\d,]$/.test(event.data ?? '');
  if (isEdit && before === formatWith(moneyMask, before)) applyMask(moneyMask, input);
}
