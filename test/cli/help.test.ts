/** The help of each command and the page about the command line say the same. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
let page: string;
beforeAll(async () => {
  bench = await openBench();
  page = await readFile(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
});
afterAll(() => bench.close());

const COMMANDS = ['check', 'export', 'views', 'order', 'audit', 'lsp'];

/** The part of the page about a command, without what Node is told. */
const partOf = (command: string) =>
  (page.split(/^## /mu).find((part) => part.startsWith(`\`${command}\``)) ?? '').replace(
    /NODE_OPTIONS=\S+/gu,
    '',
  );

const helpOf = async (...args: readonly string[]) =>
  (await bench.run({ 'none.txt': '' }, ...args, '--help')).out;

const optionsIn = (text: string) =>
  [...new Set(text.match(/--[a-z][a-z-]*/gu))].filter((name) => name !== '--help').sort();

test('the page has every command, and no other', async () => {
  const help = await helpOf();
  const listed = [...help.matchAll(/^ {2}([a-z]+) \[/gmu)].map(([, name]) => name);
  expect(listed).toEqual(COMMANDS);
  for (const command of COMMANDS) expect(page).toContain(`\n## \`${command}\`\n`);
});

test.each(COMMANDS)('the page has every option of %s, and no other', async (command) => {
  const options = optionsIn(await helpOf(command));
  expect(optionsIn(partOf(command))).toEqual(options);
});

test.each(COMMANDS)('every option of %s says what it is for', async (command) => {
  const lines = (await helpOf(command)).split('\n').filter((line) => /^ {2}-/u.test(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => !/^ {2}-.*[^ ](?: {2,}|$)/u.test(line))).toEqual([]);
  expect(lines.filter((line) => / {2,}\(/u.test(line))).toEqual([]);
});

test('the choices in the help are those of the page, and of that of the views', async () => {
  const views = await readFile(new URL('../../docs/views.md', import.meta.url), 'utf8');
  const text = partOf('export') + views.slice(0, views.indexOf('## '));
  const help = (await helpOf('export')).replace(/\s+/gu, ' ');
  for (const [, choices] of help.matchAll(/\(choices: ([^)]*)\)/gu)) {
    for (const [, choice] of (choices ?? '').matchAll(/"([^"]*)"/gu))
      expect(text).toMatch(new RegExp(`\\b${choice}\\b`, 'u'));
  }
});
