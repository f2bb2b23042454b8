/** Text that is not what it seems: marks of git inside texts, characters that nobody sees, letters of other alphabets. */
import { lineStarts, loadWorkspace, positionIn } from '@idef0-studio/language';
import { describe, expect, test } from 'vitest';
import { checkSyntax } from '../../support/check.js';
import { lowered, summaryOf } from '../../support/language.js';

const found = (text: string) =>
  lowered(text).findings.map(({ code, severity, origin }) => [
    severity,
    code,
    text.slice(origin.start, origin.end),
  ]);

describe('the marks of a merge conflict', () => {
  const conflict = '<<<<<<< HEAD\nOurs\n=======\nTheirs\n>>>>>>> branch';
  const marks = [
    ['error', 'syntax/merge-conflict', '<<<<<<< HEAD'],
    ['error', 'syntax/merge-conflict', '======='],
    ['error', 'syntax/merge-conflict', '>>>>>>> branch'],
  ];

  test.each([
    ['a long text', `model M\nobject X {\n  description """\n${conflict}\n  """\n}`],
    ['a long text of an element', `model M\nobject X """\n  a\n${conflict}\n"""`],
    ['a block comment', `model M\n/* a\n${conflict}\n*/\nrole Baker`],
    ['a block comment that begins with it', `model M\n/*\n${conflict}\n*/`],
  ])('are errors inside %s', (_, text) => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(found(text.replaceAll('\n', end))).toEqual(marks);
    }
  });

  test('are errors where they reach out of a text', () => {
    const text = 'model M\n<<<<<<< HEAD\nobject X """\n  a\n=======\n  b\n>>>>>>> branch\n"""';
    expect(found(text)).toEqual(marks);
  });

  test.each([
    ['a heading in Markdown', 'model M\nobject X """\nBread\n=======\n  a\n"""'],
    ['a mark that does not begin a line', 'model M\nobject X """\n  <<<<<<< HEAD\n"""'],
    ['a comment of a line', 'model M // <<<<<<< HEAD\n//======= \nrole Baker'],
  ])('are not taken for more than they are: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an invisible character', () => {
  test.each([
    ['a zero width space', '\u200B', 'U+200B (zero width space)'],
    ['a zero width joiner', '\u200D', 'U+200D (zero width joiner)'],
    ['a word joiner', '\u2060', 'U+2060 (word joiner)'],
    ['a soft hyphen', '\u00AD', 'U+00AD (soft hyphen)'],
    ['a byte order mark', '\uFEFF', 'U+FEFF (zero width no-break space)'],
    ['an override of direction', '\u202E', 'U+202E (right-to-left override)'],
    ['an isolate', '\u2066', 'U+2066 (left-to-right isolate)'],
  ])('is named, and names are read without it: %s', (_, char, name) => {
    const message = `An invisible character stands here, ${name}; remove it, or write a plain blank.`;
    for (const text of [
      `model M\nobject Ca${char}ke`,
      `model M\nobject \`Ca${char}ke\``,
      `model M\nobject Cake${char}`,
      `model M\nobject ${char}Cake`,
      `model M\n${char}object Cake`,
      `model M\nobj${char}ect Cake`,
    ]) {
      const { findings } = lowered(text);
      expect(
        findings.map((finding) => [finding.code, finding.message, finding.origin.start]),
      ).toEqual([['syntax/invisible', message, text.indexOf(char)]]);
      expect(summaryOf(text)).toBe(summaryOf('model M\nobject Cake'));
    }
  });

  test.each([
    ['a no-break space', '\u00A0', 'U+00A0 (no-break space)'],
    ['a narrow one', '\u202F', 'U+202F (narrow no-break space)'],
    ['a figure space', '\u2007', 'U+2007 (figure space)'],
  ])('is a warning where it parts words as a blank does: %s', (_, char, name) => {
    const text = `model M\nobject Apple${char}Cake`;
    const [finding, ...others] = lowered(text).findings;
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain(name);
    expect(summaryOf(text)).toBe(summaryOf('model M\nobject Apple Cake'));
  });

  test.each([
    ['a text', 'model M "a\u202Eb"'],
    ['a long text', 'model M """\n  a\u200Bb\n"""'],
    ['a comment', '// a\u2067b\nmodel M'],
    ['a block comment', '/* a\u0000b */ model M'],
    ['a comment that looks like two lines', '// a\u2028object Cake\nmodel M'],
  ])('is told inside %s', (_, text) => {
    expect(found(text).map(([severity, code]) => [severity, code])).toEqual([
      ['warning', 'syntax/invisible'],
    ]);
  });

  test.each([
    ['letters of Persian', 'model M\nobject \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['an emoji of several', 'model M\nobject `\u{1F469}\u200D\u{1F4BB} Work`'],
    ['typography of a text', 'model M "10\u00A0kg \u00AB\u202Fa\u202F\u00BB"'],
    ['marks of direction in Hebrew', 'model M "\u05D0\u05D1\u200F (1)"'],
    ['wide blanks of Chinese', 'model M\nobject \u9867\u5BA2\u3000\u8981\u671B'],
    ['a byte order mark at the start', '\uFEFFmodel M'],
  ])('is well where the script wants it: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('stays in a name to whose script it belongs', () => {
    const name = '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645';
    expect(summaryOf(`model M\nobject ${name}`)).toContain(name);
  });

  test('is told between two statements', () => {
    for (const char of ['\u0000', '\u001B', '\u0085', '\u2028', '\u200B']) {
      expect(found(`model M\n${char}\nobject X`)).toEqual([['error', 'syntax/invisible', char]]);
    }
  });

  test.each([
    ['null', '\u0000'],
    ['form feed', '\u000C'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
  ])('ends no line and moves no other: %s', (_, char) => {
    const text = `model M${char}\nobject Cake\nouput X\n`;
    const [finding] = lowered(text).findings.filter(({ code }) => code === 'syntax/stray-name');
    expect(positionIn(lineStarts(text), finding?.origin.start ?? 0).line).toBe(3);
  });
});

describe('places', () => {
  const lines = [
    'model M',
    '',
    'activity Bake {',
    '  description """',
    '  a',
    '  """',
    '  ouput X',
    '}',
  ];

  test.each([
    ['LF', '\n', ''],
    ['CR LF', '\r\n', ''],
    ['CR', '\r', ''],
    ['a byte order mark', '\n', '\uFEFF'],
  ])('are the same whatever ends the lines: %s', (_, end, start) => {
    const text = start + lines.join(end);
    const [finding] = lowered(text).findings;
    expect(positionIn(lineStarts(text), finding?.origin.start ?? 0)).toEqual({
      line: 7,
      column: 3,
    });
  });

  test('on the first line do not count a byte order mark', () => {
    const text = '\uFEFFmodel `M';
    const [finding] = lowered(text).findings;
    expect(positionIn(lineStarts(text), finding?.origin.start ?? 0)).toEqual({
      line: 1,
      column: 7,
    });
  });
});

test.each([
  ['Cyrillic', '\u0410'],
  ['Greek', '\u0391'],
])('a node number with a %s letter is read as it looks', async (_, letter) => {
  const text = (a: string) =>
    `model M\nactivity R {\n  activity B { input X <- ${a}2 }\n  activity C { output X }\n  stub ${a}3\n}\ndecompose ${a}2 {\n  activity D\n}`;
  const [mixed, plain] = await Promise.all(
    [text(letter), text('A')].map(async (source) => {
      const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text: source }]);
      const model = workspace.model('M');
      return [
        workspace.findingsOf('file:///a.idef0'),
        [...(model?.activities() ?? [])].map(({ node, name }) => `${node} ${name}`),
      ];
    }),
  );
  expect(mixed).toEqual(plain);
});

