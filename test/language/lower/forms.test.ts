/** Every form of the language, from its text to the fragment, in the notation of `summary`. */
import { describe, expect, test } from 'vitest';
import { lowered, summaryOf } from '../../support/language.js';

/** A text without findings, and what it says below the model's name. */
function says(text: string, ...lines: readonly string[]): void {
  expect(lowered(`model M\n${text}`).findings).toEqual([]);
  expect(summaryOf(`model M\n${text}`)).toBe(['model M', ...lines].join('\n'));
}

describe('the model', () => {
  test('a header alone names the model and holds no body', () => {
    const { fragment } = lowered('model PRM-IT');
    expect(fragment.model).toMatchObject({ text: 'PRM-IT', node: false });
    expect(fragment.body).toBeUndefined();
  });

  test('a title behind the name, or braces, make a body', () => {
    expect(lowered('model M "Title"').fragment.body).toMatchObject({
      title: { text: 'Title' },
      braces: false,
    });
    expect(lowered('model M {}').fragment.body).toMatchObject({ braces: true });
  });

  test('every field is read', () => {
    const text = `model M "T" {
      viewpoint "V"
      purpose "P"
      profile iso31320
      author "A"
      project "J"
      date 2008-04-01
      revision "3.0"
      status publication
    }`;
    expect(summaryOf(text)).toBe(
      'model M title="T" viewpoint="V" purpose="P" profile=iso31320 project="J" author="A" date="2008-04-01" status="publication" revision "3.0"',
    );
    expect(lowered(text).findings).toEqual([]);
  });

  test('a title may stand in the body, a date may be a month, a text or a year, a revision a number', () => {
    const text = 'model M {\n title "T"\n date 2008-04\n revision 3.0\n}';
    expect(summaryOf(text)).toBe('model M title="T" date="2008-04" revision "3.0"');
    expect(lowered('model M { date "May 2008" }').fragment.body?.date?.text).toBe('May 2008');
    expect(lowered('model M { date 2008 }').fragment.body?.date?.text).toBe('2008');
    expect(lowered(text).findings).toEqual([]);
  });
});

describe('the form of a diagram', () => {
  test('a model may have several revisions, each with its date and what has changed', () => {
    const text = `model M {
      revision "3.1" 2026-05-01 "New rules"
      revision 3.0 2026-04
      revision "2" "First print"
    }`;
    expect(summaryOf(text)).toBe(
      'model M revision "3.1" 2026-05-01 "New rules" revision "3.0" 2026-04 revision "2" "First print"',
    );
    expect(lowered(text).findings).toEqual([]);
  });

  test('an activity may have fields of its own', () => {
    says(
      'activity Bake {\n author "A"\n date 2008-04\n revision "3" 2008-05 "So"\n status draft\n output Bread\n}',
      'activity Bake',
      '  author "A"',
      '  date "2008-04"',
      '  status "draft"',
      '  revision "3" 2008-05 "So"',
      '  output: Bread',
    );
  });

  test('a field is told that stands twice, lacks its value or has a wrong one', () => {
    const codes = (body: string) =>
      lowered(`model M\nactivity A {\n${body}\n}`).findings.map(({ code }) => code);
    expect(codes('author "A"\nauthor "B"')).toEqual(['syntax/repeated']);
    expect(codes('date 2008\ndate 2009')).toEqual(['syntax/repeated']);
    expect(codes('status draft\nstatus draft')).toEqual(['syntax/repeated']);
    expect(codes('status done')).toEqual(['syntax/value']);
    expect(codes('revision')).toEqual(['syntax/missing-text']);
    expect(codes('date')).toEqual(['syntax/missing-text']);
    expect(codes('revision Third Print')).toEqual(['syntax/unquoted-text']);
  });

  test('no word of a list is taken for a field', () => {
    const { fragment, findings } = lowered(
      'model M\nactivity A {\n  input\n    data\n    dates\n    authors\n    rev\n}',
    );
    expect(findings).toEqual([]);
    expect(fragment.activities[0]?.content.lists[0]?.entries).toHaveLength(4);
    expect(fragment.activities[0]?.content.texts.form).toBeUndefined();
  });
});

describe('declarations', () => {
  test('an agent has lists and a definition', () => {
    says(
      'external Customer "Pays" {\n output Wishes "What", Money\n input Bread\n}',
      'external Customer "Pays"',
      '  output: Wishes "What", Money',
      '  input: Bread',
    );
  });

  test('an object may have a body', () => {
    says(
      'object Flour\nobject Bread "Ready" {\n title "The bread"\n purpose "P"\n description "D"\n}',
      'object Flour',
      'object Bread "Ready"',
      '  title "The bread"',
      '  purpose "P"',
      '  description "D"',
    );
  });

  test('a bundle has parts, one a line or with commas, each with a definition', () => {
    says(
      'bundle Wishes "All" {\n title "T"\n Orders "O"\n Praise, Complaints "C",\n}',
      'bundle Wishes "All"',
      '  title "T"',
      '  part Orders "O"',
      '  part Praise',
      '  part Complaints "C"',
    );
  });

  test('a role has a definition', () => {
    says('role Baker "Bakes"\nrole Helper', 'role Baker "Bakes"', 'role Helper');
  });
});

