/** Fixes for names and for `<-`, before and after. */
import { describe, expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

const BAKERY = `model M
activity Run {
  activity Bake Bread {
    output
      Bread // fresh
  }
  activity Bake Cake {
    output
      Cake
  }
  activity Sell {
    input
      Bread <- Bake Bread "Warm"
  }
}`;

describe('an unknown source', () => {
  const before = BAKERY.replace('<- Bake Bread', '<- Bake Braed');

  test('is spelt as the near one', async () =>
    expect(await fixed(before, "Change to 'Bake Bread'")).toBe(BAKERY));

  test('is dropped with its sign', async () =>
    expect(await fixed(before, 'Take it from anywhere')).toBe(
      BAKERY.replace(' <- Bake Bread', ''),
    ));

  test('stays where the header of another activity has run into it', async () => {
    const text = before.replace('<- Bake Braed "Warm"', '<- Bake Bread activity Deliver {\n  }');
    expect(await titlesFor(text, 'name/unknown')).not.toContain('Take it from anywhere');
  });

  test('is not declared as an object', async () =>
    expect((await titlesFor(before, 'name/unknown')).join()).not.toContain('Declare'));

  test('keeps the parent that is written before it', async () => {
    const qualified = BAKERY.replace('<- Bake Bread', '<- Run . Bake Braed');
    expect(await fixed(qualified, "Change to 'Bake Bread'")).toBe(
      BAKERY.replace('<- Bake Bread', '<- Run . Bake Bread'),
    );
  });
});

describe('a source that does not make the object', () => {
  const before = BAKERY.replace('<- Bake Bread', '<- Bake Cake');

  test('gives way to who makes it', async () =>
    expect(await fixed(before, "Take it from 'Bake Bread'")).toBe(BAKERY));

  test('is dropped with its sign', async () =>
    expect(await fixed(before, 'Take it from anywhere')).toBe(
      BAKERY.replace(' <- Bake Bread', ''),
    ));

  test('makes the object from now on', async () =>
    expect(await fixed(before, "Let 'Bake Cake' make 'Bread'")).toBe(
      before.replace('      Cake\n', '      Cake\n      Bread\n'),
    ));
});

describe('other names', () => {
  test('a decomposition of a misspelt activity is corrected', async () =>
    expect(await fixed('model M\nactivity Bake\ndecompose Bke {\n}', "Change to 'Bake'")).toBe(
      'model M\nactivity Bake\ndecompose Bake {\n}',
    ));

  test('a call of a misspelt activity is corrected', async () =>
    expect(
      await fixed(
        'model M\nactivity Run {\n  activity Bake\n  activity Sell {\n    call Bke\n  }\n}',
        "Change to 'Bake'",
      ),
    ).toContain('call Bake\n'));

  test('a name of several activities gets its parent, or its number where that is not enough', async () => {
    const before = `model M
activity Run {
  activity Bake {
    activity Plan {
      output
        List
    }
  }
  activity Sell {
    activity Plan
    activity Print {
      input
        List <- Plan
    }
  }
}`;
    expect(await titlesFor(before, 'name/ambiguous')).toEqual([
      "Change to 'Bake.Plan'",
      "Change to 'Sell.Plan'",
    ]);
    expect(await fixed(before, "Change to 'Bake.Plan'")).toBe(
      before.replace('<- Plan', '<- Bake.Plan'),
    );
  });

  test('a decomposed stub becomes an activity', async () =>
    expect(
      await fixed(
        'model M\nactivity Run {\n  stub 2 Bake\n}\ndecompose Bake {\n  activity Heat\n}',
        "Write 'activity' where it is declared",
      ),
    ).toContain('  activity 2 Bake\n'));

  test('of two definitions one is kept', async () => {
    const before =
      'model M\nobject Flour "Wheat"\nactivity Bake {\n  input\n    Flour "Rye" // milled\n}';
    expect(await fixed(before, 'Keep the other definition')).toBe(before.replace(' "Rye"', ''));
    expect(await fixed(before, 'Keep this definition')).toBe(before.replace(' "Wheat"', ''));
  });

  test('a misspelt code in a comment that silences is corrected', async () => {
    const before = 'model M\nactivity Bake { // idef0-ignore box/no-contrl: free\n}';
    expect(await fixed(before, "Change to 'box/no-control'")).toBe(
      before.replace('contrl', 'control'),
    );
  });

  test('a role is declared beside the others, in their file', async () => {
    const before = `
//- a.idef0
model M
activity Bake {
  mechanism
    Miller: responsible
}
//- b.idef0
model M
role Baker // who bakes`;
    expect(await fixed(before, "Declare the role 'Miller'")).toBe(`${before.trim()}\nrole Miller`);
  });

  test('a role that is declared twice is dropped once', async () =>
    expect(
      await fixed(
        'model M\nrole Baker "Who bakes"\nrole Baker // again\nactivity Bake',
        'Drop this',
      ),
    ).toBe('model M\nrole Baker "Who bakes"\n// again\nactivity Bake'));

  test('an agent that does nothing goes with its lines', async () => {
    const before =
      'model M\nexternal Mill {\n}\nexternal Shop {\n  input Bread\n}\nactivity Bake {\n  output Bread\n}';
    expect(await fixed(before, "Drop the declaration of 'Mill'")).toBe(
      before.replace('external Mill {\n}\n', ''),
    );
  });

  test('an unused object that a bundle holds as well is not dropped', async () => {
    const before = 'model M\nobject Salt\nbundle Spices {\n  Salt\n  Pepper\n}\nactivity Bake';
    expect((await titlesFor(before, 'object/unused')).join()).not.toContain("'Salt'");
  });
});

describe('what a diagram lacks', () => {
  const before = `model M
object Recipe
object Plan
activity Run {
  control
    Recipe
    Plan
  activity Mix {
    control
      Plan
      Recipe
  }
  activity Shape {
    control Recipe
  }
  activity Heat {
    input none
  }
}`;

  test('a box without a control gets one that others beside it have, the most common first', async () => {
    expect(await titlesFor(before, 'box/no-control')).toEqual([
      "Let 'Recipe' control it, as beside",
      "Let 'Plan' control it, as beside",
    ]);
    expect(await fixed(before, "Let 'Recipe' control it")).toBe(
      before.replace('    input none', '    control\n      Recipe\n    input none'),
    );
  });

  test('a diagram with too many boxes is split, in the file where they stand', async () => {
    const boxes = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `  activity Do ${from + index}\n`);
    const head = '//- a.idef0\nmodel M\nactivity Run\n//- b.idef0\nmodel M\ndecompose Run {\n';
    const inside = boxes(1, 4).map((line) => `  ${line}`);
    const title = 'Extract the first 4 activities into a new one';
    expect(await fixed(`${head}${boxes(1, 7).join('')}}`, title)).toBe(
      `${head}  activity New Activity {\n${inside.join('')}  }\n${boxes(5, 7).join('')}}`,
    );
  });

  test('a bundle with a part from elsewhere says whose it is', async () => {
    const bundle = `model M
bundle Ingredients {
  Flour
  Salt
}
activity Run {
  activity Buy {
    output Ingredients
  }
  activity Mill {
    output Flour
  }
  activity Bake {
    input (Ingredients) "All" // from outside
  }
}`;
    expect(await fixed(bundle, "Take 'Ingredients' from 'Buy'")).toBe(
      bundle.replace('(Ingredients) "', '(Ingredients) <- Buy "'),
    );
  });
});