describe('a keyword behind a comma', () => {
  test('that is misspelt is seen as on a line of its own', () => {
    checkSyntax(`model M
activity Bake { control Plan, ouput Bread, imput (Flour), mechanisms none }
//                            ^^^^^ error syntax/keyword: 'ouput' is no keyword; did you mean 'output'? A name 'ouput' goes in backquotes.
//                                         ^^^^^ error syntax/keyword
//                                                        ^^^^^^^^^^ error syntax/keyword
`);
    const text = (a: string, b: string) =>
      `model M\nactivity Bake { control Plan, ${a} Bread, ${b} Flour }`;
    expect(summaryOf(text('ouput', 'inptu'))).toBe(summaryOf(text('output', 'input')));
  });

  test('that is a name of its own stays one', () => {
    expect(found('model M\nactivity Bake { control plan, inputs, ouput }')).toEqual([]);
  });

  test('with a capital is a name, and a finding where nobody declares it', async () => {
    const text =
      'model M\nobject List\nactivity Bake { control List, Output Bread\n mechanism Oven, Control Panel }\nobject Oven\nobject Control Panel';
    const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text }]);
    workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
    const findings = workspace.findingsOf('file:///a.idef0');
    expect(
      findings.map(({ code, origin }) => [code, text.slice(origin.start, origin.end)]),
    ).toEqual([['name/unknown', 'Output Bread']]);
    expect(summaryOf(text)).toContain('control: List, Output Bread');
  });
});
