// npm run benchmark [-- load | indicators | memory | outbox | form]: builds what is not built, then measures.
import { findChromium } from './browser.mjs';
import { compile } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { whenNpmEnds } from './parent.mjs';
import { runScript, stopCommands } from './run-command.mjs';

const words = process.argv.slice(2);

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
whenNpmEnds(() => void stop());

await ensureInstalled();
if (!(await compile())) throw new Error('The build failed; see above.');
const env = ['outbox', 'form'].includes(words[0]) ? { CHROME_PATH: (await findChromium()).executablePath } : {};
const { succeeded } = await runScript('packages/benchmarks/dist/bin.js', words, { env });
process.exitCode = succeeded ? 0 : 1;

async function stop() {
  await stopCommands();
  process.exit(1);
}
