/** The report of changed pictures, on a small repository of its own. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/picture-report.mjs', import.meta.url));
const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>\n`;

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'idef0-report-')));
  git('init', '-q');
  await put({
    'test/golden/a.svg': svg('a'),
    'test/golden/b.svg': svg('b'),
    'docs/gallery/c.svg': svg('c'),
    'docs/gallery/figures.json': JSON.stringify({ c: { crossings: 9, bends: 3, width: 100 } }),
    'docs/other.svg': svg('other'),
  });
  git('add', '.');
  git('commit', '-qm', 'Pictures');
});
afterEach(() => rm(root, { recursive: true }));

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];

function git(...args: readonly string[]): void {
  execFileSync('git', [...IDENTITY, ...args], { cwd: root });
}

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function report(...args: readonly string[]) {
  const options = { cwd: root, encoding: 'utf8' } as const;
  const out = execFileSync(process.execPath, [SCRIPT, ...args], options);
  return { out, page: await readFile(join(root, 'test/report/index.html'), 'utf8') };
}

const reported = (...path: readonly string[]) =>
  readFile(join(root, 'test/report', ...path), 'utf8');

test('where nothing has changed, the report says so', async () => {
  const { out, page } = await report();
  expect(out).toBe('No picture has changed.\n');
  expect(page).toContain('<h1>No picture has changed</h1>');
});

test('a changed, a new and a lost picture stand there old and new, and no other', async () => {
  await put({ 'test/golden/b.svg': svg('b2'), 'docs/gallery/d.svg': svg('d') });
  await put({ 'docs/other.svg': svg('changed') });
  await rm(join(root, 'test/golden/a.svg'));
  const { out, page } = await report();
  expect(out.split('\n').slice(0, 3)).toEqual([
    'new: docs/gallery/d.svg',
    'gone: test/golden/a.svg',
    'changed: test/golden/b.svg',
  ]);
  expect(page).not.toContain('other.svg');
  expect(await reported('old/test/golden/b.svg')).toBe(svg('b'));
  expect(await reported('new/test/golden/b.svg')).toBe(svg('b2'));
  expect(await readdir(join(root, 'test/report/new/docs/gallery'))).toEqual(['d.svg']);
  expect(page).toContain('src="old/test/golden/a.svg"');
  expect(page).not.toContain('src="new/test/golden/a.svg"');
});

test('a picture of which only the style sheet is another stands last, and is told apart', async () => {
  const styled = (style: string, text: string) =>
    svg(text).replace('<text>', `<style>${style}</style><text>`);
  await put({ 'test/golden/a.svg': styled('old', 'a'), 'test/golden/b.svg': styled('old', 'b') });
  git('commit', '-qam', 'Styles');
  await put({ 'test/golden/a.svg': styled('new', 'a'), 'test/golden/b.svg': styled('new', 'b2') });
  const { out, page } = await report();
  expect(out).toMatch(/^changed: test\/golden\/b\.svg\nrestyled: test\/golden\/a\.svg\n/u);
  expect(page).toContain('<h1>One picture has changed, and 1 in the style sheet alone</h1>');
});

test('old and new are in the same scale, and parts of pages stand alone in their style', async () => {
  const part = (width: number) => `<svg viewBox="0 0 ${width} 90"><rect class="paper"/></svg>\n`;
  await put({
    'test/golden/a.svg': part(50),
    'test/golden/render/style-sheet.css': '.paper{fill:red}',
  });
  git('add', '.');
  git('commit', '-qm', 'Parts');
  await put({ 'test/golden/a.svg': part(200) });
  const { page } = await report();
  expect(page).toContain('style="width:25.00%" src="old/test/golden/a.svg"');
  expect(page).toContain('style="width:100.00%" src="new/test/golden/a.svg"');
  const file = await reported('new/test/golden/a.svg');
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/u);
  expect(file).toContain('<style>.paper{fill:red}</style>');
});

test('the figures of the judge stand beside the picture, and what became worse is marked', async () => {
  const figures = { c: { crossings: 11, bends: 2, width: 120 } };
  await put({
    'docs/gallery/c.svg': svg('c2'),
    'docs/gallery/figures.json': JSON.stringify(figures),
  });
  const { page } = await report();
  expect(page).toContain('<th>crossings</th><th>bends</th><th>width</th>');
  expect(page).toContain('<td>9</td><td>3</td><td>100</td>');
  expect(page).toContain('<td class="worse">11</td><td class="better">2</td><td>120</td>');
});

test('another commit can be what is compared with, and an old report is replaced', async () => {
  await put({ 'test/golden/b.svg': svg('b2') });
  await report();
  git('commit', '-qam', 'Change');
  expect((await report()).out).toBe('No picture has changed.\n');
  expect(await readdir(join(root, 'test/report'))).toEqual(['index.html']);
  expect((await report('--since', 'HEAD~1')).out).toContain('changed: test/golden/b.svg');
});
