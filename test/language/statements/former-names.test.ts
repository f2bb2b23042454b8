/** What elements were called before: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import {
  loadWorkspace,
  objectionTo,
  refactoringsAt,
  type ModelWorkspace,
} from '@idef0-studio/language';
import { formerNamesOf } from '@idef0-studio/model';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed, titlesFor } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M {
  formerly Old Model
}

role Baker {
  formerly Cook
}

scale Size {
  formerly Extent
  1 Low, 2 High
}

category Chain.Primary {
  formerly Chain.First
  Bake Bread
}

external Customer {
  formerly Client
  output   Orders
}

object Bread "B" {
  formerly Loaf
}

bundle Tools {
  formerly Gear
  Oven
}

activity Run {
  formerly Work
  control  Orders
  activity Bake Bread {
    formerly Bake
    formerly Fire the Oven
    input    Tools
    output   Bread
  }
}
`;

test('every element and the model may say what they were called before', () => {
  const { fragment, findings } = lowered(text);
  expect(findings).toEqual([]);
  const summary = summaryOf(text);
  for (const name of ['Cook', 'Extent', 'Client', 'Loaf', 'Gear', 'Work', 'Fire the Oven'])
    expect(summary).toContain(`  formerly ${name}`);
  expect(fragment.body?.formerly?.map((each) => each.text)).toEqual(['Old Model']);
  expect(fragment.bundles[0]?.parts.map(({ name }) => name.text)).toEqual(['Oven']);
});

test('they stay as they are written when they are formatted', () => {
  expect(formatted(text)).toBe(text);
});

test('the model tells them by element', async () => {
  const [model] = (await loadWorkspace([{ uri: 'file:///a.idef0', text }])).models();
  const names = (kind: 'activity' | 'object' | 'category', id: string) =>
    model && formerNamesOf(model, { kind, id });
  expect(names('activity', 'Run/Bake Bread')).toEqual(['Bake', 'Fire the Oven']);
  expect(names('object', 'Tools')).toEqual(['Gear']);
  expect(names('category', 'Chain.Primary')).toEqual(['Chain.First']);
});

test.each([
  ['formerly', ['syntax/missing-name']],
  ['formerly "Work"', ['syntax/missing-name']],
  ['formely Work', ['syntax/keyword']],
  ['input formerly, Flour', []],
  ['input\n    formerly\n    Flour', []],
  ['output formerly', []],
  ['output Formerly Known Things', []],
])('in the body of an activity: %j', (said, expected) => {
  const { findings } = lowered(`model M\nactivity Run {\n  ${said}\n}`);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(findings).toEqual([]);
});

test('a name that is still to be typed takes no name of the next line', () => {
  const { fragment } = lowered('model M\nactivity Run {\n  formerly\n  Oven\n}');
  expect(fragment.activities[0]?.content.texts.formerly).toBeUndefined();
});

describe('a reference by an old name', () => {
  test('is told what that is called now', async () => {
    await check(`model M
object Flour {
  formerly Meal
}
external Miller {
  formerly Mill
  output Flour
}
role Baker {
  formerly Cook
}
scale Size {
  formerly Extent
  1 Low
}
property Risk {
  formerly Danger
}
activity Run {
  activity Bake Bread {
    formerly Bake
    property Danger = 2
    //       ^^^^^^ error property/unknown: 'Danger' is called 'Risk' now; write the new name.
    input Meal
    //    ^^^^ error name/unknown: 'Meal' is called 'Flour' now; write the new name.
    mechanism Cook: accountable
    //        ^^^^ warning name/undeclared-role: 'Cook' is called 'Baker' now; write the new name.
    output Bread
  }
  activity Sell {
    input Bread <- Bake, Flour <- Mill
    //             ^^^^ error name/unknown: 'Bake' is called 'Bake Bread' now; write the new name.
    //                            ^^^^ error name/unknown: 'Mill' is called 'Miller' now; write the new name.
    excludes "More" see Run.Bake, Meal
  }
}
decompose Bake {
//        ^^^^ error decompose/unknown: 'Bake' is called 'Bake Bread' now; write the new name.
  description "More"
}
category Chain.Primary {
  Bake
//^^^^ error category/unknown: 'Bake' is called 'Bake Bread' now; write the new name.
}
scenario Day {
  step Bake -> Meal
  //   ^^^^ error scenario/unknown-actor: 'Bake' is called 'Bake Bread' now; write the new name.
}
view Part {
  kind impact
  of Bake
  // ^^^^ error view/unknown-name: 'Bake' is called 'Bake Bread' now; write the new name.
}
assess 2003 Extent { Bake: 1 }
//          ^^^^^^ error assess/unknown-scale: 'Extent' is called 'Size' now; write the new name.
//                   ^^^^ error assess/unknown-element: 'Bake' is called 'Bake Bread' now; write the new name.
`);
  });

  test('is told so across models too, and of the model itself', async () => {
    await check(`//- bakery.idef0
model Bakery
activity Bake {
  excludes "Flour" see Mill.Grind, Old Mill.Grind Corn
  //                   ^^^^^^^^^^ error name/not-in-model: 'Grind' is called 'Grind Corn' now; write the new name.
  //                               ^^^^^^^^^^^^^^^^^^^ information name/no-model: 'Old Mill' is called 'Mill' now; write the new name.
}
//- map.idef0
map Bakery -> Mill {
  Bake = Grind
  //     ^^^^^ error name/not-in-model: 'Grind' is called 'Grind Corn' now; write the new name.
}
//- mill.idef0
model Mill { formerly Old Mill }
activity Grind Corn { formerly Grind }
`);
  });

  test('is mended with what it is called now', async () => {
    const use = (line: string) => `model M
activity Run {
  activity Bake Bread {
    formerly Bake
    output Bread
  }
  activity Sell {
    ${line}
  }
}`;
    const mended = (line: string) => fixed(use(line), "Change to 'Bake Bread'");
    expect(await mended('input Bread <- Bake')).toBe(use('input Bread <- Bake Bread'));
    expect(await mended('excludes "x" see Run.Bake')).toBe(use('excludes "x" see Run.Bake Bread'));
    const titles = await titlesFor(use('input Bread <- Bake'), 'name/unknown');
    expect(titles[0]).toBe("Change to 'Bake Bread'");
  });
});

describe('former names that lead nowhere', () => {
  const shop = (first: string, second = '') => `model M
activity Run {
  activity Bake {${first}
  }
  activity Sell {${second}
  }
}`;
  test('are found', async () => {
    await check(`model M
object Loaf
activity Run {
  activity Bake {
    formerly Sell
    //       ^^^^ warning name/former-present: 'Sell' is the name of an activity now, so that nothing is found here by it; remove the line, or rename the other.
    formerly Bake
    //       ^^^^ warning name/former-repeated: 'Bake' is the name that it has now; remove the line, or write the name that it had before.
    formerly Roast
    //       ^^^^^ warning name/former-claimed: 'Roast' is said to be a former name of 'Bake' and of 'Sell'; keep the line at one of them.
    formerly Fry
    formerly Fry
    //       ^^^ warning name/former-repeated: That it was called 'Fry' is said twice; remove the line.
    output Loaf
  }
  activity Sell {
    formerly Roast
    //       ^^^^^ warning name/former-claimed: 'Roast' is said to be a former name of 'Sell' and of 'Bake'; keep the line at one of them.
    input Loaf
  }
}
`);
  });

  test('go with their lines, and comments stay', async () => {
    expect(await fixed(shop('\n    // why\n    formerly Bake // since 2003'), 'Remove')).toBe(
      shop('\n    // why\n    // since 2003'),
    );
    expect(await fixed(shop('\n    formerly Sell'), "Remove 'formerly Sell'")).toBe(shop(''));
    const close = 'model M\nactivity Run {\n  activity Bake { formerly Bake, output Loaf }\n}';
    expect(await fixed(close, 'Remove')).toContain('activity Bake { output Loaf }');
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what an element was called before', async () => {
    expect(await at('activity Bake Br<|>ead').hover()).toContain('*Formerly:* Bake, Fire the Oven');
    expect(await at('model <|>M').hover()).toContain('*Formerly:* Old Model');
    for (const [element, name] of [
      ['role Ba<|>ker', 'Cook'],
      ['scale Si<|>ze', 'Extent'],
      ['category Chain.Prim<|>ary', 'Chain.First'],
      ['external Cus<|>tomer', 'Client'],
      ['object Br<|>ead', 'Loaf'],
      ['bundle To<|>ols', 'Gear'],
    ] as const)
      expect(await at(element).hover()).toContain(`*Formerly:* ${name}`);
  });

  test('find an element by its old name', async () => {
    const { symbols } = openEditor(text);
    expect(await symbols('Fire the')).toEqual(['A1 Bake Bread (formerly Fire the Oven)']);
    expect(await symbols('Gear')).toEqual(['Tools (formerly Gear)']);
    expect(await symbols('Extent')).toEqual(['Size (formerly Extent)']);
    expect(await symbols('Bake Bread')).toContain('A1 Bake Bread');
  });

  test('lead from an old name to the element, and rename nothing there', async () => {
    const old = at('formerly Fire the Ov<|>en');
    expect(await old.definition()).toEqual(['test.idef0:36: activity Bake Bread {']);
    expect(await old.renameRange()).toBeUndefined();
    expect(await old.rename('Roast')).toContain('rename the element');
  });

  test('leave old names alone in a rename', async () => {
    const renamed = await at('activity Bake Br<|>ead').rename('Fry');
    expect(renamed).toContain('activity Fry {\n    formerly Bake\n    formerly Fire the Oven');
  });
});

describe('after a rename', () => {
  const uri = 'file:///a.idef0';
  const place = (source: string, name: string) => {
    const start = source.indexOf(name);
    return { document: uri, start, end: start };
  };
  const kept = async (
    source: string,
    name: string,
    kind: 'activity' | 'object' | 'agent' | 'scale',
  ) => {
    const workspace = await loadWorkspace([{ uri, text: source }]);
    workspace.renames.note({ model: 'M', kind, before: 'Old', after: name });
    const offers = refactoringsAt(workspace, place(source, name));
    const offer = offers.find(({ title }) => title.startsWith('Keep the old name'));
    const [edit] = offer?.edits ?? [];
    if (edit === undefined) return undefined;
    const text = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
    // Nothing else is said than before.
    const now = await loadWorkspace([{ uri, text }]);
    const found = [...now.findings().values()].flat().map(({ code }) => code);
    expect(found.filter((code) => code.startsWith('syntax/'))).toEqual([]);
    const partsIn = (each: ModelWorkspace) =>
      each
        .model('M')
        ?.objects()
        .map(({ name, parts }) => [name, parts]);
    expect(partsIn(now)).toEqual(partsIn(workspace));
    return text;
  };

  test('the old name can be written down, in a body that is made where there is none', async () => {
    expect(await kept('model M\nactivity Bake // why', 'Bake', 'activity')).toBe(
      'model M\nactivity Bake {\n  formerly Old\n} // why',
    );
    expect(await kept('model M\nactivity Bake { // why\n  output A\n}', 'Bake', 'activity')).toBe(
      'model M\nactivity Bake { // why\n  formerly Old\n  output A\n}',
    );
    expect(await kept('model M\nobject Bread "B" { title "T" }', 'Bread', 'object')).toBe(
      'model M\nobject Bread "B" { formerly Old, title "T" }',
    );
    expect(await kept('model M\nobject Bread "B" source "S" // why', 'Bread', 'object')).toBe(
      'model M\nobject Bread "B" source "S" {\n  formerly Old\n} // why',
    );
    expect(await kept('model M\nbundle Bread { A, B "Both" } // all', 'Bread', 'object')).toBe(
      'model M\nbundle Bread { formerly Old, A, B "Both" } // all',
    );
    expect(await kept('model M\nexternal Customer {}', 'Customer', 'agent')).toBe(
      'model M\nexternal Customer { formerly Old }',
    );
  });

  test('a rename writes it down in one step where settings say so', async () => {
    const source = (head: string, use: string) => `model M
activity Run {
  activity ${head}
    output A
  }
  activity Sell {
    input A <- ${use}
  }
}`;
    const open = (keeping: 'always' | 'offer') =>
      openEditor(source('Ba<|>ke {', 'Bake'), keeping).rename('Fry');
    expect(await open('always')).toBe(
      `//- test.idef0\n${source('Fry {\n    formerly Bake', 'Fry')}`,
    );
    expect(await open('offer')).toBe(`//- test.idef0\n${source('Fry {', 'Fry')}`);
  });

  test('nothing is offered where the old name stands there, nothing was renamed, or settings say so', async () => {
    const source = 'model M\nactivity Bake {\n  formerly Old\n}';
    expect(await kept(source, 'Bake', 'activity')).toBeUndefined();
    const workspace = await loadWorkspace([{ uri, text: 'model M\nactivity Bake' }]);
    const titles = () =>
      refactoringsAt(workspace, place('model M\nactivity Bake', 'Bake')).map(({ title }) => title);
    expect(titles().join()).not.toContain('Keep');
    workspace.renames.note({ model: 'M', kind: 'activity', before: 'Old', after: 'Bake' });
    expect(titles()).toContain("Keep the old name: 'formerly Old'");
    workspace.renames.keeping = 'never';
    expect(titles().join()).not.toContain('Keep');
  });
});

test('a fix that is made without a choice changes no former name', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf('    formerly Bake\n');
  const edits = [{ document: uri, start, end: start + '    formerly Bake\n'.length, text: '' }];
  expect(objectionTo(workspace, edits)).toContain('Bake Bread');
});
