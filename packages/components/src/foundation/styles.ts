import type { CSSResult } from 'lit';
import { baseStyles } from './base.styles.js';
import { buttonStyles } from './button.styles.js';
import { cardStyles } from './card.styles.js';
import { feedbackStyles } from './feedback.styles.js';
import { fieldStyles } from './field.styles.js';
import { tokens } from './tokens.js';

/** Tokens and the classes that every element uses: `static override styles = [sharedStyles, ownStyles]`. */
export const sharedStyles: CSSResult[] = [tokens, baseStyles, cardStyles, buttonStyles, fieldStyles, feedbackStyles];
