/**
 * The notices that a product owes for what others wrote and its bundles contain: each package with its version, its
 * licence, where its source is, and its texts. Which packages these are, esbuild says.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './host/places.mjs';

/** The name of the file beside the manifest of a product. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

const head = `Third-party notices

This product contains the software and the fonts below, each under its own licence, which follows. None of them was
changed; they were bundled and minified. The source of each is at the address that stands with it, in the version named.
`;

const rule = '='.repeat(100);

/** Whose package says in its sources alone that it is under the MIT licence, and how. */
const mitHolders = { autocompleter: 'Copyright (c) 2016 Denis Taran' };

/** The text of the notices for these descriptions of bundles (esbuild's metafiles). */
export async function noticesFor(metafiles) {
  const packages = await Promise.all(packageFolders(metafiles).map(describe));
  packages.sort((a, b) => compare(a.title, b.title));
  const fonts = await readFile(join(root, 'packages/render/LICENSE-font.txt'), 'utf8');
  const sections = [...packages.map(sectionOf), `${rule}\nFonts\n${rule}\n\n${plain(fonts)}`];
  return `${head}\n${sections.join('\n\n')}\n`;
}

/** The folders of packages of others of which the bundles hold at least a byte, relative to the checkout, in order. */
export function packageFolders(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(inputs)].filter((folder) => folder !== undefined).sort();
}

/** What is said of a package, by the folder that `packageFolders` gave. */
export async function describe(folder) {
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const title = `${manifest.name} ${manifest.version}`;
  const files = (await readdir(join(root, folder))).filter(isLegal).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(root, folder, name), 'utf8')));
  if (texts.length === 0) texts.push(await mitLicence(manifest));
  return { title, licence: manifest.license, source: sourceOf(manifest), texts: texts.map(plain) };
}

/** Ours has the same words. */
async function mitLicence({ name, license }) {
  const holder = license === 'MIT' ? mitHolders[name] : undefined;
  if (holder === undefined) throw new Error(`'${name}' comes without the text of its licence.`);
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  return ours.replace(/^Copyright .*$/m, holder);
}

/** `LICENSE`, `License.txt`, `LICENCE.md`, `COPYING`, and what the Apache licence calls `NOTICE`. */
function isLegal(name) {
  return /^(licen[sc]e|copying|notice)([.-].*)?$/i.test(name);
}

/** An address that a person can open; manifests write it in many ways. */
function sourceOf({ name, repository, homepage }) {
  const written = typeof repository === 'string' ? repository : repository?.url;
  const path = /^(?:.*github\.com[:/]|github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(written)?.[1];
  if (path !== undefined) return `https://github.com/${path}`;
  return written ?? homepage ?? `https://www.npmjs.com/package/${name}`;
}

function sectionOf({ title, licence, source, texts }) {
  const lines = [rule, title, `Licence: ${licence}`, `Source: ${source}`, rule];
  return `${lines.join('\n')}\n\n${texts.join('\n\n')}`;
}

/** Ends of lines as everywhere, none at the end. */
function plain(text) {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
