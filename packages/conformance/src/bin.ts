import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { junitReport, reportLine, reportTotals, runConformance } from './index.js';

const USAGE = `Usage:
  atendimento-ativo-conformance URL --unit ID [--junit FILE]

Runs the contract against the implementation at URL and says what it does otherwise. It records attendances of
generated clients: use a partner made for the purpose, never one whose attendances go into a production registry.

The partner's secret key is read from CONFORMANCE_SECRET_KEY; that of a second partner, which must see nothing of the
first, from CONFORMANCE_OTHER_SECRET_KEY. Both partners need the unit.

Ends with 0 when the implementation conforms, 1 when a check failed, 2 when the command was not understood.`;

async function run(words: string[]): Promise<number> {
  const parsed = parse(words);
  const secretKey = process.env['CONFORMANCE_SECRET_KEY'];
  const [baseUrl, ...rest] = parsed?.positionals ?? [];
  const unitId = parsed?.values.unit;
  if (parsed?.values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!baseUrl || !URL.canParse(baseUrl) || rest.length > 0 || !unitId || !secretKey) {
    console.error(USAGE);
    return 2;
  }
  const otherSecretKey = process.env['CONFORMANCE_OTHER_SECRET_KEY'];
  const results = await runConformance({ baseUrl, secretKey, otherSecretKey, unitId }, (result) =>
    console.log(reportLine(result)),
  );
  console.log(`\n${reportTotals(results)}`);
  if (parsed.values.junit !== undefined) await writeFile(parsed.values.junit, junitReport(results));
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { unit: { type: 'string' }, junit: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch {
    return undefined;
  }
}

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
