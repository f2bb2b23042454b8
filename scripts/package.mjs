/**
 * Packs what build.mjs has built before: the extension as dist/idef0-studio.vsix, and the command line as
 * dist/idef0-studio-cli-VERSION.tgz, which npm installs.
 *   node scripts/package.mjs
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { npm } from './host/packages.mjs';
import { cliTarball } from './host/places.mjs';

const root = new URL('..', import.meta.url);
const extension = new URL('packages/vscode/', root);

/** What the package shows and owes; copies, so that each text has one home in the repository. */
const copies = {
  LICENSE: 'LICENSE',
  'packages/render/LICENSE-font.txt': 'LICENSE-font.txt',
  'syntaxes/idef0.tmLanguage.json': 'dist/idef0.tmLanguage.json',
};

for (const [from, to] of Object.entries(copies))
  await cp(new URL(from, root), new URL(to, extension));
// The codes of findings lead to these pages.
await cp(new URL('docs/rules', root), new URL('dist/idef0-rules', extension), { recursive: true });
// Links into the repository lead nowhere from a package: their words stay.
const changes = await readFile(new URL('CHANGELOG.md', root), 'utf8');
const withoutLinks = changes.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
await writeFile(new URL('CHANGELOG.md', extension), withoutLinks);
await mkdir(new URL('dist/', root), { recursive: true });
const packagePath = fileURLToPath(new URL('dist/idef0-studio.vsix', root));
await rm(packagePath, { force: true });
await createVSIX({
  cwd: fileURLToPath(extension),
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  skipLicense: true,
});

const commandLine = new URL('packages/cli/', root);
await cp(new URL('LICENSE', root), new URL('LICENSE', commandLine));
await rm(cliTarball(), { force: true });
// The scripts of the package would build it again.
const into = ['--pack-destination', fileURLToPath(new URL('dist/', root))];
await npm(['pack', '--ignore-scripts', ...into], { cwd: fileURLToPath(commandLine) });
