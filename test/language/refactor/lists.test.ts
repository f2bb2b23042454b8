/** Refactorings of lists and boundaries, before and after, and that the model means the same. */
import { describe, expect, test } from 'vitest';
import {
  diagramsIn,
  filesBefore,
  modelOf,
  offered,
  refactored,
  refactoredFiles,
  shownFiles,
} from '../../support/refactor.js';

const withoutMarks = (fixture: string) => shownFiles(filesBefore(fixture));

describe('a list', () => {
  const list = (text: string) => `model M\nactivity Bake {\n  <|>${text}\n}`;
  const SORT = 'Sort the inputs by the alphabet (changes ICOM codes)';

  test.each([
    [
      'input\n    // ground\n    Salt // fine\n    Flour "Of wheat"\n    `beer`',
      'input\n    `beer`\n    Flour "Of wheat"\n    // ground\n    Salt // fine',
    ],
    ['input Salt, (Flour) <- Mill, Beer // all', 'input Beer, (Flour) <- Mill, Salt // all'],
    ['input Salt /* one */, Flour', 'input Flour, Salt /* one */'],
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
