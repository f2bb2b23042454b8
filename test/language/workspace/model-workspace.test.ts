/** Which documents make which model, what is remembered, and what is found where. */
import {
  findingDiagnostics,
  KnownDocuments,
  loadWorkspace,
  lowerDocument,
  ModelWorkspace,
  projectOf,
} from '@idef0-studio/language';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import {
  Cancellation,
  DefaultLangiumDocuments,
  DocumentState,
  EmptyFileSystem,
  OperationCancelled,
  URI,
} from 'langium';
import { expect, test, vi } from 'vitest';

const shop = { uri: 'file:///shop.idef0', text: 'model Shop\nactivity Sell {\n  output Bread\n}' };
const more = { uri: 'file:///a.idef0', text: 'model Shop\ndecompose Sell {\n  activity Wrap\n}' };
const mill = { uri: 'file:///mill.idef0', text: 'model Mill\nactivity Grind' };
const none = { uri: 'file:///none.idef0', text: 'activity Nobody' };

test('files with one name in their headers make one model; several models do not mix', async () => {
  const workspace = await loadWorkspace([shop, mill, more, none]);
  expect(workspace.modelNames()).toEqual(['Mill', 'Shop']);
  expect(workspace.models().map(({ name }) => name)).toEqual(['Mill', 'Shop']);
  expect(workspace.fragmentsOf('Shop').map(({ document }) => document)).toEqual([
    more.uri,
    shop.uri,
  ]);
  const names = (uri: string): readonly string[] =>
    [...(workspace.modelOf(uri)?.activities() ?? [])].map(({ name }) => name);
  expect(names(shop.uri)).toEqual(['Sell', 'Wrap']);
  expect(names(mill.uri)).toEqual(['Grind']);
});

test('a model keeps its project while that of a file is for a moment another one', async () => {
  const workspace = await loadWorkspace([shop, more]);
  const projects = new Map([
    [more.uri, 'one'],
    [shop.uri, 'one'],
  ]);
  workspace.setBelonging((uri) => ({ project: projects.get(uri) ?? '', isChecked: true }));
  const project = (): string | undefined => {
    const model = workspace.modelOf(shop.uri);
    return model && projectOf(model);
  };
  expect(project()).toBe('one');
  projects.set(more.uri, 'two');
  workspace.setText(shop.uri, shop.text.replace('model Shop', 'model Store'));
  expect(workspace.modelNames()).toEqual(['Shop', 'Store']);
  workspace.setText(shop.uri, shop.text);
  expect(workspace.modelOf(shop.uri)?.fragments()).toHaveLength(2);
  projects.set(more.uri, 'one');
  workspace.regroup();
  expect(project()).toBe('one');
});

test('a file without a header belongs to no model and says so', async () => {
  const workspace = await loadWorkspace([shop, none, { uri: 'file:///empty.idef0', text: '' }]);
  expect(workspace.modelOf(none.uri)).toBeUndefined();
  expect(workspace.findingsOf(none.uri).map(({ code }) => code)).toEqual(['syntax/no-model']);
  expect(workspace.findingsOf('file:///empty.idef0').map(({ code }) => code)).toEqual([
    'syntax/no-model',
  ]);
  expect(workspace.modelNames()).toEqual(['Shop']);
});

test('a change lowers one document again and assembles one model again', async () => {
  const workspace = await loadWorkspace([shop, mill, more]);
  const revision = (name: string) => workspace.model(name)?.revision;
  const before = { shop: revision('Shop'), mill: revision('Mill') };
  const [kept] = workspace.fragmentsOf('Shop');
  workspace.setText(shop.uri, shop.text.replace('Bread', 'Rolls'));
  expect(revision('Mill')).toBe(before.mill);
  expect(revision('Shop')).not.toBe(before.shop);
  expect(workspace.fragmentsOf('Shop')[0]).toBe(kept);
  expect(revision('Shop')).toBe(revision('Shop'));
  expect([...(workspace.model('Shop')?.objects() ?? [])].map(({ name }) => name)).toEqual([
    'Rolls',
  ]);
});

test('a document may join, leave and change its model', async () => {
  const workspace = await loadWorkspace([shop]);
  workspace.setText(more.uri, more.text);
  expect(workspace.fragmentsOf('Shop')).toHaveLength(2);
  workspace.setText(more.uri, more.text.replace('Shop', 'Other'));
  expect(workspace.modelNames()).toEqual(['Other', 'Shop']);
  workspace.deleteText(more.uri);
  expect(workspace.modelNames()).toEqual(['Shop']);
  expect(workspace.findingsOf(more.uri)).toEqual([]);
  expect(workspace.modelOf(more.uri)).toBeUndefined();
});

