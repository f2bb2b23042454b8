/** Outcomes, catalogs, and the clauses that ask for outcomes: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const law = `catalog Ed1 "The standard" {
  04.3 "Monitoring"
  04.4.1 "Policy"
  Annex A "Controls"
  A.5.1.1 "Policies"
  \`5(b)\` "More"
}`;

describe('a catalog', () => {
  test('lists clauses by their numbers, with a title each', () => {
    const text = `model M\n${law}`;
    expect(lowered(text).findings).toEqual([]);
    expect(summaryOf(text)).toBe(`model M
catalog Ed1 "The standard"
  member 04.3 "Monitoring"
  member 04.4.1 "Policy"
  member Annex A "Controls"
  member A.5.1.1 "Policies"
  member 5(b) "More"`);
  });

  test('takes a title without quotes, and says so', () => {
    const { findings, fragment } = lowered('model M\ncatalog Law {\n  4 Records\n}');
    expect(findings.map(({ message }) => message)).toEqual([
      `The title of a clause stands in double quotes; write "Records".`,
    ]);
    const [clause] = fragment.plainElements[0]?.members ?? [];
    expect([clause?.name.text, clause?.definition?.text]).toEqual(['4', 'Records']);
  });

  test('may list clauses without titles, a line each', () => {
    const { fragment, findings } = lowered('model M\ncatalog Law {\n  7\n  A.5.1\n  8\n}');
    expect(findings).toEqual([]);
    const numbers = fragment.plainElements[0]?.members.map(({ name }) => name.text);
    expect(numbers).toEqual(['7', 'A.5.1', '8']);
  });

  test('stays as it is written when it is formatted', () => {
    const text = `model M\n\n${law}\n`;
    expect(formatted(text)).toBe(text);
  });

  test.each([
    'input process, catalog, code',
    'mechanism view, map',
    'mechanism\n    catalog\n    scenario',
    'input (assess), catalog()',
  ])('leaves its word a name in the list %j', (list) => {
    const { fragment, findings } = lowered(`model M\nactivity Weigh {\n  ${list}\n}`);
    expect(findings).toEqual([]);
    const listed = fragment.activities[0]?.content.lists.flatMap(({ entries }) => entries) ?? [];
    const words = list.match(/catalog|view|map|scenario|assess/g) ?? [];
    expect(listed.map(({ object }) => object.text)).toEqual(expect.arrayContaining(words));
  });
});

describe('an outcome', () => {
  const outcomesIn = (body: string) => {
    const { findings, fragment } = lowered(`model M\nactivity A {\n${body}\n}`);
    expect(findings).toEqual([]);
    const summary = summaryOf(`model M\nactivity A {\n${body}\n}`).split('\n').slice(2);
    expect(fragment.activities).toHaveLength(1);
    return summary.map((line) => line.trim());
  };

  test('has a number, a name and a text, each or none but one', () => {
    expect(
      outcomesIn(`outcome 5 "Whoever must act learns of it" satisfies Ed1.04.3, 04.4.1, Ed2.4.5.5.2
outcome Verified "It is verified" satisfies none
outcome Peace
outcome 7 Law "Kept"
outcome "Done" satisfies Ed1.Annex A, A.5.1.1, \`5(b)\``),
    ).toEqual([
      'outcome 5 "Whoever must act learns of it" satisfies Ed1.04.3, 04.4.1, Ed2.4.5.5.2',
      'outcome Verified "It is verified" satisfies none',
      'outcome Peace',
      'outcome 7 Law "Kept"',
      'outcome "Done" satisfies Ed1.Annex A, A.5.1.1, 5(b)',
    ]);
  });

  test('has no clauses on the next line: those are asked of the activity', () => {
    expect(outcomesIn('outcome Peace\nsatisfies Law.4')).toEqual([
      'outcome Peace',
      'satisfies Law.4',
    ]);
  });

  test('keeps its clauses on its line when it is formatted', () => {
    const text = `model M
activity A {
  outcome   "Seen" satisfies Law.4, 5
  outcome   3 Kept "Kept" satisfies none
  satisfies Law.6
}
`;
    expect(formatted(text.replaceAll(/ +/g, ' '))).toBe(text);
  });

  test('is missed where neither name nor text is typed, and takes nothing from the next line', () => {
    const codes = (body: string) =>
      lowered(`model M\nactivity A {\n${body}\n}`).findings.map(({ code }) => code);
    expect(codes('outcome\noutput Bread')).toEqual(['syntax/missing-name']);
    expect(codes('outcome 5\noutput Bread')).toEqual(['syntax/missing-name']);
    expect(codes('outcome "It is" satisfies\noutput Bread')).toEqual(['syntax/missing-name']);
    expect(codes('outcome "It is" satisfies Law.4,\noutput Bread')).toEqual([]);
    expect(codes('outcome "It is" satisfies none, none')).toEqual(['syntax/repeated']);
  });

  test('finds clauses that stand deeper than it', async () => {
    const title = 'Move it to the line of the outcome';
    const apart = (outcome: string) =>
      fixed(`model M\nactivity A {\n  outcome ${outcome}\n    satisfies Law.4\n}`, title);
    expect(await apart('Whole Bread')).toContain('  outcome `Whole Bread` satisfies Law.4\n');
    await expect(apart('Whole Bread /* of rye */')).rejects.toThrow('No fix');
    await expect(apart('Whole Bread // of rye')).rejects.toThrow('No fix');
    expect(await apart('5 Bread "B"')).toContain('  outcome 5 Bread "B" satisfies Law.4\n');
  });
});

