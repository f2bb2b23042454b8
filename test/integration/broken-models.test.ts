/**
 * Broken and odd texts, the whole way from text to picture: nothing throws, the finding that should be found
 * is found, what can be drawn is drawn, and every drawing keeps the rules of the judge.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createIdef0CoreServices, loadWorkspace } from '@idef0-studio/language';
import { badMarkup, outcomeOf, pageOf } from './whole-path.js';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const long = `N${'a'.repeat(499)}`;
const bakery = readFileSync(
  new URL('../../examples/quick-start/bakery.idef0', import.meta.url),
  'utf8',
);

/** What it is, its text, the code of a finding that must be found (undefined: no finding at all), and the
 *  nodes of the diagrams that are drawn. */
type Case = readonly [name: string, text: string, code: string | undefined, nodes: string];

const files: readonly Case[] = [
  ['an empty file', '', 'syntax/no-model', ''],
  ['a file of blanks', ' \n\n\t\n', 'syntax/no-model', ''],
  ['a file of one word', 'model', 'syntax/missing-name', ''],
  ['a file without a header', 'activity A {\n  activity B\n}', 'syntax/no-model', ''],
  ['zero bytes', '\0'.repeat(5000), 'syntax/no-model', ''],
  [
    'random characters',
    lines(40, (n) => String.fromCharCode(n * 1597, n * 31, 123, 40)),
    'syntax/no-model',
    '',
  ],
  ['another language', '{"a": [1, {"b": null}], "c": "d"}', 'syntax/no-model', ''],
  ['a byte order mark', `\uFEFF${bakery}`, undefined, 'A-0 A0'],
  ['CR LF', bakery.replaceAll('\n', '\r\n'), undefined, 'A-0 A0'],
  ['CR', bakery.replaceAll('\n', '\r'), undefined, 'A-0 A0'],
  ['most of a file', bakery.slice(0, bakery.length * 0.7), 'syntax/unclosed-brace', 'A-0 A0'],
  [
    'a line of 1 MB',
    `model M\nactivity A "${'word '.repeat(200_000)}" {\n  activity B\n}`,
    undefined,
    'A-0 A0',
  ],
  ['1 MB of one name', `model M\n${'x'.repeat(1_000_000)}`, 'syntax/stray-name', ''],
  ['a million braces', `model M\n${'{'.repeat(1_000_000)}`, 'syntax/unclosed-brace', ''],
];

