/**
 * Puts what the package of the command line holds besides its own files into its folder: the bundles, the licence and
 * the notices. npm runs it before it packs the folder.
 *   node scripts/prepare-cli.mjs [FOLDER]
 */
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildProduct } from './bundles.mjs';
import { root } from './host/places.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'packages/cli'));
await buildProduct('cli', folder);
await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
