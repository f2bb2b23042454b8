/**
 * Old against new pictures, before a change is committed: every SVG file of test/golden, docs/images and
 * docs/gallery that differs from the last commit, side by side, laid over each other and blinking, with the
 * figures of the judge.
 *   node scripts/picture-report.mjs            writes test/report/index.html, and prints what has changed
 *   node scripts/picture-report.mjs --update   first accepts all snapshots of the tests and draws the gallery
 *   --since COMMIT                             compares with another commit than HEAD
 * Ends with 0 whatever has changed: whether a change is good is for eyes to say.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedPictures } from './picture-report/changes.mjs';
import { pageOf } from './picture-report/page.mjs';

const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    since: { type: 'string', default: 'HEAD' },
  },
});
const root = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
const folder = join(root, 'test', 'report');

if (values.update) update();
const changes = changedPictures(root, values.since);
writeReport(changes);
for (const { path, kind } of changes) console.log(`${kind}: ${path}`);
console.log(
  changes.length === 0
    ? 'No picture has changed.'
    : `${changes.length} pictures differ; look at test/report/index.html before you commit them.`,
);

/** The snapshots as the tests write them today, and the gallery. A test that fails for another reason ends
 *  this with its code, but the report is written all the same. */
function update() {
  for (const args of [
    ['node_modules/vitest/vitest.mjs', 'run', '--update'],
    ['scripts/gallery.mjs'],
  ]) {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exitCode = status ?? 1;
  }
}

function writeReport(list) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, before, after } of list) {
    write(join('old', path), before);
    write(join('new', path), after);
  }
  write('index.html', pageOf(list, values.since));
}

function write(path, text) {
  if (text === undefined) return;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
