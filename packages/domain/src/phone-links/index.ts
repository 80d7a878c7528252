export * from './phone-answer.js';
export * from './phone-link.js';
export * from './same-decisions.js';
