/**
 * What trips tools for IDEF0 up: loops of a box with itself, diagrams of two boxes, names with signs, node
 * numbers of seven digits, line breaks in names. Each goes from its text through the check, the diagram and
 * the layout into the picture, and comes out whole.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { type Profile } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { describe, expect, test } from 'vitest';
import { writtenName } from '@idef0-studio/language/testing';
import { filesOf } from '../support/check.js';
import { activityAt } from '../support/model-check.js';
import { meaningOf, outcomeOf } from './whole-path.js';

/** Codes of the findings under a profile. */
async function codesUnder(profile: Profile, text: string): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(text));
  workspace.setRuleSettings({ profile, severities: {} });
  return [...workspace.findings().values()].flat().map(({ code }) => code);
}

/** What the picture of a diagram says, as one line. */
async function wordsOn(node: string, text: string): Promise<string> {
  const workspace = await loadWorkspace(filesOf(text));
  const [model] = workspace.models();
  const diagram = model && model.diagram(node);
  if (diagram === undefined) return '';
  const geometry = layoutDiagram(diagram, { measure: measureText, effort: 'typing' });
  return wordsOf(toSvg(drawDiagram(geometry)));
}

function wordsOf(svg: string): string {
  const bare = svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'" };
  const decoded = bare.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);
  return decoded.replace(/&amp;/g, '&').replace(/\s+/g, ' ');
}

/** Every diagram is drawn, keeps the rules of drawing, and is well-formed. */
async function expectClean(text: string): Promise<void> {
  const { pages } = await outcomeOf(text);
  expect(pages.length).toBeGreaterThan(0);
  for (const { node, brokenRules, badMarkup } of pages) {
    expect({ node, brokenRules, badMarkup }).toEqual({
      node,
      brokenRules: [],
      badMarkup: undefined,
    });
  }
}

describe('a box that takes what it makes', () => {
  const loop = (role: string, elsewhere: string) => `
model M
activity Root {
  activity Bake {
    ${role} Sourdough
    output Sourdough
    output Bread
  }
  activity Feed {
    input Bread
    ${elsewhere}
  }
}`;

  test.each([
    ['control', 'Sourdough: 1O -> 1C'],
    ['input', 'Sourdough: 1O -> 1I'],
    ['mechanism', 'Sourdough: 1O -> 1M'],
  ])('is no error, and its loop into the %s is drawn', async (role, arrow) => {
    const text = loop(role, '');
    const { findings, arrows } = await meaningOf(text);
    expect(findings).toEqual([]);
    expect(arrows('A0')).toContain(arrow);
    await expectClean(text);
  });

  test('is told of its loop for information where nobody else knows the object', async () => {
    const workspace = await loadWorkspace(filesOf(loop('input', '')));
    workspace.setRuleSettings({ profile: 'fips183', severities: {} });
    const found = [...workspace.findings().values()].flat();
    const about = found.filter(({ message }) => message.includes("'Sourdough'"));
    expect(about.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'information list/own-output',
    ]);
  });

  test('is told nothing where another box makes the object too', async () => {
    const codes = await codesUnder('fips183', loop('input', 'output Sourdough'));
    expect(codes).not.toContain('list/own-output');
  });
});

describe('a diagram of two boxes', () => {
  const two = 'model M\nactivity Root {\n  activity Plan\n  activity Build\n}';

  test.each<[Profile, number]>([
    ['fips183', 1],
    ['gost', 1],
    ['iso31320', 0],
    ['relaxed', 0],
  ])('under the profile %s has %i findings about its boxes', async (profile, count) => {
    const codes = await codesUnder(profile, two);
    expect(codes.filter((code) => code === 'box/count')).toHaveLength(count);
  });

  test('is drawn like any other', () => expectClean(two));
});

describe.each([
  ['commas', 'SLAs, OLAs, UCs'],
  ['an ampersand', 'Policies & Rules'],
  ['an ampersand at the end', 'Policies &'],
  ['a stroke', 'Report / Invoice'],
  ['brackets', 'Contract [signed]'],
  ['parentheses', 'Plan (draft)'],
  ['braces', 'Set {a}'],
  ['angle brackets', 'Level <3> reached'],
  ['an asterisk', 'Price*'],
  ['double quotes', 'The "new" Plan'],
  ['an apostrophe', "Customer's Order"],
  ['a full stop', 'Release 2.0'],
  ['a comment', 'Deliver // really'],
  ['an entity of XML', 'A&amp;B'],
])('a name with %s', (_what, name) => {
  const model = `
model M
object \`${name}\` "What it is"
activity Root {
  activity First {
    output \`${name}\`
  }
  activity \`Do ${name}\` {
    input \`${name}\`
  }
}`;

  test('is one name, of an object and of an activity', async () => {
    const { findings, nodes, arrows, makersAndTakers } = await meaningOf(model);
    expect(findings).toEqual([]);
    expect(nodes).toEqual(['A0 Root', 'A1 First', `A2 Do ${name}`]);
    expect(arrows('A0')).toEqual([`${name}: 1O -> 2I`]);
    expect(makersAndTakers(name)).toBe('A1 -> A2');
  });

  test('stands in the picture as it is written', async () => {
    const words = await wordsOn('A0', model);
    expect(words).toContain(`Do ${name}`);
    expect(words.replace(`Do ${name}`, '')).toContain(name);
    await expectClean(model);
  });

  test('is the same name after it is written anew', async () => {
    const { findings, nodes, arrows } = await meaningOf(
      model
        .replaceAll(`\`${name}\``, writtenName(name))
        .replaceAll(`\`Do ${name}\``, writtenName(`Do ${name}`)),
    );
    expect({ findings, nodes, arrows: arrows('A0') }).toEqual({
      findings: [],
      nodes: ['A0 Root', 'A1 First', `A2 Do ${name}`],
      arrows: [`${name}: 1O -> 2I`],
    });
  });
});

