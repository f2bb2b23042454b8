/** One slip of the pen is found once: what follows from it elsewhere is not found as well. */
import { expect, test } from 'vitest';
import { loadWorkspace } from '@idef0-studio/language';
import type { Finding } from '@idef0-studio/model';

const TEXT = `model Bakery {
  viewpoint "The baker"
  purpose "Show how bread comes about"
}
external Customer "Buys" {
  output Appetite "What people like", Money "Cash"
  input Fresh Bread
}
external Miller "Mills" {
  output Flour "Ground", Bran "Coarse"
}
bundle Meal "What the mill gives" {
  Flour
  Bran
}
object Oven "Fired with wood"
activity Run Bakery {
  control Appetite
  input Meal, Money
  output Fresh Bread
  mechanism Oven
  activity Plan Day "Decide" {
    control Appetite
    input Sales Figures, Money
    output Baking List "So many loaves"
  }
  activity Bake Bread
  activity Sell Bread "Over the counter" {
    control Baking List
    input Warm Loaves
    output Fresh Bread "In a bag", Sales Figures "What went"
  }
}
`;

const INSIDE = `model Bakery
decompose Bake Bread {
  control Baking List
  input Meal
  output Warm Loaves
  mechanism Oven
  activity Knead Dough "Mix" {
    control Baking List
    input Meal
    output Dough "Risen"
  }
  activity Shape Dough "Form" {
    control Baking List
    input Dough
    output Raw Loaves "Shaped"
  }
  activity Heat Loaves "Bake" {
    control Baking List
    input Raw Loaves
    output Warm Loaves "Crackling"
    mechanism Oven
  }
}
`;

async function findingsOf(main: string, inside: string): Promise<readonly Finding[]> {
  const workspace = await loadWorkspace([
    { uri: 'file:///main.idef0', text: main },
    { uri: 'file:///inside.idef0', text: inside },
  ]);
  workspace.setRuleSettings({ profile: 'iso31320', severities: {} });
  return [...workspace.findings().values()].flat();
}

async function found(main: string, inside: string): Promise<readonly string[]> {
  return (await findingsOf(main, inside)).map(({ code }) => code);
}

test('the text as it is has no finding', async () => {
  expect(await found(TEXT, INSIDE)).toEqual([]);
});

/** What stands there, what is written instead, and what is found. */
const SLIPS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a control',
    'control Baking List\n    input Dough',
    'control Bakin List\n    input Dough',
    ['name/unknown'],
  ],
  ['an input', 'input Warm Loaves', 'input Warm Loavs', ['name/unknown']],
  ['an input that two lists of a file have', 'output Dough', 'output Dogh', ['name/unknown']],
  [
    'the only maker, which is told there and not at each taker',
    'output Baking List',
    'output Bakng List',
    ['name/unknown'],
  ],
  [
    'the only maker, in two lines',
    'output Baking List',
    'output Baking\n    List',
    ['name/unknown'],
  ],
  [
    'a control, in two lines',
    'control Baking List\n    input Dough',
    'control Baking\n    List\n    input Dough',
    ['name/unknown'],
  ],
  ['an input, in two entries', 'input Warm Loaves', 'input Warm, Loaves', ['name/unknown']],
  ['what an agent gets', 'input Fresh Bread', 'input Fresh Bred', ['name/stands-alone']],
  [
    'what an agent gets, in two lines',
    'input Fresh Bread',
    'input\n    Fresh\n    Bread',
    ['name/stands-alone'],
  ],
  ['what an agent sends', 'Money "Cash"', 'Mony "Cash"', ['name/unknown']],
  ['a declared object', 'object Oven', 'object Ovn', ['name/unknown']],
  ['a declared bundle', 'bundle Meal', 'bundle Mael', ['name/unknown']],
  ['a part of a bundle', '  Flour\n', '  Fluor\n', ['name/stands-alone']],
  ['an output of a border', 'output Warm Loaves\n', 'output Warm Loavs\n', ['name/stands-alone']],
  ['an input of a border', 'input Meal\n  output', 'input Mael\n  output', ['name/unknown']],
  [
    'a mechanism of a border',
    'mechanism Oven\n  activity Knead',
    'mechanism Ovn\n  activity Knead',
    ['name/unknown'],
  ],
  [
    'an activity that is decomposed',
    'decompose Bake Bread',
    'decompose Bake Bred',
    ['decompose/unknown'],
  ],
  [
    'the same where it is declared',
    'activity Bake Bread',
    'activity Bake Bred',
    ['decompose/unknown'],
  ],
  ['a comma', 'input Sales Figures, Money', 'input Sales Figures Money', ['name/unknown']],
  [
    'a line break before an output',
    'input Dough\n    output',
    'input Dough output',
    ['name/unknown', 'name/unknown'],
  ],
  [
    'the inputs of a border',
    'input Meal\n  output Warm',
    'input none\n  output Warm',
    ['balance/input-not-declared', 'balance/not-taken'],
  ],
  ['an output', '    output Raw Loaves "Shaped"\n', '', ['box/no-output', 'name/unknown']],
  [
    'a box that nothing is written of',
    '  activity Bake Bread\n',
    '  activity Bake Bread\n  activity Sweep Floor "Clean"\n',
    ['box/unconnected'],
  ],
];

test.each(SLIPS)('a slip at %s', async (_where, right, wrong, codes) => {
  const both = TEXT + INSIDE;
  expect(both.split(right).length, right).toBeGreaterThan(1);
  const now = await found(TEXT.replace(right, wrong), INSIDE.replace(right, wrong));
  expect([...now].sort()).toEqual(codes);
});

test('of two slips that have nothing to do with each other both are told', async () => {
  const told = (slips: typeof SLIPS) => {
    const slipped = (text: string) =>
      slips.reduce((result, [, right, wrong]) => result.replace(right, wrong), text);
    return findingsOf(slipped(TEXT), slipped(INSIDE));
  };
  // What stands in a decomposition of nothing stands in no tree, and waits until that is mended.
  const local = SLIPS.filter(([, , , codes]) => !codes.includes('decompose/unknown'));
  const alone = await Promise.all(
    local.map(async (slip) => ({ slip, findings: await told([slip]) })),
  );
  let pairs = 0;
  for (const [index, one] of alone.entries()) {
    for (const other of alone.slice(index + 1)) {
      if (haveNameInCommon(one.findings, other.findings)) continue;
      const both = (await told([one.slip, other.slip])).map(({ message }) => message);
      for (const { message } of [...one.findings, ...other.findings]) {
        expect(both, `${one.slip[0]} and ${other.slip[0]}`).toContain(message);
      }
      pairs++;
    }
  }
  expect(pairs).toBeGreaterThan(100);
});

/** Whether a word of a name stands in what is said of both. */
function haveNameInCommon(one: readonly Finding[], other: readonly Finding[]): boolean {
  const words = wordsIn(other);
  return [...wordsIn(one)].some((word) => words.has(word));
}

function wordsIn(findings: readonly Finding[]): ReadonlySet<string> {
  const names = findings.flatMap(({ message }) => message.match(/'[A-Z][^']*'/gu) ?? []);
  return new Set(names.flatMap((name) => name.match(/[A-Z]\p{L}+/gu) ?? []));
}
