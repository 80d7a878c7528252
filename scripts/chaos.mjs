// npm run chaos -- --records N --seed S --database embedded|postgresql: builds what is not built, then runs a storm.
import { findChromium } from './browser.mjs';
import { compile } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { whenNpmEnds } from './parent.mjs';
import { runScript, stopCommands } from './run-command.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
whenNpmEnds(() => void stop());

await ensureInstalled();
if (!(await compile())) throw new Error('The build failed; see above.');
const { executablePath } = await findChromium();
const { succeeded } = await runScript('packages/chaos/dist/bin.js', process.argv.slice(2), {
  env: { CHROME_PATH: executablePath },
});
process.exitCode = succeeded ? 0 : 1;

async function stop() {
  await stopCommands();
  process.exit(1);
}
