/** The preservation check of fixes that are made without a choice, on edits that pass and edits that fail. */
import {
  errorAddedBy,
  loadWorkspace,
  objectionTo,
  type FileEdit,
  type ModelWorkspace,
} from '@idef0-studio/language';
import { expect, test } from 'vitest';

const URI = 'file:///m.idef0';

const MODEL = `model M "A model" // of a bakery
object Flour "White"
external Mill { output Flour }
activity Run {
  control Plan
  each control Rules
  activity Bake "Warm" {
    input Flour <- Mill, Salt // fine
    output Bread
    activity Mix { input Flour, Salt, output Bread }
  }
  activity Sell {
    input Bread <- Bake
    purpose "Live on it" /* or try */
  }
}
object Plan
object Salt
object Rules`;

const TWICE = MODEL.replace('  control Plan\n', '  control Plan, Plan <- Mil\n');

const FIPS = {
  profile: 'fips183',
  severities: { 'model/no-purpose': 'off', 'model/no-viewpoint': 'off' },
} as const;

async function opened(text = MODEL): Promise<ModelWorkspace> {
  const workspace = await loadWorkspace([{ uri: URI, text }]);
  workspace.setRuleSettings(FIPS);
  return workspace;
}

/** The edit that puts one piece of the text in the place of another, which stands there once. */
function replacing(workspace: ModelWorkspace, piece: string, by: string): FileEdit {
  const text = workspace.textOf(URI) ?? '';
  const start = text.indexOf(piece);
  if (start < 0 || start !== text.lastIndexOf(piece))
    throw new RangeError(`'${piece}' stands once.`);
  return { document: URI, start, end: start + piece.length, text: by };
}

const objection = async (piece: string, by: string, text = MODEL) => {
  const workspace = await opened(text);
  return objectionTo(workspace, [replacing(workspace, piece, by)]);
};

test.each([
  ['nothing', 'output Bread\n', 'output Bread\n'],
  ['a comment moves', '"Warm" {\n', '"Warm" { // fine\n', MODEL.replace(' // fine', '')],
  ['a name gets backquotes', 'activity Sell', 'activity `Sell`'],
  ['an entry comes to an activity', 'input Flour, Salt', 'input Flour, Salt, Plan'],
  ['typographic quotes become straight', '“Warm”', '"Warm"', MODEL.replace('"Warm"', '“Warm”')],
  [
    'a needless comment goes',
    ' // idef0-ignore box/no-control: known',
    '',
    MODEL.replace('object Plan', 'object Plan // idef0-ignore box/no-control: known'),
  ],
])('nothing stands in the way where %s', async (_what, piece, by, text = MODEL) =>
  expect(await objection(piece, by, text)).toBeUndefined(),
);

test.each([
  [' // fine', '', "The word 'fine' of a comment or a text would be gone."],
  [' /* or try */', '', "The word 'or' of a comment or a text would be gone."],
  [' "White"', '', "The word 'White' of a comment or a text would be gone."],
  ['purpose "Live on it"', '', "The word 'Live' of a comment or a text would be gone."],
  [
    'purpose "Live on it"',
    'purpose Live on it',
    "The word 'Live' of a comment or a text would be gone.",
  ],
  ['Bread <- Bake', 'Breed', 'There would be one error more:'],
  ['input Flour <- Mill', 'input Flour', "'Bake' would lose what a list says."],
  ['Plan, Plan <- Mil', 'Plan', "'Run' would lose what a list says.", TWICE],
  ['each control Rules\n', '\n', "'Run' would lose what a list says."],
  ['  control Plan\n', '', "'Run' would lose what a list says."],
  ['object Salt\n', '', 'There would be one error more:'],
  [
    '    activity Mix { input Flour, Salt, output Bread }\n',
    '',
    "'Bake' would lose what a list says.",
  ],
])('the preservation check refuses %j to become %j', async (piece, by, reason, text = MODEL) =>
  expect(await objection(piece, by, text)).toContain(reason),
);

test('the workspace stays as it is', async () => {
  const workspace = await opened();
  const [findings, list] = [workspace.findings(), workspace.findingsOf(URI)];
  objectionTo(workspace, [replacing(workspace, 'output Bread\n', 'output Bred\n')]);
  expect(workspace.textOf(URI)).toBe(MODEL);
  expect(workspace.findings()).toEqual(findings);
  expect(workspace.findingsOf(URI)).toEqual(list);
  expect(workspace.modelOf(URI)?.object('Bred')).toBeUndefined();
});

test('an edit of a header that takes a file out of its model is seen in both models', async () => {
  const other = 'model M\ndecompose Bake { activity Knead { input Flour, output Bread } }';
  const workspace = await loadWorkspace([
    { uri: URI, text: MODEL },
    { uri: 'file:///other.idef0', text: other },
  ]);
  const edit = { document: 'file:///other.idef0', start: 6, end: 7, text: 'N' };
  expect(objectionTo(workspace, [edit])).toContain('There would be one error more: ');
  expect(workspace.modelNames()).toEqual(['M']);
});

test('what somebody chooses may change a model, and is asked for errors alone', async () => {
  const workspace = await opened();
  const error = (piece: string, by: string) =>
    errorAddedBy(workspace, [replacing(workspace, piece, by)])?.code;
  expect(error(' // fine', '')).toBeUndefined();
  expect(error('object Salt\n', '')).toBe('name/unknown');
});

test('an error that takes the place of another of its rule is one more', async () => {
  const workspace = await opened(MODEL.replace('object Salt\n', ''));
  const added = errorAddedBy(workspace, [
    replacing(workspace, 'object Plan\n', 'object Plan\nobject Salt\n'),
    replacing(workspace, 'control Plan\n', 'control Plan, Rulez\n'),
  ]);
  expect(added?.message).toContain('Rulez');
});

test('an error that moves with its text is none more', async () => {
  const workspace = await opened(MODEL.replace('object Salt\n', ''));
  const moved = [
    replacing(workspace, 'object Flour', 'object Sugar\nobject Flour'),
    replacing(workspace, 'input Flour, Salt, output Bread', 'output Bread, input Flour, Salt'),
  ];
  expect(workspace.findingsOf(URI).some(({ code }) => code === 'name/unknown')).toBe(true);
  expect(errorAddedBy(workspace, moved)).toBeUndefined();
});