test('clauses are looked for in their catalog, with what may be meant', async () => {
  await check(`
model M {
  viewpoint "V"
  purpose "P"
}
catalog Ed1 "The standard" {
  04.3 "Monitoring"
  04.4.1 "Policy"
  04.3 "Again"
//^^^^ error name/duplicate: The clause '04.3' is declared twice; names in a catalog are unique: join the two or rename one.
}
object Rules "R"
activity A "So" {
  control Rules
  satisfies Ed1.04
  outcome "One" satisfies Ed1.4.3
//                            ^^^ warning trace/unknown: The catalog 'Ed1' has no clause '4.3'; did you mean '04.3'?
  outcome "Two" satisfies Nonsense.99.99
//                        ^^^^^^^^ warning trace/unknown: No catalog 'Nonsense' is declared; list its clauses behind 'catalog Nonsense', or correct the name.
  outcome "Three" satisfies 04.3
//                          ^^^^ warning trace/unknown: '04.3' names no catalog; write one before the first clause of a list: 'Catalog.04.3'.
  outcome "Four" satisfies Ed1.04.3, 04.4.1, 04.3
//                                           ^^^^ warning trace/twice: The clause '04.3' is named twice here; correct one of the two, or drop it.
  outcome "Five" satisfies none, Ed1.04.3
//               ^^^^^^^^^^^^^^^^^^^^^^^^ warning trace/none: 'none' says that nothing asks for this, and 'Ed1.04.3' does; drop one of the two.
  outcome 5 "Six"
//^^^^^^^^^^^^^^^ error trace/outcome-number: Two outcomes have the number 5; give one of them another.
  output Peace "P"
}`);
});

test('rules that are off by themselves find outcomes and clauses that nothing traces', async () => {
  const text = `model M
catalog Law { 4.1 "Fresh"
  4.2 "Whole" }
activity A {
  outcome "One" satisfies Law.4.1
  outcome "Two"
  outcome "Three" satisfies none
}`;
  const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text }]);
  const found = () => {
    const all = workspace.findingsOf('file:///a.idef0');
    return all.flatMap(({ code, message }) => (code.startsWith('trace/') ? [message] : []));
  };
  expect(found()).toEqual([]);
  const severities = { 'trace/not-met': 'warning', 'trace/not-traced': 'warning' } as const;
  workspace.setRuleSettings({ severities });
  expect(found()).toEqual([
    "No outcome meets the clause '4.2' of 'Law'; say which does, or leave the clause out.",
    "Nothing is said to ask for outcome 2 of 'A'; name clauses behind 'satisfies', or write 'satisfies none'.",
  ]);
});

test('a catalog of one model holds for the others', async () => {
  const files = {
    'a.idef0': 'model A\ncatalog Law { 4.1 "Fresh" }\nactivity A',
    'b.idef0': 'model B\nactivity B {\n  outcome "One" satisfies Law.4.1, 4.2\n}',
  };
  const workspace = await loadWorkspace(
    Object.entries(files).map(([name, text]) => ({ uri: `file:///${name}`, text })),
  );
  const codes = () =>
    workspace
      .findingsOf('file:///b.idef0')
      .flatMap(({ code, message }) => (code.startsWith('trace/') ? [message] : []));
  expect(codes()).toEqual(["The catalog 'Law' has no clause '4.2'; did you mean '4.1'?"]);
  workspace.takeChanged();
  workspace.setText(
    'file:///a.idef0',
    'model A\ncatalog Law { 4.1 "Fresh", 4.2 "Whole" }\nactivity A',
  );
  expect(workspace.takeChanged()).toContain('file:///b.idef0');
  expect(codes()).toEqual([]);
  workspace.setText('file:///a.idef0', 'model C\ncatalog Laws { 4.1 "Fresh" }');
  expect(codes()).toEqual([
    "No catalog 'Law' is declared; list its clauses behind 'catalog Law', or correct the name. Did you mean 'Laws'?",
  ]);
});

