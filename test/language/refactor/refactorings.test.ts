/** Refactorings, before and after, and that the model means the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bordersIn,
  diagramsIn,
  filesBefore,
  modelOf,
  offered,
  refactored,
  refactoredFiles,
  refused,
  shownFiles,
} from '../../support/refactor.js';

const EXAMPLE = new URL('../../../examples/prm-it/', import.meta.url);

/** The example as a fixture, with a mark put into one of its files. */
function example(file: string, from: string, to: string): string {
  const names = readdirSync(EXAMPLE).filter((name) => name.endsWith('.idef0'));
  const texts = names.map((name) => {
    const text = readFileSync(new URL(name, EXAMPLE), 'utf8');
    return `//- ${name}\n${name.startsWith(file) ? text.replace(from, to) : text}`;
  });
  return texts.join('\n');
}

const withoutMarks = (fixture: string) => shownFiles(filesBefore(fixture));

const BAKERY = `// The bakery.
model The Bakery

activity Run {
  activity Bake "Of <dough>" { // by hand
    control
      Recipe
    // first
    activity Mix {
      output
        Dough
    }

    activity Heat {
      input
        Dough
      output
        Bread
    }
  }
  activity Sell {
    input Bread
  }
}`.replace('<dough>', 'dough');

describe('a decomposition', () => {
  const before = `//- run.idef0\n${BAKERY.replace('Bake "', '<|>Bake "')}`;
  const title = "Move what is inside 'Bake' to 'a1-bake.idef0'";
  const after = `//- run.idef0
// The bakery.
model The Bakery

activity Run {
  activity Bake "Of dough"
  activity Sell {
    input Bread
  }
}
//- a1-bake.idef0
model The Bakery

decompose Bake { // by hand
  control
    Recipe
  // first
  activity Mix {
    output
      Dough
  }

  activity Heat {
    input
      Dough
    output
      Bread
  }
}`;

  test('moves to a file of its own, named after node and name', async () =>
    expect(await refactored(before, title)).toBe(after));

  test('and back, and its file goes', async () => {
    const back = after.replace('decompose Bake', 'decompose <|>Bake');
    expect(await refactored(back, "Move what is inside 'Bake' to its declaration")).toBe(BAKERY);
  });

  test('takes the comments of its file back with it', async () => {
    const back = after.replace(
      'model The Bakery\n\ndecompose Bake',
      '// A1.\nmodel The Bakery\n\ndecompose <|>Bake',
    );
    const result = await refactored(back, "Move what is inside 'Bake'");
    expect(result).toBe(BAKERY.replace('// by hand\n', '// by hand\n    // A1.\n'));
  });

  test('takes the comments of its header and behind its closing brace along', async () => {
    const back = after
      .replace('decompose Bake {', 'decompose <|>Bake /* first */ {')
      .replace(/\}\s*$/u, '} // the end');
    const result = await refactored(back, "Move what is inside 'Bake'");
    expect(result).toBe(
      BAKERY.replace('// by hand\n', '// by hand\n    /* first */\n    // the end\n'),
    );
  });

  test('leaves the comment behind its closing brace in a file that stays', async () => {
    const back = `${after.replace('decompose Bake', 'decompose <|>Bake').trimEnd()} // the end\nobject Recipe`;
    expect(await refactored(back, "Move what is inside 'Bake'")).toContain('// the end\nobject');
  });

  test('leaves a file that holds other things', async () => {
    const back = `${after.replace('decompose Bake', 'decompose <|>Bake')}\nobject Recipe`;
    expect(await refactored(back, "Move what is inside 'Bake'")).toContain(
      '//- a1-bake.idef0\nmodel The Bakery\n\nobject Recipe',
    );
  });

  test('takes another name for its file where one is there', async () => {
    const taken = `${before}\n//- a1-bake.idef0\nmodel Other`;
    expect(await offered(taken)).toContain("Move what is inside 'Bake' to 'a1-bake-2.idef0'");
  });

  test('means the same in both places', async () => {
    const moved = await refactoredFiles(before, title);
    expect(diagramsIn(await modelOf(moved))).toEqual(
      diagramsIn(await modelOf(filesBefore(before))),
    );
  });

  test('is refused where broken text would be read another way in another file', async () => {
    const broken = `model Bakery {
activity <|>Run {
    activity Cool {
    activity Sell {
    }
`;
    expect(await refused(broken)).toEqual([
      "Move what is inside 'Run' to 'a0-run.idef0': The diagram A0 would be drawn another way.",
    ]);
  });

  test('of the example goes into its declaration and means the same', async () => {
    const fixture = example('a22', 'decompose Service', 'decompose <|>Service');
    const moved = await refactoredFiles(
      fixture,
      "Move what is inside 'Service Marketing and Sales'",
    );
    expect(moved.map(({ uri }) => uri)).not.toContainEqual(expect.stringContaining('/a22-'));
    expect(diagramsIn(await modelOf(moved))).toEqual(
      diagramsIn(await modelOf(filesBefore(fixture))),
    );
  });
});

