/** Only a tag that names the version of the packages is released, with what the tests have built. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../cli/idef0.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
/** One for each package and one for the workspace. */
const lines = readdirSync(`${ROOT}packages`).length + 1;
const checkTag = (...tag: readonly string[]) => runProgram(ROOT, ['scripts/check-tag.mjs', ...tag]);

test('the tag of the version passes', async () => {
  expect(await checkTag(`v${version}`)).toEqual({ code: 0, out: '', err: '' });
});

test.each([[[]], [['v9.9.9']], [[version]], [[`v${version}-rc.1`]]])(
  'another does not, and each package is named: %s',
  async (tag) => {
    const { code, err } = await checkTag(...tag);
    expect(code).toBe(1);
    expect(err).toContain(`'@idef0-studio/cli' has version ${version}.`);
    expect(err.trim().split('\n').length).toBe(lines);
  },
);

test('the release checks its tag first and then runs all tests', () => {
  const workflow = readFileSync(`${ROOT}.github/workflows/release.yml`, 'utf8');
  expect(workflow).toContain("tags: ['v*']");
  const commands = [...workflow.matchAll(/- run: (\S+(?: \S+)?)/gu)].map(([, command]) => command);
  expect(commands.slice(0, 2)).toEqual(['node scripts/check-tag.mjs', '.ci/run']);
});