describe('activities', () => {
  test('activities and stubs nest; a number before the name fixes it', () => {
    says(
      'activity Run {\n stub A\n stub 6 B "Def" {\n  stub A365\n  stub A36.10\n }\n activity 7 C\n}',
      'activity Run',
      '  stub A',
      '  stub 6 B "Def"',
      '    stub #A365',
      '    stub #A36.10',
      '  activity 7 C',
    );
  });

  test('a decomposition names its activity by name, by parent and name, or by node', () => {
    says(
      'decompose Sell {\n activity X\n}\ndecompose Run.Sell {\n}\ndecompose A22 {\n}\ndecompose A-0',
      'decompose Sell',
      '  activity X',
      'decompose Run.Sell',
      'decompose #A22',
      'decompose #A-0',
    );
  });

  test('objects and bundles may stand in an activity', () => {
    says(
      'activity A {\n object O "D"\n bundle B {\n  P\n }\n}',
      'activity A',
      '  object O "D"',
      '  bundle B',
      '    part P',
    );
  });

  test('texts, outcomes and scope are read in the order written', () => {
    says(
      `activity A {
        title "T"
        purpose "P"
        description "D"
        rationale "R"
        outcome Agreement "They agree" satisfies ISO 20000-1.7.1, Law
        outcome Peace
        includes "X"
        excludes "Y" see Service Marketing and Sales, A22
      }`,
      'activity A',
      '  title "T"',
      '  purpose "P"',
      '  description "D"',
      '  rationale "R"',
      '  outcome Agreement "They agree" satisfies ISO 20000-1.7.1, Law',
      '  outcome Peace',
      '  includes "X"',
      '  excludes "Y" see Service Marketing and Sales, #A22',
    );
  });

  test('a call names activities of this or another model', () => {
    says(
      'activity A {\n call Office.Keep Books\n call A2\n}',
      'activity A',
      '  call Office.Keep Books',
      '  call #A2',
    );
  });
});

describe('lists', () => {
  test('names stand one a line, or with commas, also at the end', () => {
    says(
      'activity A {\n control\n  X Y\n  Z\n input A B, C,\n output X,\n  Y\n mechanism M\n}',
      'activity A',
      '  control: X Y, Z',
      '  input: A B, C',
      '  output: X, Y',
      '  mechanism: M',
    );
  });

  test('an empty list and half a list are no errors, and none closes a list', () => {
    says(
      'activity A {\n control\n input none\n output\n}',
      'activity A',
      '  control:',
      '  input: none',
      '  output:',
    );
  });

  test('each holds for the children', () => {
    says(
      'activity A {\n each control Plan, Law\n each mechanism none\n}',
      'activity A',
      '  each control: Plan, Law',
      '  each mechanism: none',
    );
  });

  test('parentheses tunnel an entry at either end', () => {
    says(
      'activity A {\n input\n  (X)\n  Y()\n  Z( )\n  (V) "D"\n  W\n  (U)\n}',
      'activity A',
      '  input: (X), Y(), Z(), (V) "D", W, (U)',
    );
  });

  test('a tunnelled name may end in a number, and begin with a word that is a keyword in small letters', () => {
    says(
      'activity A {\n input\n  (House Rules.4)\n  (Law.5.1)\n each control\n  Control Panel\n}',
      'activity A',
      '  input: (House Rules.4), (Law.5.1)',
      '  each control: Control Panel',
    );
  });

  test('an entry says where from, by whom and what it is, in any order', () => {
    says(
      'activity A {\n input X <- A22 <- Sell "D"\n output Y "D" <- Parent.Name\n mechanism\n  Baker: responsible accountable "D"\n  Helper: informed\n}',
      'activity A',
      '  input: X <- #A22 <- Sell "D"',
      '  output: Y <- Parent.Name "D"',
      '  mechanism: Baker: responsible accountable "D", Helper: informed',
    );
  });

  test('a role may be written twice; both lists are kept', () => {
    says(
      'activity A {\n input X\n output Y\n input Z\n}',
      'activity A',
      '  input: X',
      '  output: Y',
      '  input: Z',
    );
  });
});

