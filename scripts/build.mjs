/**
 * Bundles what users run: the command line, the language server, the extension and its webview.
 *   node scripts/build.mjs [--watch]
 */
import { context } from 'esbuild';
import { join } from 'node:path';
import { buildProduct, products, shared } from './bundles.mjs';
import { root } from './host/places.mjs';

for (const product of Object.keys(products)) {
  const folder = join(root, 'packages', product);
  try {
    await buildProduct(product, folder);
    if (process.argv.includes('--watch')) await watch(products[product](join(folder, 'dist')));
  } catch (error) {
    // Where esbuild has said what is wrong, the other product is built all the same.
    if (error.errors === undefined) throw error;
    process.exitCode = 1;
  }
}

async function watch(bundles) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
}
