import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/count-reporter.mjs';
import { startEngines } from './scripts/engines.mjs';
import { forcedColorsPlugin } from './scripts/forced-colors-plugin.mjs';
import { repositoryRoot } from './scripts/run-command.mjs';
import { serverRenderPlugin } from './scripts/server-render-plugin.mjs';
import { browserTestFiles } from './scripts/test-files.mjs';

const { browsers, plugins } = await startEngines();
const countsFile = process.env.TEST_COUNTS_FILE;

export default {
  rootDir: repositoryRoot,
  files: browserTestFiles(),
  nodeResolve: { exportConditions: ['browser'] },
  browsers,
  plugins: [...plugins, serverRenderPlugin, forcedColorsPlugin],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    ...(countsFile ? [countReporter(countsFile)] : []),
  ],
};