describe('names', () => {
  test.each([
    ['Customer Needs', 'Customer Needs'],
    ['Plan for IT and R&D', 'Plan for IT and R&D'],
    ["Baker's Dozen", "Baker's Dozen"],
    ['Baker’s Dozen', 'Baker’s Dozen'],
    ['Order-to-Cash', 'Order-to-Cash'],
    ['Input/Output Device', 'Input/Output Device'],
    ['Research & Development', 'Research & Development'],
    ['Plan - Build - Run', 'Plan - Build - Run'],
    ['Release 2', 'Release 2'],
    ['Data input control', 'Data input control'],
    ['Two   blanks\tand a tab', 'Two blanks and a tab'],
    ['`SLAs, OLAs, UCs`', 'SLAs, OLAs, UCs'],
    ['`  outer  blanks `', 'outer blanks'],
    ['`input`', 'input'],
    ['steel', 'steel'],
    ['Заказы клиентов', 'Заказы клиентов'],
    ['Überblick über Öl', 'Überblick über Öl'],
    ['顧客の要望', '顧客の要望'],
    ['顧客 の 要望', '顧客 の 要望'],
    ['Paper A4 format', 'Paper A4 format'],
    ['A4 Paper', 'A4 Paper'],
    ['`A4`', 'A4'],
  ])("'%s' is the name '%s'", (written, name) => {
    says(
      `activity A {\n input\n  ${written}   // a comment\n  Next\n}`,
      'activity A',
      `  input: ${name}, Next`,
    );
  });

  test.each(['A0', 'A-0', 'A-1', 'A22', 'A4.12', 'A21.3', 'A4.10.2'])("'%s' is a node", (node) => {
    says(`decompose ${node} {\n}`, `decompose #${node}`);
  });

  test('a comment behind a name, a keyword or a brace is no part of it', () => {
    says(
      '// first\nactivity A { // A0\n /* two\n lines */ input // inputs\n  X/* inside */, Y//tight\n} // end',
      'activity A',
      '  input: X, Y',
    );
  });

  test('a name ends before punctuation, a text and a brace', () => {
    says('activity Sell{\n input X,Y"D",Z<-A2\n}', 'activity Sell', '  input: X, Y "D", Z <- #A2');
  });

  test('origins are those of the text, quotes and all', () => {
    const text = 'model M\nactivity A {\n input `X, Y` "D"\n}';
    const entry = lowered(text).fragment.activities[0]?.content.lists[0]?.entries[0];
    const at = (origin: { start: number; end: number } | undefined): string =>
      text.slice(origin?.start, origin?.end);
    expect(at(entry?.object.origin)).toBe('`X, Y`');
    expect(at(entry?.definition?.origin)).toBe('"D"');
    expect(at(entry?.origin)).toBe('`X, Y` "D"');
    expect(at(lowered(text).fragment.activities[0]?.content.lists[0]?.origin)).toBe('input');
    expect(at(lowered(text).fragment.activities[0]?.origin)).toBe(text.slice(8));
  });
});

describe('texts', () => {
  const textOf = (written: string): string | undefined =>
    lowered(`model M\nobject O {\n  description ${written}\n}`).fragment.objects[0]?.texts
      .description?.text;

  test('a string may hold an escaped quote and a backslash', () => {
    expect(textOf('"say \\"yes\\" \\\\ no"')).toBe('say "yes" \\ no');
  });

  test('what looks like a comment or a brace in a string is text', () => {
    expect(textOf('"see // http://x { }"')).toBe('see // http://x { }');
  });

  test('Markdown loses the indentation that its lines have in common', () => {
    expect(textOf('"""\n    One\n      - two\n\n    "three"\n  """')).toBe(
      'One\n  - two\n\n"three"',
    );
  });

  test('Markdown may stand further left than its keyword, and may be empty', () => {
    expect(textOf('"""\nOne\nTwo\n  """')).toBe('One\nTwo');
    expect(textOf('"""\n  """')).toBe('');
  });

  test('a definition may be Markdown too, and the block opens behind it', () => {
    says('activity A """\n  Bakes\n""" {\n input X\n}', 'activity A "Bakes"', '  input: X');
  });

  test('CR LF, CR and a byte order mark change nothing', () => {
    const text =
      'model M\nactivity A "D" {\n  description """\n    One\n    Two\n  """\n  input\n    X\n    Y\n}';
    const expected = summaryOf(text);
    for (const variant of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
    ]) {
      expect(lowered(variant).findings).toEqual([]);
      expect(summaryOf(variant)).toBe(expected);
    }
  });
});

test('the same syntax tree gives the same value', async () => {
  const { loadWorkspace, lowerDocument } = await import('@idef0-studio/language');
  const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text: 'model M' }]);
  const document = workspace.document('file:///a.idef0');
  if (document === undefined) throw new RangeError('The document is there.');
  expect(lowerDocument(document)).toBe(lowerDocument(document));
});