test('findings of syntax and of the model stand with the document that they are about', async () => {
  const broken = { uri: 'file:///b.idef0', text: 'model Shop\ndecompose Nothing {\n  ouput\n}' };
  const workspace = await loadWorkspace([shop, broken]);
  const codes = workspace.findingsOf(broken.uri).map(({ code }) => code);
  expect(codes).toContain('syntax/keyword');
  expect(codes.length).toBeGreaterThan(1);
  expect([...workspace.findings().keys()]).toEqual([broken.uri, shop.uri]);
  for (const [uri, findings] of workspace.findings()) {
    expect(findings.map(({ origin }) => origin.document)).toEqual(findings.map(() => uri));
  }
});

test('a finding is a diagnostic with its code, its range and its severity', async () => {
  const text = 'model M\r\nactivity A {\r\n  Input X\r\n  view A\r\n}';
  const workspace = await loadWorkspace([{ uri: 'file:///m.idef0', text }]);
  const syntax = findingDiagnostics(workspace, 'file:///m.idef0').filter(({ code }) =>
    String(code).startsWith('syntax/'),
  );
  expect(syntax).toMatchObject([
    {
      code: 'syntax/keyword',
      severity: 1,
      source: 'idef0',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } },
    },
    { code: 'syntax/misplaced', severity: 1, range: { start: { line: 3, character: 2 } } },
  ]);
});

test('the services of the language server build a document without linking it', async () => {
  const { shared } = createIdef0Services(EmptyFileSystem);
  const uri = URI.parse(none.uri);
  const document = shared.workspace.LangiumDocuments.createDocument(uri, none.text);
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  expect(document.diagnostics?.map(({ code }) => code)).toEqual(['syntax/no-model']);
  expect(document.references).toEqual([]);
  expect(lowerDocument(document).fragment.activities).toHaveLength(1);
  expect(shared.idef0.ModelWorkspace).toBeInstanceOf(ModelWorkspace);
});

