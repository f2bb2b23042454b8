/** Refactorings of objects, before and after, and that the model means the same. */
import { describe, expect, test } from 'vitest';
import { offered, refactored, refused } from '../../support/refactor.js';

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