describe('braces', () => {
  test('a missing one that opens is put at the end of its line', async () =>
    expect(
      await fixed(
        'model M\nactivity Bake "Of dough" // by heat\n  output\n    Bread\n}',
        "Add '{'",
      ),
    ).toBe('model M\nactivity Bake "Of dough" { // by heat\n  output\n    Bread\n}'));

  test('a missing one that closes is put where the indentation ends the block', async () =>
    expect(
      await fixed(
        'model M\nactivity Run {\n  activity Bake {\n    output\n      Bread // warm\n  activity Sell {\n  }\n}',
        "Add '}'",
      ),
    ).toBe(
      'model M\nactivity Run {\n  activity Bake {\n    output\n      Bread // warm\n  }\n  activity Sell {\n  }\n}',
    ));

  test.each([
    ['model M\nactivity Bake {\n}\n}\nobject Bread', 'model M\nactivity Bake {\n}\nobject Bread'],
    ['model M\nactivity Bake {} } // done', 'model M\nactivity Bake {}  // done'],
  ])('one that closes nothing is removed: %j', async (text, expected) =>
    expect(await fixed(text, "Remove the '}'")).toBe(expected),
  );
});

describe('a declaration that spells a name otherwise than all that take it', () => {
  const text = `model M
object Oven
activity Run {
  activity Bake {
    mechanism Oven
  }
  activity Heat {
    mechanism Oven
  }
}`;
  const slipped = text.replace('object Oven', 'object Ovn');

  test('is changed', async () => expect(await fixed(slipped, "Change to 'Oven'")).toBe(text));

  test('or all others are', async () =>
    expect(await fixed(slipped, "Change 'Oven' to 'Ovn' everywhere")).toBe(
      text.replaceAll('Oven', 'Ovn'),
    ));
});

test('a name that a line break has split is joined', async () => {
  const text = 'model M\nobject Rye Bread\nactivity Sell {\n  input Rye Bread\n}';
  const split = text.replace('input Rye Bread', 'input\n    Rye\n    Bread');
  expect(await fixed(split, "Change to 'Rye Bread'")).toBe(
    text.replace('input Rye', 'input\n    Rye'),
  );
});

test('a name that stands alone is changed to the one that it is nearly', async () => {
  const text = `model M { profile fips183 }
external Customer {
  input Fresh Bread
}
activity Bake {
  output Fresh Bread
}`;
  expect(
    await fixed(text.replace('input Fresh Bread', 'input Fresh Bred'), "Change to 'Fresh Bread'"),
  ).toBe(text);
});
