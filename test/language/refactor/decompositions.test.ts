/** Refactorings of decompositions, before and after, and that the model means the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  diagramsIn,
  filesBefore,
  modelOf,
  offered,
  refactored,
  refactoredFiles,
  refused,
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
