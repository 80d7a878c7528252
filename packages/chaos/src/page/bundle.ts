import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** The agent's page with the SDK, as one module. */
export async function bundlePage(): Promise<string> {
  const bundle = await rollup({
    input: fileURLToPath(new URL('agent.js', import.meta.url)),
    plugins: [nodeResolve({ browser: true })],
    // zod's own: known, and looked at where it is bundled for partners.
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