describe('a list', () => {
  const list = (text: string) => `model M\nactivity Bake {\n  <|>${text}\n}`;
  const SORT = 'Sort the inputs by the alphabet (changes ICOM codes)';

  test.each([
    [
      'input\n    // ground\n    Salt // fine\n    Flour "Of wheat"\n    `beer`',
      'input\n    `beer`\n    Flour "Of wheat"\n    // ground\n    Salt // fine',
    ],
    ['input Salt, (Flour) <- Mill, Beer // all', 'input Beer, (Flour) <- Mill, Salt // all'],
    ['input Salt /* one */, Flour', 'input Flour /* one */, Salt'],
  ])('is sorted, and comments stay with their entries: %j', async (before, after) =>
    expect(await refactored(list(before), SORT)).toBe(list(after).replace('<|>', '')),
  );

  test('that is sorted is not offered to be', async () =>
    expect(await offered(list('input Flour, Salt'))).not.toContain(SORT));

  test('is written one entry a line', async () =>
    expect(await refactored(list('input Salt, Flour,\n  Beer // all'), 'Write the inputs')).toBe(
      'model M\nactivity Bake {\n  input\n    Salt\n    Flour\n    Beer // all\n}',
    ));

  test('with comments between its entries is left alone', async () =>
    expect(await offered(list('input Salt, // fine\n  Flour'))).not.toContain(
      'Write the inputs one a line',
    ));
});

describe('a body on one line', () => {
  const title = "Write what is inside 'Bake' on lines of its own";

  test.each([
    [
      'activity Bake "All" { purpose "x, y", control Plan, input Flour, Salt, activity Mix { input Salt }, call Sell }',
      'activity Bake "All" {\n  purpose "x, y"\n  control Plan\n  input Flour, Salt\n  activity Mix { input Salt }\n  call Sell\n}',
    ],
    [
      'external Bake { output Flour, input Bread }',
      'external Bake {\n  output Flour\n  input Bread\n}',
    ],
    ['decompose Bake { each control Plan }', 'decompose Bake {\n  each control Plan\n}'],
  ])('gets a line for each statement: %s', async (before, after) =>
    expect(await refactored(`model M\n${before.replace('Bake', '<|>Bake')}`, title)).toBe(
      `model M\n${after}`,
    ),
  );

  test.each([
    'activity Bake { input Flour /* white */, Salt }',
    'activity Bake { }',
    'activity Bake',
  ])('is left alone where nothing stands in it, or a comment: %s', async (text) =>
    expect(await offered(`model M\n${text.replace('Bake', '<|>Bake')}`)).not.toContain(title),
  );
});

describe('a derived boundary', () => {
  const before = `model M
external Mill {
  output Flour
}
activity <|>Run {
  input Water
  activity Bake {
    input Flour <- Mill, Water
    control Recipe <- Mill
    output Bread
  }
  activity Sell {
    input Bread
    output Money
  }
}
object Recipe
object Water`;

  test('is written out, role by role, and the sources stay', async () =>
    expect(await refactored(before, "Write out the boundary of 'Run'")).toBe(
      withoutMarks(before).replace(
        '  input Water\n',
        '  control\n    Recipe <- Mill\n  input Water\n  output Money\n',
      ),
    ));

  test('means the same', async () => {
    const after = await refactoredFiles(before, "Write out the boundary of 'Run'");
    const was = await modelOf(filesBefore(before));
    expect(diagramsIn(await modelOf(after))).toEqual(diagramsIn(was));
  });

  test('is written out at a `decompose` as well', async () => {
    const apart = `model M
activity Run
external Mill {
  output Flour
}
decompose <|>Run {
  activity Bake {
    input Flour
    output Bread
  }
}`;
    expect(await refactored(apart, 'Write out')).toContain(
      'decompose Run {\n  input\n    Flour\n  output\n    Bread\n  activity Bake {',
    );
  });

  test('that is written already is not offered', async () => {
    const files = await refactored(before, 'Write out');
    const again = files.replace('activity Run', 'activity <|>Run');
    expect((await offered(again)).join()).not.toContain('Write out');
  });
});

