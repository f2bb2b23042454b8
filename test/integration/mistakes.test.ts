/**
 * What authors get wrong most: habits of other languages and of word processors. Each mistake costs the findings
 * named and nothing else: both activities of the model stay where they are, and the arrow between them.
 */
import { expect, test } from 'vitest';
import { meaningOf } from './whole-path.js';

/** A model of two activities; `odd` stands where the name of the second one and its text stand. */
const model = (odd: string) => `
model M
activity Root {
  activity First {
    output Thing
  }
  activity ${odd} {
    input Thing
  }
}`;

test.each([
  ['a comma', 'Plan, Build and Run', 'A2 Plan, Build and Run', "',' does not stand"],
  ['parentheses', 'Plan (draft)', 'A2 Plan (draft)', "'(' does not stand"],
  ['a colon', 'Plan: Build', 'A2 Plan: Build', "':' does not stand"],
  ['a plus', 'Plan + Build "And more"', 'A2 Plan + Build', "'+' does not stand"],
  ['an arrow', 'Plan -> Build', 'A2 Plan -> Build', "'->' does not stand"],
  ['a number sign', 'Plan #1', 'A2 Plan #1', "'#' does not stand"],
  ['an emoji', '🎉 Party', 'A2 🎉 Party', "'🎉' does not stand"],
  ['a figure at the start', '24x7 Support', 'A2 24x7 Support', 'in backquotes'],
  ['a figure and a word', '3rd Level', 'A2 3rd Level', "write '3rd Level' in backquotes"],
  ['small letters', 'plan the day', 'A2 plan the day', "write 'Plan the day', or"],
])('%s in the name of an activity costs one finding', async (_what, odd, node, message) => {
  const { nodes, arrows, findings, messages } = await meaningOf(model(odd));
  expect(nodes).toEqual(['A0 Root', 'A1 First', node]);
  expect(arrows('A0')).toEqual(['Thing: 1O -> 2I']);
  expect(findings).toEqual([`syntax/unquoted-name: ${odd.replace(/ ".*/, '')}`]);
  expect(messages[0]).toContain(message);
});

test.each([
  ['a number of the box', '6 Portfolio', 'A6 Portfolio'],
  ['a text', 'Second "And what it is"', 'A2 Second'],
  ['a name in backquotes', '`A, B: C`', 'A2 A, B: C'],
  ['one small word', 'second', 'A2 second'],
])('%s in the line of an activity costs nothing', async (_what, odd, node) => {
  const { nodes, findings } = await meaningOf(model(odd));
  expect(nodes).toEqual(['A0 Root', 'A1 First', node]);
  expect(findings).toEqual([]);
});

test.each(['“What it is”', '„What it is“', '«What it is»'])(
  'typographic quotes are read as quotes: %s',
  async (text) => {
    const { nodes, findings } = await meaningOf(model(`Second ${text}`));
    expect(nodes).toEqual(['A0 Root', 'A1 First', 'A2 Second']);
    expect(findings).toEqual([`syntax/quotes: ${text}`]);
  },
);

test('the marks of a merge conflict are found, and both versions are read', async () => {
  const { nodes, findings } = await meaningOf(`
model M
activity Root {
<<<<<<< HEAD
  activity Ours
=======
  activity Theirs
>>>>>>> branch
}`);
  expect(nodes).toEqual(['A0 Root', 'A1 Ours', 'A2 Theirs']);
  expect(findings).toEqual([
    'syntax/merge-conflict: <<<<<<< HEAD',
    'syntax/merge-conflict: =======',
    'syntax/merge-conflict: >>>>>>> branch',
  ]);
});

test('signs that touch are one finding', async () => {
  const { findings } = await meaningOf('model M\nactivity Root {\n  -- a\n}');
  expect(findings[0]).toBe('syntax/character: --');
});

test('names of one or two letters are never meant by others', async () => {
  const { messages } = await meaningOf(
    'model M\nactivity Root {\n  activity First {\n    input X\n    output Y\n  }\n}',
  );
  expect(messages).toHaveLength(1);
  expect(messages[0]).not.toContain('did you mean');
});

test('a file that is no model at all is one finding', async () => {
  const { findings } = await meaningOf(
    '//- a.idef0\nmodel M\nactivity Root\n//- b.idef0\n# Notes\n\nSome text (not ours): {"a": [1]}',
  );
  expect(findings).toEqual(['syntax/no-model: # Notes']);
});
