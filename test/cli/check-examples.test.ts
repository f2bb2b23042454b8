/** `idef0 check` on all examples at once: each folder counts its own settings, and what is found are the slips of the sources. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

test('the examples together have the findings that their READMEs explain, and no others', async () => {
  const { out, code } = await bench.runIn(EXAMPLES, 'check', '.');
  const found = [
    ...out.matchAll(/^([a-z0-9-]+)\/.*: (?:error|warning|information) ([a-z/-]+): /gmu),
  ];
  const counts = new Map<string, number>();
  for (const [, folder, rule] of found) {
    const at = `${folder} ${rule}`;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    'hp-itsm assess/not-rated': 2,
    'hp-itsm object/not-made': 3,
    'hp-itsm object/not-taken': 2,
    'iso-20000-4 trace/none': 1,
    'iso-20000-4 trace/not-traced': 11,
    'prm-it balance/output-not-made': 1,
    'prm-it object/not-made': 1,
  });
  expect(code).toBe(0);
});

test('the crosswalks know the four models beside them when they are checked alone', async () => {
  const { out, code } = await bench.runIn(`${EXAMPLES}/crosswalks`, 'check', '.');
  expect(out).toMatch(/^No problems in 3 files/u);
  expect(code).toBe(0);
});