const LINE = `model M
external Mill {
  output Flour
}
activity Run {
  each control Rules // for all

  activity Mix {
    input Flour
    output Dough
  }
  // Shaped by hand.
  activity <|Shape {
    input Dough <- A1
    output Loaf
  }
  activity 3 Heat|> {
    input
      Loaf
    output
      Bread
  }
  activity Sell {
    input Bread <- Run.Heat
    output Money
  }
}
object Rules`;

describe('several activities', () => {
  const title = 'Extract 2 activities into a new one';

  test('are extracted with their comments, and get what the parent gives each', async () =>
    expect(await refactored(LINE, title)).toBe(
      withoutMarks(LINE)
        .replace('<- A1', '<- Mix')
        .replace('<- Run.Heat', '<- Heat')
        .replace(/ {2}\/\/ Shaped[\s\S]*?(?= {2}activity Sell)/u, (block) => {
          const inside = block.replace(/^(?=.)/gmu, '  ');
          return `  activity New Activity {\n    each control Rules\n${inside}  }\n`;
        }),
    ));

  test('keep their borders, and where things come from and go to', async () => {
    const was = bordersIn(await modelOf(filesBefore(LINE)));
    const now = bordersIn(await modelOf(await refactoredFiles(LINE, title)));
    const others = Object.entries(now).filter(([name]) => name !== 'New Activity');
    const rows = others.map(([name, lines]) => [
      name,
      lines.map((line) =>
        line.replace(/(?:, )?New Activity(?:, )?/u, (found) =>
          found.startsWith(',') && found.endsWith(', ') ? ', ' : '',
        ),
      ),
    ]);
    expect(Object.fromEntries(rows)).toEqual(was);
  });

  test.each([
    ['one', LINE.replace('|> {', ' {').replace('Dough <- A1', 'Dough|> <- A1')],
    [
      'all',
      LINE.replace('<|', '')
        .replace('|>', '')
        .replace('activity Mix', '<|activity Mix')
        .replace('output Money', 'output |>Money'),
    ],
    ['none', LINE.replace('<|Shape', '<|>Shape').replace('Heat|>', 'Heat')],
  ])('are not extracted where %s of them is selected', async (_what, fixture) =>
    expect((await offered(fixture)).join()).not.toContain('Extract'),
  );

  test('are not extracted where a reference would not do any more', async () => {
    const twice = LINE.replace('activity Mix {', 'activity Mix {\n    stub Heat');
    expect((await offered(twice)).join()).not.toContain('Extract');
  });
});