describe('a node number of seven digits', () => {
  /** `activity 1 Step 1 { activity 2 Step 2 { ...`: box 2 on A1 is A12. */
  const nested = (inside: string) =>
    [...'7654321'].reduce(
      (inner, digit) => `activity ${digit} Step ${digit} {\n${inner}\n}`,
      inside,
    );
  const model = `model M\nactivity Root {\n${nested('activity Last')}\n}`;

  test('is the number of a box seven levels down, and of its diagram', async () => {
    const { nodes, findings } = await meaningOf(model);
    expect(findings).toEqual([]);
    expect(nodes.slice(-2)).toEqual(['A1234567 Step 7', 'A12345671 Last']);
    const [built] = (await loadWorkspace(filesOf(model))).models();
    expect(built && built.diagrams().map(({ node }) => node)).toContain('A1234567');
  });

  test('stands in the picture, whole', async () => {
    expect(await wordsOn('A123456', model)).toContain('A1234567');
    await expectClean(model);
  });

  test('is a reference to its activity', async () => {
    const taken = `model M
activity Root {
${nested('output Result')}
  activity 2 Use {
    input Result <- A1234567
  }
}`;
    const { findings, makersAndTakers } = await meaningOf(taken);
    expect(findings).toEqual([]);
    expect(makersAndTakers('Result')).toContain('A1234567 ->');
  });

  test('that nothing has is told, and costs nothing else', async () => {
    const { findings, nodes } = await meaningOf(`model M
activity Root {
  activity First {
    output Result
  }
  activity Second {
    input Result <- A1234567
  }
}`);
    expect(nodes).toEqual(['A0 Root', 'A1 First', 'A2 Second']);
    expect(findings).toEqual(['name/unknown: A1234567']);
  });
});

describe('a line break between backquotes', () => {
  test.each([
    ['with the rest on the next line', '`Wheat\n    Flour`', ['Wheat Flour: 1O -> 2I']],
    ['with the closing one on the next line', '`Flour\n    `', ['Flour: 1O -> 2I']],
    ['of Windows', '`Wheat\r\n    Flour`', ['Wheat Flour: 1O -> 2I']],
    [
      'between two that nobody closed',
      '`Flour\n    `Water\n    `Salt',
      ['Flour: 1O -> 2I', 'Water: 1O -> 2I', 'Salt: 1O -> 2I'],
    ],
  ])('is told, and the name is what its author sees: %s', async (_what, name, expected) => {
    const text = `model M
activity Root {
  activity First {
    output ${name}
  }
  activity Second {
    input ${name}
  }
}`;
    const { findings, nodes, arrows } = await meaningOf(text);
    expect(nodes).toEqual(['A0 Root', 'A1 First', 'A2 Second']);
    expect(arrows('A0')).toEqual(expected);
    expect(new Set(findings.map((each) => each.split(':')[0]))).toEqual(
      new Set(['syntax/unclosed-name']),
    );
    await expectClean(text);
  });

  test('in the name of an activity is one finding', async () => {
    const text = `model M
activity Root {
  activity \`Plan
  and Build\` {
    output Schedule
  }
  activity Second {
    input Schedule
  }
}`;
    const { findings, nodes } = await meaningOf(text);
    expect(findings).toEqual(['syntax/unclosed-name: `Plan\n  and Build`']);
    expect(nodes).toEqual(['A0 Root', 'A1 Plan and Build', 'A2 Second']);
    await expectClean(text);
  });
});

test('blanks of every kind in a name are folded to one', async () => {
  const [model] = (
    await loadWorkspace(
      filesOf('model M\nactivity Root {\n  activity ` Plan \t  and\u00A0Build `\n}'),
    )
  ).models();
  expect(model && activityAt(model, 'A1').name).toBe('Plan and Build');
});
