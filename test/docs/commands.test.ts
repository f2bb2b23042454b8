/** The pages tell no reader to run a program of somebody else. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(ROOT, file)));
const pages = tracked.filter((file) => /\.(md|yml|yaml)$/u.test(file));
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Blocks of code, where commands stand to be copied. */
const blocksOf = (text: string) => text.match(/^```[^]*?^```/gmu)?.join('\n') ?? '';

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(80);
});

test('npx runs what is installed, and never what the registry has under our name', () => {
  const lines = pages.flatMap((file) => blocksOf(textOf(file)).split('\n'));
  const asked = lines.filter((line) => /\bnpx\b.*\bidef0\b/u.test(line));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((line) => !line.includes('npx --no -- idef0'))).toEqual([]);
});

test('the file that pages tell to install is that of this version', () => {
  const { version } = JSON.parse(textOf('packages/cli/package.json')) as { version: string };
  const named = pages
    .filter((file) => file !== 'CHANGELOG.md')
    .flatMap((file) => [...textOf(file).matchAll(/idef0-studio-cli-(\d[^ `]*)\.tgz/gu)])
    .map(([, found]) => found);
  expect(new Set(named)).toEqual(new Set([version]));
});

test('all packages have one version', () => {
  const versions = tracked
    .filter((file) => /^(packages\/[^/]+\/)?package\.json$/u.test(file))
    .map((file) => (JSON.parse(textOf(file)) as { version: string }).version);
  expect(versions.length).toBeGreaterThan(8);
  expect(new Set(versions).size).toBe(1);
});
