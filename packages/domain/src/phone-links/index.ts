export * from './answer-problems.js';
export * from './phone-answer.js';
export * from './phone-link.js';
export * from './recorded-answer.js';
