import * as domain from '../index.js';
import { parseAll, type Question } from './parse-all.fixture.js';

/** Run as a program, with another schema engine than its parent: answers how the domain's schemas take each input. */
process.on('message', (questions: readonly Question[]) => {
  process.send?.(parseAll(domain, questions), () => process.disconnect());
});
