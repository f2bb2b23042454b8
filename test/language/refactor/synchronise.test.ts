/** Lists that follow what is inside: one level, and all of them. */
import { applied, loadWorkspace, type SourceText } from '@idef0-studio/language';
import { describe, expect, test } from 'vitest';
import { synchroniseAll, undeclaredOf } from '@idef0-studio/language/testing';
import { offered, refactored } from '../../support/refactor.js';
import { styledModel } from '../../support/styled-models.js';

const FILES = `//- run.idef0
model M
activity Run {
  input none // nothing yet
  output
    Bread
  activity <1>Bake {
    input Flour
    output Bread
  }
  activity Sell {
    input Bread
    output none
  }
}
object Flour
object Salt
object Water
//- bake.idef0
model M
decompose <2>Bake {
  activity Mix {
    input
      Flour
      Salt
      Water
    output
      Dough
      Waste
  }
  activity Heat {
    input
      Dough
      Salt
    output
      Bread
  }
}`;

const at = (place: 1 | 2) => FILES.replace(`<${place}>`, '<|>').replace(/<\d>/u, '');
const plain = FILES.replace(/<\d>/gu, '');

describe('what is taken and given inside', () => {
  test('is not added where its name looks like a slip of the pen', async () => {
    const misspelt = at(1).replace('Salt\n      Water', 'Salt\n      Watr');
    const after = await refactored(
      misspelt,
      "Add what is taken and given inside to the lists of 'Bake'",
    );
    expect(after).toContain('    input Flour, Salt\n');
  });

  test.each([1, 2] as const)('is added to the lists of one activity, at header %i', async (place) =>
    expect(
      await refactored(at(place), "Add what is taken and given inside to the lists of 'Bake'"),
    ).toBe(
      plain.replace(
        'input Flour\n    output Bread\n',
        'input Flour, Salt, Water\n    output Bread, Waste\n',
      ),
    ),
  );

  test('is added to the lists of all, up to the border of the model', async () =>
    expect(await refactored(at(1), 'Add what is taken and given inside to the lists of all')).toBe(
      plain
        .replace(
          'input Flour\n    output Bread\n',
          'input Flour, Salt, Water\n    output Bread, Waste\n',
        )
        .replace('  input none //', '  input Flour, Salt, Water //')
        .replace('output\n    Bread\n', 'output\n    Bread\n    Waste\n'),
    ));

  test('is not offered where the lists say everything', async () => {
    const done = await refactored(at(1), 'Add what is taken and given inside to the lists of all');
    const again = done.replace('activity Bake', 'activity <|>Bake');
    expect((await offered(again)).join()).not.toContain('Add what is taken');
  });

  test('is not asked of an activity that leaves its border to its children', async () => {
    const open = at(1).replace('    input Flour\n    output Bread\n', '');
    expect((await offered(open)).join()).not.toContain('Add what is taken');
  });
});

/** What no list says in the whole model. */
async function lackingIn(files: readonly SourceText[]): Promise<readonly string[]> {
  const workspace = await loadWorkspace(files);
  return workspace
    .models()
    .flatMap((model) =>
      model
        .activities()
        .flatMap((activity) =>
          undeclaredOf(workspace, model, activity).map(
            ({ role, object }) => `${activity.name}: ${role} ${object}`,
          ),
        ),
    );
}

async function synchronised(files: readonly SourceText[]): Promise<readonly SourceText[]> {
  const workspace = await loadWorkspace(files);
  const edits = workspace.models().flatMap((model) => synchroniseAll(workspace, model));
  return files.map(({ uri, text }) => {
    const own = edits.filter(({ document }) => document === uri);
    return { uri, text: applied(text, own) };
  });
}

test.each(Array.from({ length: 9 }, (_, seed) => seed))(
  'after all levels are synchronised lists lack next to nothing, and after a second time nothing: model %i',
  async (seed) => {
    const files = styledModel(seed);
    const once = await synchronised(files);
    expect((await lackingIn(files)).length).toBeGreaterThan(0);
    expect((await lackingIn(once)).length).toBeLessThanOrEqual(1);
    expect(await lackingIn(await synchronised(once))).toEqual([]);
  },
);
