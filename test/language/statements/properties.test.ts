/** Properties of the author's own: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M

role Baker {
  property Cost = 1.5
}

property Cost Centre "Who pays"
property Go Live {
  type date
}
property Cost {
  type number
  unit "FTE"
}
property Manual { type link }
property Risk "What may go wrong" {
  Low, Medium
  High "Stops the shop"
}

external Customer {
  property Risk = Low
}

object Bread "B" {
  property Risk = Medium
}

activity Run {
  property Cost Centre = 4711
  property Risk = High
  property Go Live = 2004-01-01
  property Manual = "https://example.org" source "the shelf"
  output Bread
  activity Bake {
    property Cost = 2
    output Bread
  }
}
`;

test('a property has a type, a unit or values, and any element values of it', () => {
  const { fragment, findings } = lowered(text);
  expect(findings).toEqual([]);
  const [, , goLive, cost] = fragment.plainElements;
  expect(goLive?.type?.text).toBe('date');
  expect(cost).toMatchObject({ type: { text: 'number' }, unit: { text: 'FTE' } });
  const summary = summaryOf(text);
  expect(summary).toContain('property Risk "What may go wrong"\n  member Low\n  member Medium');
  expect(summary).toContain('property Cost Centre "4711"\n  property Risk "High"');
  expect(summary).toContain('role Baker\n  property Cost "1.5"');
});

test('type and unit stand on one line too', () => {
  const close =
    'model M\nproperty Cost { type number  unit "FTE" }\nproperty Day { type date }\nproperty Of { unit "x", Low }';
  const { fragment, findings } = lowered(close);
  expect(findings).toEqual([]);
  expect(fragment.plainElements).toMatchObject([
    { type: { text: 'number' }, unit: { text: 'FTE' }, members: [] },
    { type: { text: 'date' }, members: [] },
    { unit: { text: 'x' }, members: [{ name: { text: 'Low' } }] },
  ]);
});

test('they stay as they are written when they are formatted', () => {
  const spread = text.replace('{ type link }', '{\n  type link\n}');
  expect(formatted(spread)).toBe(spread);
});

test('values are held to what is declared', async () => {
  await check(`
model M
property Risk { Low, High }
property Cost { type number }
property Day { type date }
property Manual { type link }
role Baker { property Cots = 4 }
//                    ^^^^ error property/unknown: No property 'Cots' is declared; did you mean 'Cost'?
activity Run {
  property Weight = 4
//         ^^^^^^ error property/unknown: No property 'Weight' is declared; declare it at the top of a file: 'property Weight'.
  property Cost = Much
//                ^^^^ warning property/type: 'Cost' is of the type number, and 'Much' is none; write a number, such as 12 or 0.5.
  property Day = 2004-13
//               ^^^^^^^ warning property/type: 'Day' is of the type date, and '2004-13' is none; write a date, such as 2026, 2026-05 or 2026-05-01.
  property Manual = "see there"
//                  ^^^^^^^^^^^ warning property/type: 'Manual' is of the type link, and 'see there' is none; write an address in quotes, such as "https://example.org".
  property Risk = Hihg
//                ^^^^ warning property/choice: 'Hihg' is none of the values of 'Risk'; did you mean 'High'?
  output Bread
}
object Bread {
  property Risk = Extreme
//                ^^^^^^^ warning property/choice: 'Extreme' is none of the values of 'Risk'; write Low, High.
}
property Risk
//       ^^^^ error name/duplicate: The property 'Risk' is declared twice; names of a model are unique: join the two or rename one.`);
});

describe('what is half typed or out of place', () => {
  const codes = (said: string) => lowered(`model M\n${said}`).findings.map(({ code }) => code);
  const inside = (said: string) => codes(`activity A {\n  ${said}\n  output Bread\n}`);

  test.each([
    ['property', ['syntax/missing-name']],
    ['property Risk', ['syntax/missing-value']],
    ['property Risk =', ['syntax/missing-value']],
    ['property Risk = High "x"', ['syntax/stray-text']],
    ['property Risk "x"', ['syntax/missing-value']],
    ['property Risk = A22', []],
    ['property Risk = "a", output Rest', []],
    ['property Risk = 1\n  property Risk = 2', ['syntax/repeated']],
    ['property Risk { Low }', ['syntax/misplaced']],
    ['type date', ['syntax/stray-name', 'syntax/missing-text']],
    ['unit "FTE"', ['syntax/misplaced']],
    ['propery Risk = High', ['syntax/keyword']],
  ])('in a body: %j', (said, expected) => {
    expect(inside(said)).toEqual(expected);
  });

  test.each([
    ['property', ['syntax/missing-name']],
    ['property {\n  Low\n}', ['syntax/missing-name']],
    ['property Risk = High', ['syntax/misplaced']],
    ['property Risk { type }', []],
    ['property Risk { type numbr }', ['syntax/value']],
    ['property Risk { type date, type text }', ['syntax/repeated']],
    ['property Risk {\n  unit\n}', []],
    ['bundle Tools { property Risk = High, Oven }', []],
  ])('at the top: %j', (said, expected) => {
    expect(codes(said)).toEqual(expected);
  });

  test('a value that is missing takes no name of the next line', () => {
    const { fragment } = lowered('model M\nbundle Tools {\n  property Risk =\n  Oven\n}');
    expect(fragment.bundles[0]?.parts.map(({ name }) => name.text)).toEqual(['Oven']);
  });

  test('what begins with the word in capitals is a name', () => {
    expect(inside('input Property Management, Property = x')).toContain('syntax/stray');
    expect(inside('output\n    Property Management')).toEqual([]);
    expect(codes('activity Run {\n  activity Property Management\n}')).toEqual([]);
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what a property is, and the properties of an element', async () => {
    expect(await at('property Co<|>st {').hover()).toContain('*Type:* number, FTE');
    expect(await at('property Ri<|>sk "').hover()).toContain('*Values:* Low, Medium, High');
    expect(await at('= Hi<|>gh').hover()).toContain('**High** · value of Risk');
    expect(await at('activity Ru<|>n').hover()).toContain(
      '*Properties:* Cost Centre 4711, Risk High, Go Live 2004-01-01, Manual https://example.org',
    );
    for (const element of ['role Ba<|>ker', 'external Cus<|>tomer', 'object Br<|>ead'])
      expect(await at(element).hover()).toContain('*Properties:*');
  });

  test('lead to properties and values, and rename them', async () => {
    expect(await at('property Ri<|>sk = High').definition()).toEqual([
      'test.idef0:16: property Risk "What may go wrong" {',
    ]);
    expect(await at('property Ri<|>sk "').references()).toHaveLength(4);
    expect(await at('property Ri<|>sk "').rename('Danger')).toContain('  property Danger = High');
    expect(await at('  Hi<|>gh "').rename('Very High')).toContain('  property Risk = Very High');
  });

  test('complete properties, their values and types', async () => {
    const typed = (from: string, to: string) => openEditor(text.replace(from, to)).completions();
    expect(await typed('property Cost Centre = 4711', 'property <|>')).toEqual([
      'Cost',
      'Cost Centre',
      'Go Live',
      'Manual',
      'Risk',
    ]);
    expect(await typed('Risk = High', 'Risk = <|>')).toEqual(['High', 'Low', 'Medium']);
    expect(await typed('type date', 'type <|>')).toEqual(['text', 'number', 'date', 'link']);
    expect(await typed('property Cost Centre = 4711', '<|>')).toContain('property');
  });

  test('change what is near to what is meant', async () => {
    const change = (from: string, to: string, title: string) =>
      fixed(text.replace(from, to), title);
    expect(await change('Risk = High', 'Risk = Hihg', "Change to 'High'")).toBe(text.trimEnd());
    expect(await change('Cost = 1.5', 'Cots = 1.5', "Change to 'Cost'")).toBe(text.trimEnd());
  });
});

test('a fix that is made without a choice changes no property', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const edit = (from: string, to: string) => {
    const start = text.indexOf(from);
    return [{ document: uri, start, end: start + from.length, text: to }];
  };
  expect(objectionTo(workspace, edit('    property Cost = 2\n', ''))).toContain('Bake');
});

test('a colon before the value is told once, and mended', async () => {
  const colon = (sign: string) =>
    `model M\nproperty Risk { Low, High }\nactivity Run {\n  property Risk${sign} High\n}`;
  const { fragment, findings } = lowered(colon(':'));
  expect(findings.map(({ code }) => code)).toEqual(['syntax/colon']);
  expect(fragment.activities[0]?.content.texts.properties?.[0]?.value?.text).toBe('High');
  expect(await fixed(colon(':'), "Change to '='")).toBe(colon(' ='));
  expect(await fixed(colon(' :'), "Change to '='")).toBe(colon(' ='));
});
