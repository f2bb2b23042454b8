/** Bundles within bundles: no cycles, a limit that is told, and time that grows with the text. */
import { type ModelQueries } from '@idef0-studio/model';
import { loadWorkspace } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { BundleNesting, MOST_NESTED_BUNDLES } from '@idef0-studio/model/testing';
import { Random } from '../../support/random.js';

const URI = 'file:///a.idef0';

async function read(text: string) {
  const workspace = await loadWorkspace([{ uri: URI, text }]);
  workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
  const model = workspace.model('M');
  if (model === undefined) throw new RangeError('There is no model.');
  const findings = workspace.findingsOf(URI);
  return {
    model,
    codes: findings.map(({ code }) => code),
    messages: findings.map(({ message }) => message),
  };
}

const chain = (count: number) =>
  Array.from({ length: count }, (_, n) => `bundle B${n} {\n  B${n + 1}\n}`);

/** How many bundles stand above each other, at most. */
function depthOf(model: ModelQueries): number {
  const depths = new Map<string, number>();
  const depth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const own = Math.max(0, ...(model.object(id)?.parts ?? []).map((part) => depth(part) + 1));
    depths.set(id, own);
    return own;
  };
  return Math.max(...model.objects().map(({ id }) => depth(id)));
}

test.each([
  ['in its order', chain(300)],
  ['from its end', chain(300).reverse()],
  ['closed to a ring', [...chain(300), 'bundle B300 {\n  B0\n}']],
])('a chain of 300 bundles is cut where it nests too deep, and told: %s', async (_, lines) => {
  const { model, codes } = await read(['model M', 'activity R', ...lines].join('\n'));
  expect(codes.filter((code) => code === 'bundle/too-deep')).toHaveLength(1);
  expect(depthOf(model)).toBe(MOST_NESTED_BUNDLES);
});

test('each chain that nests too deep is told once, and how often it is cut', async () => {
  const other = chain(40).map((line) => line.replaceAll('B', 'C'));
  const { messages } = await read(['model M', 'activity R', ...chain(100), ...other].join('\n'));
  const told = messages.filter((message) => message.includes('nest at most 30 deep'));
  expect(told).toEqual([
    "Bundles nest at most 30 deep, and 'B31' in 'B30' would nest deeper; it is left out of the bundle, and so are 2 parts more of bundles that belong together with it: put it into one further up.",
    "Bundles nest at most 30 deep, and 'C31' in 'C30' would nest deeper; it is left out of the bundle: put it into one further up.",
  ]);
});

test('bundles that nest as deep as they may are well', async () => {
  const lines = chain(MOST_NESTED_BUNDLES);
  const last = `B${MOST_NESTED_BUNDLES}`;
  const text = `activity R {\n  activity A {\n    output B0\n  }\n  activity C {\n    input ${last}\n  }\n}`;
  const { model, codes } = await read(['model M', text, ...lines].join('\n'));
  expect(codes.filter((code) => code.startsWith('bundle/'))).toEqual([]);
  expect(model.boundary('R').input).toEqual([]);
});

test('whatever is put into what, there is no cycle, and only what would close one is refused', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = new Random(seed);
    const nesting = new BundleNesting();
    const held = new Map<number, Set<number>>();
    const reaches = (from: number, to: number): boolean =>
      from === to || [...(held.get(from) ?? [])].some((part) => reaches(part, to));
    for (let step = 0; step < 40; step++) {
      const [bundle, part] = [random.below(12), random.below(12)];
      const known = held.get(bundle) ?? new Set<number>();
      const expected = known.has(part) ? 'known' : reaches(part, bundle) ? 'cycle' : 'nested';
      expect(nesting.nest(`${bundle}`, `${part}`), `seed ${seed}`).toBe(expected);
      if (expected === 'nested') held.set(bundle, known.add(part));
    }
  }
});

test('layers of bundles that all hold all of the next are read without walking every way', () => {
  const nesting = new BundleNesting();
  for (let layer = 0; layer < 25; layer++) {
    for (const outer of [0, 1, 2, 3]) {
      for (const inner of [0, 1, 2, 3]) {
        expect(nesting.nest(`${layer} ${outer}`, `${layer + 1} ${inner}`)).toBe('nested');
      }
    }
  }
  expect(nesting.nest('25 0', '0 0')).toBe('cycle');
});
