/** The named views of the examples: nothing is found in them, and all of them can be drawn. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedViewsOf } from '@idef0-studio/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '../cli/in-process.js';
import { findingsOf, loadExample } from './load-example.js';

let bench: Bench;
let out: string;
beforeAll(async () => {
  bench = await openBench();
  out = mkdtempSync(join(tmpdir(), 'idef0-views-'));
});
afterAll(async () => {
  rmSync(out, { recursive: true, force: true });
  await bench.close();
});

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

test.each([
  ['hp-itsm', 4],
  ['ibm-itpm', 2],
  ['iso-20000-4', 1],
  ['prm-it', 3],
  ['prm-it-v2', 3],
])('those of %s are right, and exported under their names', async (example, count) => {
  const workspace = await loadExample(example);
  expect(findingsOf(workspace).filter((each) => each.includes('views.idef0'))).toEqual([]);
  const [model] = workspace.models();
  const names = model === undefined ? [] : namedViewsOf(model).map(({ name }) => `${name}.svg`);
  expect(names).toHaveLength(count);
  const folder = join(out, example);
  const { code } = await bench.runIn(
    EXAMPLES,
    ...['export', example, '--format', 'svg', '--out', folder, '--all-views'],
  );
  expect(code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
});
