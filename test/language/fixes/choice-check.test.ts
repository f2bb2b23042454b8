/** What is checked of fixes that somebody chooses, on titles and edits that pass and on some that fail. */
import { loadWorkspace, type FileEdit } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { wordTakenBy } from '@idef0-studio/language/testing';

const URI = 'file:///m.idef0';

const MODEL = `model M
object Oven "Hot" // from Ann
activity Run "All day" {
  mechanism Oven "Of stone"
  activity Bake { output Bread }
}
`;

/** What a fix takes away that puts one piece of the text in the place of another. */
async function taken(title: string, piece: string, by: string): Promise<string | undefined> {
  const workspace = await loadWorkspace([{ uri: URI, text: MODEL }]);
  const start = MODEL.indexOf(piece);
  const edit: FileEdit = { document: URI, start, end: start + piece.length, text: by };
  return wordTakenBy(workspace, { title, edits: [edit], isPreferred: false });
}

test.each([
  ["Drop 'Oven' here", '  mechanism Oven "Of stone"\n', ''],
  ["Drop the declaration of 'Oven'", 'object Oven "Hot" ', ''],
  ["Change to 'Mill'", 'object Oven', 'object Mill'],
  ['Remove this text', ' "All day"', ''],
  ['Remove the comment', ' // from Ann', ''],
  ['Keep the upper version', '  activity Bake { output Bread }\n', ''],
  ['Write the comment as a text', '"Hot" // from Ann', '"Hot, from Ann"'],
  ['Write the text as a name', '"Hot" //', 'Hot //'],
])('%s takes what it names', async (title, piece, by) => {
  expect(await taken(title, piece, by)).toBeUndefined();
});

test.each([
  ["Drop the declaration of 'Oven'", 'object Oven "Hot" // from Ann\n', '', 'from'],
  ["Write 'Mill' everywhere", 'Oven "Of stone"', 'Mill', 'Of'],
  ["Change to 'Mill'", 'Oven "Hot"', 'Mill', 'Hot'],
  ["Drop 'Oven' here", '  mechanism Oven "Of stone"\n  activity Bake', '  Bake', 'activity'],
])('%s takes no more', async (title, piece, by, word) => {
  expect(await taken(title, piece, by)).toBe(word);
});
