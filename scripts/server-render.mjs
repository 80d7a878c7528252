// node scripts/server-render.mjs MARKUP: prints the markup as a server renders it, every element of the package with the
// shadow root that it begins with. A process of its own, since a server has no document and tests have one.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../packages/components/dist/define/all.js';

const [, , markup] = process.argv;
const page = html(Object.assign([markup], { raw: [markup] }));
process.stdout.write(await collectResult(render(page)));
