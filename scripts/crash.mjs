// npm run crash -- --attendances N --seed S: builds what is not built, then kills gateways and their database.
import { compile } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { whenNpmEnds } from './parent.mjs';
import { runScript, stopCommands } from './run-command.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
whenNpmEnds(() => void stop());

await ensureInstalled();
if (!(await compile())) throw new Error('The build failed; see above.');
const { succeeded } = await runScript('packages/chaos/dist/crash/crash.bin.js', process.argv.slice(2));
process.exitCode = succeeded ? 0 : 1;

async function stop() {
  await stopCommands();
  process.exit(1);
}