test('a file of catalogs belongs to no model, and holds for all', async () => {
  const files = {
    'law.idef0': 'catalog Law { 4.1 "Fresh" }\ncatalog Law { 4.2 "Whole" }',
    'a.idef0': 'model A\nactivity A {\n  outcome "One" satisfies Law.4.1\n}',
    'b.idef0':
      'model B\ncatalog Laws { 1 "X" }\nactivity B {\n  outcome "One" satisfies Law.4.1\n}',
  };
  const workspace = await loadWorkspace(
    Object.entries(files).map(([name, text]) => ({ uri: `file:///${name}`, text })),
  );
  const codes = (name: string) =>
    workspace
      .findingsOf(`file:///${name}`)
      .flatMap(({ code }) => (/^(?:box|model)/.test(code) ? [] : [code]));
  expect(codes('law.idef0')).toEqual(['name/duplicate']);
  expect([...codes('a.idef0'), ...codes('b.idef0')]).toEqual([]);
  expect(workspace.modelNames()).toEqual(['A', 'B']);
  workspace.setText('file:///b.idef0', 'model B\ncatalog Law { 1 "X" }\nactivity B');
  expect(codes('b.idef0')).toEqual(['trace/two-catalogs']);
  workspace.setText('file:///law.idef0', 'catalog Law { 4.1 "Fresh" }\nobject Bread');
  expect(codes('law.idef0')).toEqual(['syntax/no-model']);
});

describe('editors', () => {
  const text = `model M
${law}
activity A {
  satisfies Ed1.04.3
  outcome "Seen" satisfies Ed1.04.3, A.5.1.1
  outcome Kept "Kept" satisfies none
}`;
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what a catalog and a clause are, and what meets it', async () => {
    expect(await at('catalog E<|>d1').hover()).toContain('**Ed1** · catalog of 5 clauses');
    const hover = await at('A {\n  satisfies Ed1.04<|>.3').hover();
    expect(hover).toContain('**04.3** · clause of Ed1 (The standard)');
    expect(hover).toContain('Monitoring');
    expect(hover).toContain('*Met by:* A0 A (1)');
    expect(await at('activity <|>A').hover()).toContain(
      '1. Seen (Ed1.04.3, A.5.1.1)\n2. **Kept** Kept (none)',
    );
  });

  test('lead from a clause to the catalog, and to all that it asks for', async () => {
    const clause = at('"Seen" satisfies Ed1.04<|>.3');
    expect(await clause.definition()).toEqual(['test.idef0:3: 04.3 "Monitoring"']);
    expect(await clause.references()).toHaveLength(3);
    expect(await at('"Seen" satisfies E<|>d1').references()).toHaveLength(3);
    expect(await at('Ed1.04.3, A.5<|>.1.1').definition()).toEqual([
      'test.idef0:6: A.5.1.1 "Policies"',
    ]);
  });

  test('rename clauses and catalogs at all places', async () => {
    const renamed = await at('  04<|>.3 "Mon').rename('04.5');
    expect(renamed).toContain('  04.5 "Monitoring"');
    expect(renamed).toContain('satisfies Ed1.04.5, A.5.1.1');
    expect(await at('satisfies E<|>d1.04.3, A').rename('Ed 1')).toContain('satisfies Ed 1.04.3, A');
    expect(await at('  04<|>.3 "Mon').rename('04.4.1')).toContain('already the name of a clause');
  });

  test('complete clauses and keywords', async () => {
    expect(await openEditor('model M\n<|>').completions()).toContain('catalog');
    const behind = await openEditor(text.replace('satisfies none', 'satisfies <|>')).completions();
    expect(behind).toEqual(expect.arrayContaining(['Ed1.04.3', 'Ed1.A.5.1.1', 'none']));
    const inside = await openEditor(
      text.replace('satisfies none', 'satisfies Ed1.<|>'),
    ).completions();
    expect(inside).toEqual(expect.arrayContaining(['04.3', 'Annex A']));
    expect(await openEditor(text).outline()).toContain('04.4.1');
  });

  test('change a clause to the one that is meant', async () => {
    const wrong = (clause: string) => text.replace('satisfies Ed1.04.3\n', `satisfies ${clause}\n`);
    expect(await fixed(wrong('Ed1.4.3'), "Change to '04.3'")).toContain('satisfies Ed1.04.3\n');
    expect(await fixed(wrong('Ed1.A.5.1.2'), "Change to 'A.5.1.1'")).toContain('Ed1.A.5.1.1\n');
    expect(await fixed(wrong('Ed3.04.3'), "Change to 'Ed1'")).toContain('satisfies Ed1.04.3\n');
  });
});

test('a fix that is made without a choice changes no clause', async () => {
  const uri = 'file:///a.idef0';
  const text = `model M\n${law}\nactivity A {\n  outcome "One" satisfies Ed1.04.3\n}`;
  const workspace = await loadWorkspace([{ uri, text }]);
  const edit = (from: string, to: string) => {
    const start = text.indexOf(from);
    return [{ document: uri, start, end: start + from.length, text: to }];
  };
  expect(objectionTo(workspace, edit(' satisfies Ed1.04.3', ''))).toContain('A');
});
