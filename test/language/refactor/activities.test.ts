/** Refactorings of activities, before and after, and that the model means the same. */
import { describe, expect, test } from 'vitest';
import {
  bordersIn,
  filesBefore,
  modelOf,
  offered,
  refactored,
  refactoredFiles,
  refused,
  shownFiles,
} from '../../support/refactor.js';

const withoutMarks = (fixture: string) => shownFiles(filesBefore(fixture));

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