describe('an activity', () => {
  const before = `model M
activity Run {
  // Dough and heat.
  activity <|>Bake "Of dough" {
    input Flour
    output Bread

    // first
    activity Mix {
      input Flour
      output Dough
    }
    activity Heat {
      input Dough
      output Bread
    }
  }
  activity Sell {
    input Bread
    output Money
  }
}
object Flour`;
  const title = "Inline 'Bake': its 2 activities take its place";

  test('is inlined, its comments stay, and its definition becomes one', async () =>
    expect(await refactored(before, title)).toBe(`model M
activity Run {
  // Dough and heat.
  // Bake: Of dough
  // first
  activity Mix {
    input Flour
    output Dough
  }
  activity Heat {
    input Dough
    output Bread
  }
  activity Sell {
    input Bread
    output Money
  }
}
object Flour`));

  test('leaves borders, and where things come from and go to, as they were', async () => {
    const was = bordersIn(await modelOf(filesBefore(before)));
    const now = bordersIn(await modelOf(await refactoredFiles(before, title)));
    const others = Object.entries(was).filter(([name]) => name !== 'Bake');
    const rows = others.map(([name, lines]) => [
      name,
      lines.map((line) => line.replace(/(: |, )Bake(?:, )?/u, '$1').replace(/, $/u, '')),
    ]);
    expect(now).toEqual(Object.fromEntries(rows));
  });

  test('is inlined with all that it says: sources, tunnels and what it gives to each go to its children', async () => {
    const rich = before
      .replace('"Of dough" {', '"Of dough" { // head')
      .replace(
        '    input Flour\n',
        '    purpose "Bread"\n    each mechanism Oven\n    input (Flour) // white\n',
      )
      .replace('    output Bread\n\n', '    output\n      Bread "One loaf"\n\n')
      .replace('input Bread\n    output M', 'input Bread <- Bake\n    output M')
      .replace('input Dough\n', 'input Dough <- A11\n');
    expect(await refactored(`${rich}\nobject Oven`, title)).toBe(`model M
activity Run {
  // Dough and heat.
  // Bake: Of dough
  // head
  // purpose "Bread"
  // white
  object Bread "One loaf"

  // first
  activity Mix {
    input (Flour)
    output Dough
    mechanism Oven
  }
  activity Heat {
    input Dough <- Mix
    output Bread
    mechanism Oven
  }
  activity Sell {
    input Bread <- Heat
    output Money
  }
}
object Flour
object Oven`);
  });

  const see = '    excludes "Bread" see Bake\n    input Bread\n    output M';
  const more = '    input Bread\n    output Money\n  }\n';
  test.each([
    ["'Sell' points to it with 'see'.", before.replace('    input Bread\n    output M', see)],
    [
      "'Mix' would get the control 'Rules'.",
      `${before.replace('activity Run {', 'activity Run {\n  each control Rules')}\nobject Rules`,
    ],
    [
      "Its lists do not say all that crosses its border ('Salt'): balance it first.",
      `${before.replace('      input Flour\n', '      input Flour, Salt\n')}\nobject Salt`,
    ],
    [
      "'Mix' stands twice under 'Run'; activities of one diagram have names of their own: rename one.",
      before.replace(more, `${more}  activity Mix\n`),
    ],
    [
      'What is inside shares lines with other things; write each activity on lines of its own first.',
      before.replace('    }\n    activity Heat', '    } activity Heat'),
    ],
    [
      "What is inside stands in a 'decompose'; move it back to the declaration first.",
      `${before}\ndecompose Bake {\n  control none\n}`,
    ],
  ])('is not inlined, and that says why: %s', async (reason, fixture) =>
    expect(await refused(fixture)).toEqual([`${title}: ${reason}`]),
  );
});

describe('objects', () => {
  test('of one list become a bundle, which is declared beside others', async () => {
    const before = `model M
bundle Tools {
  Oven
  Spoon
}
activity Bake {
  input
    Water
    <|Flour
    Salt // fine
    Yeast|>
}
object Water
object Flour
object Salt
object Yeast`;
    expect(await refactored(before, 'Turn 3 objects into a bundle')).toBe(`model M
bundle Tools {
  Oven
  Spoon
}

bundle New Bundle {
  Flour
  Salt
  Yeast
}
activity Bake {
  input
    Water
    New Bundle
    // fine
}
object Water
object Flour
object Salt
object Yeast`);
  });

  test('beside each other on a line lose their commas', async () =>
    expect(
      await refactored(
        'model M\nobject Flour\nobject Salt\nactivity Bake { input <|Flour, Salt|>, Water, output Bread }\nobject Water',
        'Turn 2 objects into a bundle',
      ),
    ).toContain('activity Bake { input New Bundle, Water, output Bread }'));

  const INGREDIENTS = `model M
bundle Ingredients {
  Flour
  Salt
}
external Mill {
  output Ingredients
}
activity Run {
  activity Bake {
    input <list>, Water
    output Bread
  }
}
object Water`;

  test('that have a bundle already take its name', async () => {
    const before = INGREDIENTS.replace('<list>', '<|Salt, Flour|>');
    expect(await refactored(before, "Turn 2 objects into their bundle 'Ingredients'")).toBe(
      INGREDIENTS.replace('<list>', 'Ingredients'),
    );
  });

  test('stay where somebody would make other things than before', async () => {
    const before = `model M
external Eater {
  input Bread
}
activity Run {
  activity Bake {
    input Sourdough
    output <|Sourdough, Bread|>
  }
}`;
    expect(await refused(before)).toEqual([
      "Turn 2 objects into a bundle: 'Run' would make 'Sourdough' as well.",
    ]);
  });

  test('with tunnels or sources of their own stay', async () =>
    expect(
      (await offered('model M\nactivity Bake {\n  input <|(Flour), Salt|>\n}')).join(),
    ).not.toContain('bundle'));
});