const trees: readonly Case[] = [
  ['a decomposition of itself', 'model M\ndecompose A {\n  activity A\n}', 'decompose/cycle', ''],
  [
    'two decompositions of one another',
    'model M\ndecompose A {\n  activity B\n}\ndecompose B {\n  activity A\n}',
    'decompose/cycle',
    '',
  ],
  [
    'a decomposition of a stub',
    'model M\nactivity R {\n  stub S\n  activity T\n}\ndecompose S {\n  activity U\n}',
    'decompose/stub',
    'A-0 A0',
  ],
  [
    'a decomposition of nobody',
    'model M\nactivity R {\n  activity T\n}\ndecompose Tea {\n  activity U\n}',
    'decompose/unknown',
    'A-0 A0',
  ],
  [
    'children in two places',
    'model M\nactivity R {\n  activity T\n}\n//- b.idef0\nmodel M\ndecompose R {\n  activity U\n}',
    'decompose/two-places',
    'A-0 A0',
  ],
  [
    'two children of one name',
    'model M\nactivity R {\n  activity T {\n    output X\n  }\n  activity T {\n    input X\n  }\n}',
    'name/duplicate',
    'A-0 A0',
  ],
  [
    'two roots',
    'model M\nactivity A {\n  activity B\n}\nactivity C {\n  activity D\n}',
    'model/two-roots',
    'A-0 A0',
  ],
  ['two bodies', 'model M {\n}\nactivity A\n//- b.idef0\nmodel M {\n}', 'model/two-bodies', 'A-0'],
  [
    'numbers that clash',
    'model M\nactivity R {\n  stub 2 A\n  stub 2 B\n  stub 0 C\n}',
    'number/duplicate',
    'A-0 A0',
  ],
  [
    'blocks nested 60 deep',
    `model M\n${lines(60, (n) => `activity L${n} {`)}\ninput Z\noutput Y\n${'}\n'.repeat(60)}`,
    'name/unknown',
    ['A-0', 'A0', ...Array.from({ length: 58 }, (_, n) => `A${'1'.repeat(n + 1)}`)].join(' '),
  ],
  [
    'blocks nested 200 deep',
    `model M\n${lines(200, (n) => `activity L${n} {`)}\n${'}\n'.repeat(200)}`,
    'syntax/too-deep',
    ['A-0', 'A0', ...Array.from({ length: 59 }, (_, n) => `A${'1'.repeat(n + 1)}`)].join(' '),
  ],
  [
    'forty children',
    `model M\nactivity R {\n${lines(40, (n) => `  activity K${n} {\n    input O${n}\n    output O${n + 1}\n  }`)}\n}\nobject O0`,
    undefined,
    'A-0 A0',
  ],
  [
    'two hundred outputs of one box',
    `model M\nactivity R {\n  activity A {\n    output\n${lines(200, (n) => `      O${n}`)}\n  }\n  activity B {\n    input O1, O2\n  }\n}`,
    undefined,
    'A-0 A0',
  ],
];

const names: readonly Case[] = [
  [
    'names of 500 letters',
    `model M\nactivity ${long} {\n  activity A${long} {\n    input X${long}\n    output Y${long}\n  }\n  activity B${long} {\n    control Y${long}\n    output Z${long}\n  }\n}`,
    'name/unknown',
    'A-0 A0',
  ],
  [
    'Cyrillic, Chinese, Hebrew and emoji',
    'model Модель "日本語 🎉"\nexternal Клиент {\n  output Заказы клиентов\n  input 顧客の要望\n}\nactivity Управлять ИТ {\n  activity Принять заказ {\n    input Заказы клиентов\n    output `🎉 Party`\n  }\n  activity מודל עסקי {\n    input `🎉 Party`\n    output 顧客の要望\n  }\n}',
    undefined,
    'A-0 A0',
  ],
  [
    'signs of XML',
    'model M\nactivity `A < B & "C" > \'D\'` {\n  activity `<script>alert(1)</script>` {\n    output `]]>`\n  }\n  activity Q {\n    input `]]>`\n  }\n}',
    undefined,
    'A-0 A0',
  ],
  [
    'characters that XML forbids',
    'model M\nactivity `A\u0001B` {\n  activity P {\n    output `X\0\u000BY`, `\uFFFE\uD83D`\n  }\n  activity Q {\n    input `X\0\u000BY`\n  }\n}',
    undefined,
    'A-0 A0',
  ],
  [
    'no names at all',
    'model M\nactivity {\n  activity {\n    output\n  }\n}\nobject\nbundle\nrole',
    'syntax/missing-name',
    'A-0 A0',
  ],
  [
    'names of nodes',
    'model M\nactivity A5 {\n  activity A1 {\n    output A2\n  }\n}',
    'name/node',
    'A-0',
  ],
  [
    'one name for everything',
    'model M\nobject X "one"\nobject X "two"\nbundle X {\n  Y\n}\nexternal X\nrole X\nactivity X {\n  activity X {\n    output X\n  }\n}',
    'name/two-things',
    'A-0 A0',
  ],
];

const lists: readonly Case[] = [
  [
    'unknown names',
    'model M\nexternal Miller {\n  output Flour\n}\nactivity R {\n  activity P {\n    input Flouer <- Millr\n  }\n}',
    'name/unknown',
    'A-0 A0',
  ],
  [
    'cycles of bundles',
    'model M\nbundle A {\n  B\n}\nbundle B {\n  A\n}\nbundle S {\n  S\n}\nactivity R {\n  activity P {\n    output A, S\n  }\n  activity Q {\n    input B, S\n  }\n}',
    'bundle/cycle',
    'A-0 A0',
  ],
  [
    'one object on all sides of one box',
    'model M\nactivity R {\n  activity P {\n    input X\n    control X\n    mechanism X\n    output X\n  }\n}',
    undefined,
    'A-0 A0',
  ],
  [
    'one object twice in a list',
    'model M\nactivity R {\n  activity P {\n    output X, X\n  }\n  activity Q {\n    input X, X\n  }\n}',
    'list/duplicate',
    'A-0 A0',
  ],
  [
    'sources that are no sources',
    'model M\nactivity R {\n  activity P {\n    output X\n  }\n  activity Q {\n    input X <- Q <- A99 <- \n  }\n}',
    'name/unknown',
    'A-0 A0',
  ],
  [
    'parentheses in parentheses',
    'model M\nactivity R {\n  input (X), Y(), (Z()), ((W)), V(\n  activity P {\n    input (X), Y, Z()\n  }\n}',
    'syntax/unclosed-parenthesis',
    'A-0 A0',
  ],
  [
    'each without a role, and none with names',
    'model M\nactivity R {\n  each\n  each X\n  input none, X\n  activity P {\n    output X\n  }\n}',
    'syntax/each-without-role',
    'A-0 A0',
  ],
  [
    'several calls of boxes of one name',
    'model M\nactivity R {\n  activity P {\n    call Other.Thing, Other.More\n  }\n  activity P {\n    call Other.Thing\n  }\n}',
    'name/duplicate',
    'A-0 A0',
  ],
  [
    'calls of itself and of nothing',
    'model M\nactivity R {\n  activity P {\n    call P\n    call R\n    call Other.Thing\n    call\n  }\n}',
    'syntax/missing-name',
    'A-0 A0',
  ],
];

test.each([...files, ...trees, ...names, ...lists])(
  '%s comes to its findings and its diagrams',
  async (_name, text, code, nodes) => {
    const { codes, pages } = await outcomeOf(text);
    if (code === undefined) expect(codes).toEqual([]);
    else expect(codes).toContain(code);
    expect(pages.map(({ node }) => node).join(' ')).toBe(nodes);
    for (const { node, brokenRules, badMarkup: markup } of pages) {
      expect({ node, brokenRules, markup }).toEqual({ node, brokenRules: [], markup: undefined });
    }
  },
);

test('the scan of markup finds what is not well-formed', () => {
  expect(
    badMarkup('<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" c="&lt;"><d/>&amp;</a>\n'),
  ).toBe(undefined);
  for (const wrong of [
    '<a>',
    '<a></b>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&</a>',
    '<a b="1" b="2"/>',
    '<a>\u0001</a>',
    '',
  ]) {
    expect(badMarkup(wrong), wrong).toBeDefined();
  }
});

const place = new URL('../../examples/prm-it/', import.meta.url);
const changed = 'a22-service-marketing-and-sales.idef0';
const example = readdirSync(place)
  .filter((name) => name.endsWith('.idef0'))
  .sort()
  .map((name) => ({ uri: `file:///${name}`, text: readFileSync(new URL(name, place), 'utf8') }));
const a22 = example.find(({ uri }) => uri.endsWith(changed))?.text ?? '';

// Others in test/fuzz.
test('the example survives cuts and lost words in one of its files', async () => {
  const tokens = createIdef0CoreServices().Idef0.parser.Lexer.tokenize(a22).tokens;
  const cuts = Array.from({ length: Math.ceil(a22.length / 160) }, (_, n) => a22.slice(0, n * 160));
  const losses = tokens
    .filter((_, index) => index % 60 === 7)
    .map(({ startOffset, image }) => {
      return a22.slice(0, startOffset) + a22.slice(startOffset + image.length);
    });
  expect(cuts.length + losses.length).toBeGreaterThan(40);

  const workspace = await loadWorkspace(example);
  const uri = `file:///${changed}`;
  const wrong: string[] = [];
  // The same diagram is laid out alike, so each is drawn once.
  const seen = new Set<string>();
  for (const text of [...cuts, ...losses]) {
    workspace.setText(uri, text);
    workspace.findings();
    const model = workspace.model('PRM-IT');
    const diagram = model && model.diagram('A22');
    const key = JSON.stringify(diagram);
    if (diagram === undefined || seen.has(key)) continue;
    seen.add(key);
    const page = pageOf(diagram);
    wrong.push(...page.brokenRules, ...(page.badMarkup === undefined ? [] : [page.badMarkup]));
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(12);
});
