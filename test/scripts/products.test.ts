/**
 * What users install: it carries the licence of all that others wrote and its bundles contain, and it asks no network
 * for anything (docs/security.md).
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProduct } from '../../scripts/bundles.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PRODUCTS = ['cli', 'vscode'] as const;

let root: string;
const notices = new Map<string, string>();
const metafiles = new Map<string, readonly Metafile[]>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'idef0-notices-'));
  for (const product of PRODUCTS) {
    const folder = join(root, product);
    metafiles.set(product, await buildProduct(product, folder));
    notices.set(product, await readFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8'));
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Names and versions of the packages that have a byte in the bundles, found without the script's help. */
async function bundled(product: string): Promise<readonly string[]> {
  const outputs = (metafiles.get(product) ?? []).flatMap((file) => Object.values(file.outputs));
  const folders = new Set<string>();
  for (const { inputs } of outputs) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const parts = path.split('/');
      const at = parts.lastIndexOf('node_modules');
      if (at < 0 || bytesInOutput === 0) continue;
      folders.add(parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/'));
    }
  }
  const manifests = [...folders].map((folder) =>
    readFile(join(ROOT, folder, 'package.json'), 'utf8'),
  );
  return (await Promise.all(manifests)).map((text) => {
    const { name, version } = JSON.parse(text) as { name: string; version: string };
    return `${name} ${version}`;
  });
}

/** The sections of a text of notices, by their titles. */
function sectionsOf(product: string): ReadonlyMap<string, string> {
  const parts = (notices.get(product) ?? '').split(/^={100}\n/mu).slice(1);
  const pairs = parts.flatMap((title, at) => (at % 2 === 0 ? [[title, parts[at + 1] ?? '']] : []));
  return new Map(pairs.map(([title = '', text = '']) => [title.trim(), text]));
}

describe.each(PRODUCTS)('the notices of %s', (product) => {
  test('name every package in its bundles, and no other', async () => {
    const titles = [...sectionsOf(product).keys()].map((title) => title.split('\n')[0]);
    const expected = new Set(await bundled(product));
    expect(expected.size).toBeGreaterThan(15);
    expect(new Set(titles)).toEqual(new Set([...expected, 'Fonts']));
  });

  test('give each its licence, the text of it and where its source is', () => {
    for (const [title, text] of sectionsOf(product)) {
      expect(text.length, title).toBeGreaterThan(500);
      expect(text, title).toMatch(/permission|license|licence/iu);
      if (title === 'Fonts') continue;
      expect(title).toMatch(/^Licence: [(A-Z][\w .()-]+$/mu);
      expect(title).toMatch(/^Source: https:\/\/[\w./-]+$/mu);
    }
  });

  test('hold the whole texts of the licences that ask for it', () => {
    const text = notices.get(product);
    for (const phrase of [
      'Eclipse Public License - v 2.0',
      'Apache License',
      'SIL OPEN FONT LICENSE Version 1.1',
      'IBM Plex Sans Condensed',
      'PT Serif',
      'Licence: EPL-2.0',
      'https://github.com/kieler/elkjs',
      'https://github.com/eclipse-sprotty/sprotty',
    ])
      expect(text).toContain(phrase);
  });
});

test('the extension is packed with the notices, the licence and that of the fonts', async () => {
  const folder = join(root, 'vscode');
  for (const name of [
    'package.json',
    '.vscodeignore',
    'icons',
    'schemas',
    'language-configuration.json',
  ])
    await cp(join(ROOT, 'packages/vscode', name), join(folder, name), { recursive: true });
  for (const name of ['LICENSE', 'LICENSE-font.txt'])
    await cp(join(ROOT, 'LICENSE'), join(folder, name));
  const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  for (const name of ['LICENSE', 'LICENSE-font.txt', 'THIRD-PARTY-NOTICES.txt', 'dist/server.cjs'])
    expect(files).toContain(name);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
});

describe.each(PRODUCTS)('the bundles of %s', (product) => {
  test('contain nothing that talks to another computer by name', () => {
    const outputs = (metafiles.get(product) ?? []).flatMap((file) => Object.values(file.outputs));
    const modules = outputs.flatMap(({ imports }) => imports.filter((one) => one.external));
    const names = new Set(modules.map(({ path }) => path.replace(/^node:/u, '')));
    expect(names).toContain('fs');
    // `net` serves editors that talk to a language server over a socket, which nothing of ours opens.
    for (const name of ['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'inspector'])
      expect(names).not.toContain(name);
  });

  test('neither fetch nor make code of texts', async () => {
    const folder = join(root, product, 'dist');
    // The page of the preview is kept from it by its policy: `default-src 'none'`.
    const files = (await readdir(folder)).filter((name) => /\.[cm]js$/u.test(name));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      const calls = text.match(/\b(?:fetch|eval|XMLHttpRequest|WebSocket|new Function)\(/gu);
      expect(calls, file).toBe(null);
    }
  });
});

describe('the extension', () => {
  const folder = new URL('../../packages/vscode/', import.meta.url);

  test('says that it works in untrusted workspaces, and in virtual ones with less', async () => {
    const text = await readFile(new URL('package.json', folder), 'utf8');
    const { capabilities } = JSON.parse(text) as { capabilities: unknown };
    expect(capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: 'limited', description: expect.stringContaining('open') },
    });
  });

  test('has no setting that names a program or a module', async () => {
    const text = await readFile(new URL('package.json', folder), 'utf8');
    const { contributes } = JSON.parse(text) as {
      contributes: { configuration: { properties: Readonly<Record<string, unknown>> } };
    };
    const names = Object.keys(contributes.configuration.properties);
    expect(names.length).toBeGreaterThan(5);
    expect(
      names.filter((name) => /path|command|program|server|exec|args|env/iu.test(name)),
    ).toEqual([]);
  });

  test('shows pictures in a page that loads nothing but its own script and styles', async () => {
    const page = await readFile(new URL('src/preview/preview-html.ts', folder), 'utf8');
    expect(page).toContain("`default-src 'none'`");
    expect(page.match(/script-src[^`]*/gu)).toEqual(["script-src 'nonce-${nonce}'"]);
    expect(page).not.toMatch(/connect-src|frame-src|unsafe-eval/u);
  });
});
