// What holds for the repository as a whole: generated files are fresh, nothing names a machine.

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './sources.js';

const ignored = new Set([
  ...['node_modules', 'dist', 'out', '.git', '.host', '.cache', 'coverage', 'shots'],
]);

const generators = [
  ['scripts/generate.mjs', 'packages/language/src/generated/ast.ts'],
  ['scripts/generate-font.mjs', 'packages/geometry/src/generated/font-widths.ts'],
] as const;

// One run shows both: the edited file is named, and no other file differs.
test.each(generators)(
  '%s writes what is committed, and notices that %s was edited',
  (script, generated) => {
    const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'idef0-checkout-')));
    try {
      for (const path of ['scripts', 'packages', 'syntaxes', 'docs', 'langium-config.json']) {
        const isSource = (file: string) => !/[/\\](node_modules|dist|out)$/.test(file);
        cpSync(path, join(checkout, path), { recursive: true, filter: isSource });
      }
      symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
      appendFileSync(join(checkout, generated), '// edited\n');
      const only = new RegExp(`^${generated} is outdated: .+\\n$`);
      expect(complaints(checkout, script)).toMatch(only);
    } finally {
      rmSync(checkout, { recursive: true, force: true });
    }
  },
);

test('package-lock.json names no registry', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(registryAddresses(lock)).toEqual([]);
  const bad = '"resolved": "https://registry.example.org/a/-/a-1.0.0.tgz"';
  expect(registryAddresses(bad)).toHaveLength(1);
});

test('no file names a folder of the machine it was written on', () => {
  const texts = filesUnder('.', ignored).filter((path) =>
    /\.(m?[jt]s|json|ya?ml|md|idef0|css|sh|svg|html)$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((path) => machinePaths(readFileSync(path, 'utf8')).length > 0)).toEqual([]);
  const slash = '/';
  expect(machinePaths(`import x from '${slash}home/somebody/idef0/x.js';`)).toHaveLength(1);
  expect(machinePaths(`cd ${slash}root/idef0`)).toHaveLength(1);
  expect(machinePaths('see https://example.org/home/page and a/root/b')).toEqual([]);
});

/** What a generator says of the generated files of a checkout. */
function complaints(checkout: string, script: string): string {
  const args = [join(checkout, script), '--check'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr;
}

/** The addresses that packages would be loaded from. */
function registryAddresses(lock: string): string[] {
  return lock.match(/"resolved": "https?:[^"]*"/g) ?? [];
}

/** Absolute paths below the folders where people and machines keep their work. */
function machinePaths(text: string): string[] {
  const start = /(?<=^|[\s'"`(=])/.source;
  const folders = ['home', 'root', 'work', 'Users', 'workspace', 'builds'].join('|');
  const unix = new RegExp(`${start}/(${folders})/[\\w.-]+`, 'gm');
  return [...(text.match(unix) ?? []), ...(text.match(/\b[A-Z]:\\\\?Users\\/g) ?? [])];
}
