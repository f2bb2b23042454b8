/** Author, date, revision and status: what the form around a diagram says, of the model or of one activity. */
import { expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { openEditor } from '../../support/editor.js';

const uri = 'file:///a.idef0';
const body = `  author "B"
    date 2009-01
    revision "7" 2009-02-01 "More ovens"
    status draft
`;
const text = `model M {
  author "A"
  date 2008-04-01
  revision "2" 2008-05-01
  revision "1" 2008-04-01
  status publication
}
activity Run {
  activity Bake {
  ${body}
    activity Mix
  }
}`;

async function formOf(source: string, node: string) {
  const model = (await loadWorkspace([{ uri, text: source }])).modelOf(uri);
  const { author, date, revision, status } = model?.diagram(node)?.frame ?? {};
  return { author, date, revision, status };
}

const ofModel = { author: 'A', date: '2008-04-01', revision: '2', status: 'publication' };

test('the form of a diagram says what its activity says, and else what the model says', async () => {
  expect(await formOf(text, 'A-0')).toEqual(ofModel);
  expect(await formOf(text, 'A0')).toEqual(ofModel);
  const own = { author: 'B', date: '2009-01', revision: '7', status: 'draft' };
  expect(await formOf(text, 'A1')).toEqual(own);
  expect(await formOf(text.replace(body, '  author "B"'), 'A1')).toEqual({
    ...ofModel,
    author: 'B',
  });
});

test('the newest revision counts: by its date, else the one that is written last', async () => {
  const withRevisions = (...lines: readonly string[]) =>
    formOf(`model M {\n${lines.join('\n')}\n}\nactivity A { activity B }`, 'A0');
  expect(await withRevisions('revision "1"', 'revision "2"')).toMatchObject({ revision: '2' });
  expect(await withRevisions('revision "2" 2008-05', 'revision "1" 2008-04')).toMatchObject({
    revision: '2',
  });
  expect(await withRevisions('revision "2" 2008-05', 'revision "3" 2008-05')).toMatchObject({
    revision: '3',
  });
});

test('several files may speak of one form: the first counts, and all revisions', async () => {
  const more = `model M\ndecompose Bake {\n  author "C"\n  revision "8" 2009-03\n}`;
  const files = [
    { uri, text },
    { uri: 'file:///b.idef0', text: more },
  ];
  const model = (await loadWorkspace(files)).modelOf(uri);
  expect(model?.diagram('A1')?.frame).toMatchObject({ author: 'B', revision: '8' });
});

test('an edit of the field changes the diagram alone', async () => {
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf('"B"');
  const edits = [{ document: uri, start, end: start + 3, text: '"Bo"' }];
  expect(objectionTo(workspace, edits)).toBeDefined();
  const after = text.replace('"B"', '"Bo"');
  const authors = workspace.tryOut(
    new Map([[uri, after]]),
    () => undefined,
    ({ models }) => ['A0', 'A1'].map((node) => models[0]?.diagram(node)?.frame.author),
  );
  expect(authors).toEqual(['A', 'Bo']);
});

test('who points at the activity is told what its form says', async () => {
  const hover = await openEditor(text.replace('Bake', 'Ba<|>ke')).hover();
  expect(hover).toContain('*Form:* B, 2009-01, revision 7 2009-02-01 More ovens, draft');
  const none = await openEditor(text.replace('Mix', 'Mi<|>x')).hover();
  expect(none).not.toContain('Form');
});

test('the words are completed in an activity', async () => {
  const offered = await openEditor('model M\nactivity A {\n  <|>\n}').completions();
  expect(offered).toEqual(expect.arrayContaining(['author', 'date', 'revision', 'status']));
});
