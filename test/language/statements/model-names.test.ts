/** `Model.Name`: what is found of it, and what editors make of it, over the models of a workspace. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '@idef0-studio/language';
import { filesOf } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';

const mill = `model Mill
external Farmer { output Grain }
object Flour "Ground grain"
activity Run the Mill {
  input Grain
  output Flour
  activity Grind { output Flour }
  activity Clean { activity Sweep }
  activity Close { activity Sweep }
}`;

const bakery = (...lines: readonly string[]) => `model Bakery
activity Bake {
  ${lines.join('\n  ')}
}`;

const both = (...lines: readonly string[]) =>
  `//- bakery.idef0\n${bakery(...lines)}\n//- mill.idef0\n${mill}`;

async function found(text: string): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(text));
  workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
  return workspace
    .everyFinding()
    .filter(({ code }) => code.startsWith('name/') || code.startsWith('syntax/'))
    .map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

describe('a name of another model', () => {
  test('leads to whatever has it there: activities, agents, objects, by name, parent or number', async () => {
    const names = ['Grind', 'Clean.Sweep', 'A1', 'A2.1', 'Farmer', 'Flour', '`Run the Mill`'];
    const text = both(`excludes "More" see ${names.map((name) => `Mill.${name}`).join(', ')}`);
    expect(await found(text)).toEqual([]);
  });

  test('is an error where the model has no such name, with a near one', async () => {
    expect(await found(both('excludes "More" see Mill.Swep'))).toEqual([
      "error name/not-in-model: The model 'Mill' has no activity, agent, object or other element 'Swep'; did you mean 'Sweep'?",
    ]);
    expect(await found(both('call Mill.Flour'))).toEqual([
      "error name/not-in-model: The model 'Mill' has no activity 'Flour'; correct the name, or declare it there.",
    ]);
    expect(await found(both('output Flour', 'input Grain, Flour <- Mill.Flour'))).toContain(
      "error name/not-in-model: The model 'Mill' has no activity or agent 'Flour'; correct the name, or declare it there.",
    );
  });

  test('is none where a node number stands before the dot', async () => {
    const text = mill.replace(
      'activity Grind',
      'activity Grind "See `A3.Sweep`" { call A3.Sweep }\n  activity Mend',
    );
    expect(await found(text)).toEqual([]);
    expect(await found(text.replaceAll('A3.Sweep', 'A9.Sweep'))).toEqual([
      expect.stringMatching(/^error name\/unknown: There is no activity 'A9.Sweep'/u),
    ]);
  });

  test('is an error where several activities there have it', async () => {
    expect(await found(both('call Mill.Sweep'))).toEqual([
      "error name/not-in-model: Several activities of 'Mill' are named 'Sweep'; write the name of the one around it before a dot.",
    ]);
  });

  test('is one remark for each model that is not known, with what to do', async () => {
    const text = bakery('call Miller.Grind', 'excludes "More" see Miller.Rest, Shop.Sell');
    const open = 'open its folder too, or name it under "models" in idef0.json.';
    expect(await found(text)).toEqual([
      `information name/no-model: No model 'Miller' is known here, so that nothing can be said of what it has; ${open}`,
      `information name/no-model: No model 'Shop' is known here, so that nothing can be said of what it has; ${open}`,
    ]);
  });

  test('is changed to the one that is meant', async () => {
    expect(await fixed(both('call Mill.Grin'), "Change to 'Grind'")).toContain('call Mill.Grind\n');
    expect(await fixed(both('call Mil.Grind'), "Change to 'Mill'")).toContain('call Mill.Grind\n');
  });

  test('is found anew when the other model changes, comes or goes', async () => {
    const workspace = await loadWorkspace(filesOf(bakery('call Mill.Grind')));
    const codes = () =>
      workspace
        .findingsOf('file:///test.idef0')
        .map(({ code }) => code)
        .filter((code) => code.startsWith('name/'));
    expect(codes()).toEqual(['name/no-model']);
    workspace.setText('file:///mill.idef0', mill);
    expect(codes()).toEqual([]);
    expect(workspace.takeChanged()).toContain('file:///test.idef0');
    workspace.setText('file:///mill.idef0', mill.replaceAll('Grind', 'Crush'));
    expect(workspace.takeChanged()).toContain('file:///test.idef0');
    expect(codes()).toEqual(['name/not-in-model']);
    workspace.setText('file:///mill.idef0', mill.replace('model Mill', 'model Windmill'));
    expect(codes()).toEqual(['name/no-model']);
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(both(place));
  const fromMill = (place: string) =>
    openEditor(
      both('call Mill.Clean.Sweep', 'excludes "More" see Mill.Clean, Mill.A2').replace(
        place.replace('<|>', ''),
        place,
      ),
    );

  test('say what it is, and lead to it', async () => {
    expect(await at('call Mill.Gr<|>ind').hover()).toContain('**A1 Grind** · activity');
    expect(await at('excludes "More" see Mill.Fl<|>our').hover()).toContain('Ground grain');
    expect(await at('call Mill.Gr<|>ind').definition()).toEqual([
      'mill.idef0:7: activity Grind { output Flour }',
    ]);
    expect(await at('call Mill.A<|>1').definition()).toEqual([
      'mill.idef0:7: activity Grind { output Flour }',
    ]);
  });

  test('list and rename its places over all models, numbers excepted', async () => {
    const declared = fromMill('activity Cl<|>ean');
    expect((await declared.references()).map((line) => line.split(':')[0])).toEqual([
      'mill.idef0',
      'bakery.idef0',
      'bakery.idef0',
    ]);
    const renamed = await declared.rename('Clean Up');
    expect(renamed).toContain('call Mill.Clean Up.Sweep');
    expect(renamed).toContain('see Mill.Clean Up, Mill.A2');
    expect(renamed).toContain('activity Clean Up { activity Sweep }');
    const used = await fromMill('see Mill.Cl<|>ean').rename('Tidy');
    expect(used).toContain('activity Tidy { activity Sweep }');
    expect(await fromMill('see Mill.Cl<|>ean').rename('Grind')).toContain('already the name of');
  });

  test('complete the names of models, and behind the dot what each has', async () => {
    expect(await at('call <|>').completions()).toContain('Mill');
    expect(await at('call <|>').accept('Mill')).toContain('call Mill.');
    const called = await at('call Mill.<|>').completions();
    expect(called).toEqual(expect.arrayContaining(['Grind', 'Clean']));
    expect(called).not.toContain('Flour');
    expect(await at('excludes "More" see Mill.<|>').completions()).toContain('Flour');
    expect(await at('input Flour <- Mill.<|>').completions()).toContain('Farmer');
    expect(await at('call Mill.Clean.<|>').completions()).toEqual(['Sweep']);
  });
});

describe('a number in the name of what is declared', () => {
  test.each([
    'model Shop 3.0\nactivity Run',
    'model Shop 3.0 "Sells"\nactivity Run',
    'model Shop 3.0 { purpose "p" }\nactivity Run',
  ])('of a model is a part of it: %j', async (text) => {
    const workspace = await loadWorkspace(filesOf(text));
    expect(workspace.modelNames()).toEqual(['Shop 3.0']);
    expect(await found(text)).toEqual([
      "error syntax/unquoted-name: '.' does not stand in a plain name; write 'Shop 3.0' in backquotes.",
    ]);
    expect(await fixed(text, 'Put the name between backquotes')).toContain('model `Shop 3.0`');
  });

  test('is joined to it without the comments between, which stay behind it', async () => {
    const text = 'model Shop /* why */ 3.0 "t" { purpose "p" }\nactivity Run';
    expect((await loadWorkspace(filesOf(text))).modelNames()).toEqual(['Shop 3.0']);
    expect(await fixed(text, 'Put the name between backquotes')).toContain(
      'model `Shop 3.0` /* why */ "t"',
    );
  });

  test('of an activity too, and no reference to one changes', async () => {
    const text =
      'model Shop\nactivity Run {\n  activity Release 3.0 { activity Pack }\n}\ndecompose A1.1 {}';
    expect(await found(text)).toEqual([
      "error syntax/unquoted-name: '.' does not stand in a plain name; write 'Release 3.0' in backquotes.",
    ]);
  });
});

test("a name of an outcome that runs over 'satisfies' is said, and ends before it", async () => {
  const text = (outcome: string) =>
    `model M\ncatalog Law { 4 "Fresh" }\nactivity A {\n  outcome ${outcome}\n}`;
  expect(await found(text('Kept satisfies Law.4'))).toEqual([
    "warning name/swallowed-keyword: 'Kept satisfies Law.4' is one name, with the keyword 'satisfies' inside; a name runs to the end of its line: put the name of the outcome between backquotes.",
  ]);
  expect(await found(text('Kept satisfies none'))).toHaveLength(1);
  expect(await found(text('`Kept satisfies Law`'))).toEqual([]);
  const mended = await fixed(text('Kept satisfies Law.4'), 'Put the name of the outcome');
  expect(mended).toContain('outcome `Kept` satisfies Law.4\n');
  expect(await found(mended)).toEqual([]);
});