test('after an edit only the edited document is looked at', async () => {
  const workspace = await loadWorkspace([shop, more, mill]);
  workspace.findings();
  const lists = vi.spyOn(DefaultLangiumDocuments.prototype, 'all', 'get');
  const taken = vi.spyOn(KnownDocuments.prototype, 'at');
  workspace.setText(shop.uri, shop.text.replace('Bread', 'Rolls'));
  expect(workspace.documents()).toEqual([more.uri, mill.uri, shop.uri]);
  expect(taken.mock.calls).toEqual([[shop.uri]]);
  workspace.setText(none.uri, none.text);
  expect(workspace.documents()).toContain(none.uri);
  expect(lists).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('files of one model may be weighed differently, and each follows the edits', async () => {
  const text = (part: string) => `model M\n${part} {\n  activity P {\n    input Lost\n  }\n}`;
  const [one, two] = ['file:///one/m.idef0', 'file:///two/m.idef0'];
  const workspace = await loadWorkspace([
    { uri: one, text: text('activity R') },
    { uri: two, text: 'model M\ndecompose P {\n  activity Q {\n    input Gone\n  }\n}' },
  ]);
  const loud = { profile: 'relaxed', severities: { 'name/unknown': 'error' } } as const;
  const soft = { profile: 'relaxed', severities: { 'name/unknown': 'hint' } } as const;
  workspace.setRuleSettingsOf((uri) => (uri === one ? loud : soft));
  const found = () =>
    [...workspace.findings().values()].map((findings) =>
      findings.flatMap(({ code, severity }) => (code === 'name/unknown' ? severity : [])),
    );
  expect(found()).toEqual([['error'], ['hint']]);
  workspace.setText(one, `${text('activity R')}\nexternal E {\n  output Lost, Gone\n}`);
  expect(found()).toEqual([[], []]);
  workspace.setText(one, text('activity R'));
  expect(found()).toEqual([['error'], ['hint']]);
  expect(workspace.findingsOf(two)).toBe(workspace.findingsOf(two));
});

test('checking may be done in pieces, and comes to the same', async () => {
  const [whole, pieces] = [await loadWorkspace([shop, more]), await loadWorkspace([shop, more])];
  let count = 0;
  while (!pieces.checkUntil(() => count++ % 3 === 2)) expect(count).toBeLessThan(100);
  expect(count).toBeGreaterThan(4);
  expect([...pieces.findings()]).toEqual([...whole.findings()]);
  expect(pieces.checkUntil(() => false)).toBe(true);
});

test('a workspace without an editor keeps what the texts say, and no syntax trees', async () => {
  const workspace = await loadWorkspace([shop]);
  expect(workspace.document(shop.uri)?.parseResult.value.$cstNode).toBeUndefined();
  expect(workspace.fragmentOf(shop.uri)?.activities).toHaveLength(1);
  expect(workspace.textOf(shop.uri)).toBe(shop.text);
});

test('a build goes on where the one before was stopped, and reads nothing else', async () => {
  const { shared } = createIdef0Services(filesOf([shop, more, mill]));
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  const uris = [shop, more, mill].map(({ uri }) => URI.parse(uri));
  const stopped = new Cancellation.CancellationTokenSource();
  stopped.cancel();
  const build = DocumentBuilder.update(uris, [], stopped.token);
  await expect(build).rejects.toBe(OperationCancelled);
  expect(LangiumDocuments.unbuilt.size).toBe(3);
  expect(shared.idef0.ModelWorkspace.modelNames()).toEqual([]);
  const built: string[] = [];
  DocumentBuilder.onBuildPhase(DocumentState.Parsed, (documents) => {
    built.push(...documents.map(({ uri }) => uri.toString()));
  });
  await DocumentBuilder.update([], []);
  expect(built).toEqual([shop.uri, more.uri, mill.uri]);
  expect(shared.idef0.ModelWorkspace.modelNames()).toEqual(['Mill', 'Shop']);
  built.length = 0;
  await DocumentBuilder.update([URI.parse(mill.uri)], []);
  expect(built).toEqual([mill.uri]);
  await DocumentBuilder.update([], [URI.parse(shop.uri), URI.parse(more.uri)]);
  expect(built).toEqual([mill.uri]);
  expect(shared.idef0.ModelWorkspace.modelNames()).toEqual(['Mill']);
});

test('a file that is read while many wait lets others have their turn', async () => {
  const { Idef0 } = createIdef0Services(EmptyFileSystem);
  const order: string[] = [];
  const parse = (name: string) =>
    Idef0.parser.AsyncParser.parse(shop.text, Cancellation.CancellationToken.None).then(() => {
      order.push(name);
    });
  const all = [parse('first'), parse('second')];
  setImmediate(() => setImmediate(() => order.push('another')));
  all.push(parse('third'));
  await Promise.all(all);
  expect(order).toHaveLength(4);
  expect(order.indexOf('another')).toBeLessThan(3);
});

/** A file system that holds the texts. */
function filesOf(texts: readonly { readonly uri: string; readonly text: string }[]) {
  const { fileSystemProvider } = EmptyFileSystem;
  const ofTexts = {
    ...fileSystemProvider(),
    readFile: async (uri: URI) => texts.find((each) => each.uri === uri.toString())?.text ?? '',
    stat: async (uri: URI) => ({ isFile: true, isDirectory: false, uri }),
  };
  return { fileSystemProvider: () => Object.assign(fileSystemProvider(), ofTexts) };
}

test.each([
  ['another case', 'SHOP'],
  ['a Cyrillic letter', 'Ѕhop'],
])('a header in %s belongs to the same model, with one finding', async (_, name) => {
  const workspace = await loadWorkspace([
    { uri: 'file:///a.idef0', text: 'model Shop { profile relaxed }\nactivity Sell' },
    { uri: 'file:///b.idef0', text: `model ${name}\ndecompose Sell {\n  activity Pack\n}` },
  ]);
  expect(workspace.modelNames()).toEqual(['Shop']);
  expect([...workspace.findings().values()].flat().map(({ code }) => code)).toEqual([
    'model/spelling',
  ]);
});

test('a header in another form of Unicode belongs to the same model, and that is all', async () => {
  const workspace = await loadWorkspace([
    { uri: 'file:///a.idef0', text: 'model B\u00e4ckerei { profile relaxed }\nactivity Sell' },
    { uri: 'file:///b.idef0', text: 'model Ba\u0308ckerei\ndecompose Sell {\n  activity Pack\n}' },
  ]);
  expect([...workspace.findings().values()].flat()).toEqual([]);
});

test('the workspace knows which documents have syntax errors, until they are mended or go', async () => {
  const [good, bad] = ['model M\nactivity A\n', 'model M\nactivity B "cut off\n'];
  const workspace = await loadWorkspace([
    { uri: 'file:///a.idef0', text: good },
    { uri: 'file:///b.idef0', text: bad },
  ]);
  const broken = () => [...workspace.syntaxErrors()].map(([uri, errors]) => [uri, errors.length]);
  expect(broken()).toEqual([['file:///b.idef0', 1]]);
  workspace.setText('file:///b.idef0', good);
  expect(broken()).toEqual([]);
  workspace.setText('file:///a.idef0', bad);
  expect(broken()).toEqual([['file:///a.idef0', 1]]);
  workspace.deleteText('file:///a.idef0');
  expect(broken()).toEqual([]);
});

test('the list of the documents of a model stays the same while one of them is edited', async () => {
  const { shared } = createIdef0Services(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
  const documents = ['a', 'b'].map((name) =>
    LangiumDocumentFactory.fromString(
      `model M\nobject ${name}`,
      URI.parse(`file:///${name}.idef0`),
    ),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  const workspace = shared.idef0.ModelWorkspace;
  const [model] = workspace.models();
  const before = model && workspace.documentsOf(model);
  expect(before).toEqual(['file:///a.idef0', 'file:///b.idef0']);
  const edited = LangiumDocumentFactory.fromString(
    'model M\nobject c',
    URI.parse('file:///a.idef0'),
  );
  Object.assign(documents[0] ?? {}, { parseResult: edited.parseResult });
  LangiumDocuments.touch(edited);
  const [after] = workspace.models();
  expect(after?.objects().map(({ name }) => name)).toEqual(['b', 'c']);
  expect(after && workspace.documentsOf(after)).toBe(before);
});
