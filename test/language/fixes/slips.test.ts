/** Fixes for slips of the pen in lists and headers. */
import { expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

test('a name that stands in no list is dropped with its line, and leaves no list behind', async () => {
  const text = (line: string) => `model M\nactivity Bake {\n${line}  output Bread\n}`;
  expect(await fixed(text('  Flouer\n'), "Drop 'Flouer' here")).toBe(text(''));
});

test("a '<-' behind an output goes, and one behind an input stays", async () => {
  const text = (source: string) => `model M
activity Run {
  activity Bake {
    output Bread${source} // warm
  }
  activity Sell { input Bread <- Bake }
}`;
  expect(await fixed(text(' <- Sell'), "Drop the '<-'")).toBe(text(''));
  expect(await titlesFor(text(''), 'from/on-output')).toEqual([]);
});

test("a '<-' in the lists of an agent says nothing either", async () => {
  const text = (source: string) => `model M
external Mill { output Flour${source} }
activity Bake { input Flour }`;
  expect(await fixed(text(' <- Bake'), "Drop the '<-'")).toBe(text(''));
});

test('a keyword in the name of an activity begins its body', async () => {
  const text = (header: string) =>
    `model M\nactivity Run {\n  activity ${header} // first\n}\nobject Flour`;
  const title = "Put what begins with 'input' into braces";
  expect(await fixed(text('Bake Bread input Flour'), title)).toBe(
    text('Bake Bread { input Flour }'),
  );
});

test('an activity in the name of another one begins a line', async () => {
  const text = (between: string) =>
    `model M\nactivity Run {\n  activity Bake${between}activity Sell\n}`;
  expect(await fixed(text(' '), "Begin a new line before 'activity'")).toBe(text('\n  '));
});

test('a bundle that is declared twice is joined, and each part stands once', async () => {
  const text = (first: string, second: string) => `model M
bundle Goods {
  Flour // white${first}
}
${second}activity Bake { input Goods, output Bread }`;
  const title = "Join it with the first declaration of 'Goods'";
  expect(await fixed(text('', 'bundle Goods { Flour, Salt "Fine" }\n'), title)).toBe(
    text('\n  Salt "Fine"', ''),
  );
});

test('an agent that is declared twice is joined, with its comments and its definition', async () => {
  const text = (first: string, second: string) => `model M
external Mill ${first}
${second}activity Bake { input Flour, Salt, output Bread }`;
  const second = 'external Mill "Grinds" {\n    output\n      // fine\n      Salt\n}\n';
  const title = "Join it with the first declaration of 'Mill'";
  expect(await fixed(text('{\n  output Flour\n}', second), title)).toBe(
    text('"Grinds" {\n  output Flour\n  output\n    // fine\n    Salt\n}', ''),
  );
});

test('a bundle that a lost brace has put into itself is not joined, which would drop its comments', async () => {
  const text = `model M
bundle Goods {
bundle Goods {
  Flour
  Salt // fine
}
activity Bake { input Goods, output Bread }`;
  expect(await titlesFor(text, 'name/duplicate')).toEqual([]);
});

test('what one activity deep inside takes alone can be tunnelled there', async () => {
  const text = (spoon: string) => `model M
activity Run {
  input none
  activity Bake {
    output Bread
    activity Mix { input ${spoon}, output Bread }
  }
}
object Spoon`;
  expect(await fixed(text('Spoon'), "Tunnel it: '(Spoon)'")).toBe(text('(Spoon)'));
});

test('a second declaration that holds what follows, since a brace is lost, is not joined', async () => {
  const text = `model M
external Mill {
external Mill {
  output Flour
}
activity Run {
  activity Bake { input Flour }
  }
}`;
  const titles = await titlesFor(text, 'name/duplicate');
  expect(titles.filter((title) => title.startsWith('Join'))).toEqual([]);
});

test('of two names in one list that become one, one goes', async () => {
  const text = (orders: string, order: string) => `model M
object ${order}
object Order
activity Run {
  activity Bake { input ${orders}, output Bread }
  activity Sell { input ${order} }
}`;
  expect(await fixed(text('Orders, Order', 'Orders'), "Write 'Order' everywhere")).toBe(
    text('Order', 'Order'),
  );
});

test.each([' "By letter"', ': responsible', ' <- Sell'])(
  'of two names in one list that become one, none goes with what is said of it: %s',
  async (said) => {
    const text = (orders: string, order: string) => `model M
object ${order}
object Order
activity Run {
  activity Bake { input ${orders}, Order, output Bread }
  activity Sell { input ${order} }
}`;
    expect(await fixed(text(`Orders${said}`, 'Orders'), "Write 'Order' everywhere")).toBe(
      text(`Order${said}`, 'Order'),
    );
  },
);

test('a box no longer takes what it makes for itself alone, nor makes it', async () => {
  const text = (input: string, output: string) => `model M
activity Run {
  activity Bake { input ${input}, output ${output} }
  activity Sell { input Bread }
}
object Flour`;
  const title = "Drop 'Starter' here and from the outputs";
  expect(await fixed(text('Flour, Starter', 'Starter, Bread'), title)).toBe(text('Flour', 'Bread'));
});

test.each(['box/no-control, box/no-output', 'box/no-output, box/no-control'])(
  'a code that silences nothing goes from its comment: %s',
  async (codes) => {
    const text = (silenced: string) =>
      `model M\nactivity Bake { output Bread } // idef0-ignore ${silenced}: known`;
    expect(await fixed(text(codes), "Remove 'box/no-output'")).toBe(text('box/no-control'));
  },
);

test('a name that swallowed a keyword is not declared, but parted', async () => {
  const text = 'model M\nactivity Bake {\n  input Flour output Bread\n}\nobject Flour';
  expect(await titlesFor(text, 'name/unknown')).toEqual(["Begin a new line before 'output'"]);
});

test('all boxes of a diagram are numbered anew', async () => {
  const text = (three: string, two: string, one: string) => `model M
activity Run {
  activity ${three}Mix
  activity ${two}Heat
  stub ${one}Sell
}`;
  const title = "Let the order of the text number all boxes of 'Run'";
  expect(await fixed(text('3 ', '2 ', '1 '), title)).toBe(text('', '', ''));
});

test('what nobody inside takes goes from all lists that have it for this one alone', async () => {
  const text = (rules: string) => `model M
activity Run {
  control
    Plan${rules.replace(', ', '\n    ')}
  activity Bake {
    control Plan${rules} // held to
    activity Heat { control Plan, output Bread }
  }
}
object Plan
object Rules`;
  expect(await fixed(text(', Rules'), "Drop 'Rules' here and at 'Run'")).toBe(text(''));
});

const SEVERAL_WORDS = (entry: string) => `model M
activity Run {
  activity Mix { input ${entry} }
  activity Sell { output Wheat Flour }
}`;
const WHEAT_FLOUR = "Change to 'Wheat Flour'";

test.each([
  ['Wheat /* fine */, Flour', 'Wheat Flour /* fine */'],
  ['Wheat, /* fine */ Flour // dry\n', 'Wheat Flour /* fine */ // dry\n'],
  ['Wheat // fine\n    Flour\n ', 'Wheat Flour // fine\n '],
  ['Wheat // fine\n    Flour // dry\n ', 'Wheat Flour // fine\n  // dry\n '],
  ['Wheat // fine\n    Flour, Salt', 'Wheat Flour // fine\n  , Salt'],
  ['Wheat // fine\n    // white\n    Flour\n ', 'Wheat Flour // fine\n  // white\n '],
])('comments between two names that are one stay: %j', async (was, is) => {
  expect(await fixed(SEVERAL_WORDS(was), WHEAT_FLOUR)).toBe(SEVERAL_WORDS(is));
});

test('two names of which one comes through a tunnel are not written as one', async () => {
  expect(await titlesFor(SEVERAL_WORDS('Wheat, (Flour)'), 'name/unknown')).not.toContain(
    WHEAT_FLOUR,
  );
});

test('a comment beside the dot of a reference stays', async () => {
  const text = (source: string) => `model M
activity Run {
  activity Bake { output Bread }
  activity Sell { input Bread <- ${source} }
}`;
  for (const before of ['Run /* v1.2 */ . ', 'Run. /* warm */ '])
    expect(await fixed(text(`${before}Bakke`), "Change to 'Bake'")).toBe(text(`${before}Bake`));
});

test('a comment inside a name of which several are meant stays', async () => {
  const text = (source: string) => `model M
activity Run {
  activity Make { output Dough, activity Mix { output Dough } }
  activity Remake { output Dough, activity Mix { output Dough } }
  activity Sell { input Dough <- ${source} }
}`;
  expect(await fixed(text('M /* which */ . Mix'), "Change to 'Make.Mix'")).toBe(
    text('Make.Mix /* which */'),
  );
});

test('a comment beside the dot of an object stays when it is written as another one', async () => {
  const text = (orders: string) => `model M
object Orders
object Order
activity Run {
  activity Bake { input ${orders}, output Bread }
}`;
  const after = await fixed(text('M /* by letter */ . Orders'), "Write 'Order' everywhere");
  expect(after).toContain('input Order /* by letter */, output');
});
