// npm test: installs what is missing, then builds, checks and tests everything. The last line is
// `N passed, N failed`, whatever happens.
import { whenNpmEnds } from './parent.mjs';
import { stopCommands } from './run-command.mjs';
import { stages, stageSets } from './test-stages.mjs';

const total = { passed: 0, failed: 0 };
let isFinishing = false;
const unavailable = new Set();

process.on('uncaughtException', (error) => void finish(error));
process.on('unhandledRejection', (error) => void finish(error));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void finish(new Error(`Stopped by ${signal}.`)));
whenNpmEnds(() => void finish(new Error('Stopped with npm.')));

await runStages(process.argv.slice(2));
await finish();

async function runStages(sets) {
  const unknown = sets.filter((set) => !stageSets.includes(set));
  if (unknown.length > 0) throw new Error(`npm test -- takes ${stageSets.join(', ')}; not ${unknown.join(', ')}.`);
  if (sets.includes('engines')) process.env.ENGINES ??= 'chromium,firefox,webkit';
  const aside = [];
  for (const stage of stages.filter((stage) => isSelected(stage, sets))) {
    const running = runStage(stage);
    if (stage.aside) aside.push(running);
    else if (((await running) && stage.needed) || isFinishing) return;
  }
  await Promise.all(aside);
}

/** A stage of no set is part of each. */
function isSelected(stage, sets) {
  return sets.length === 0 || !stage.sets || stage.sets.some((set) => sets.includes(set));
}

async function runStage({ name, needs, uncounted = false, run }) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { passed, failed } = unavailable.has(needs) ? couldNotRun(needs) : await countsOf(run);
  if (isFinishing) return true;
  if (failed > 0) unavailable.add(name);
  total.failed += failed;
  if (!uncounted) total.passed += passed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `-- ${name}: ${failed > 0 ? `${failed} FAILED` : 'ok'}${passed > 1 ? `, ${passed} passed` : ''} (${seconds} s)`,
  );
  return failed > 0;
}

function couldNotRun(needed) {
  console.log(`Not run: "${needed}" failed.`);
  return { passed: 0, failed: 1 };
}

async function countsOf(run) {
  try {
    const result = await run();
    if (typeof result === 'object') return withTests(result);
    return result === false ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** A stage that tested nothing has not shown anything. */
function withTests(counts) {
  if (counts.passed + counts.failed > 0) return counts;
  console.log('No test ran.');
  return { passed: 0, failed: 1 };
}

async function finish(error) {
  if (isFinishing) return;
  isFinishing = true;
  if (error) {
    console.error(error);
    total.failed += 1;
    await stopCommands();
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`, () =>
    process.exit(total.failed > 0 ? 1 : 0),
  );
}
