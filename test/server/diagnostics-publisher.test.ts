/** Which findings are published after what, by a publisher whose documents change under its eyes. */
import { EmptyFileSystem, TextDocument, URI, type LangiumDocument } from 'langium';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { expect, test, vi } from 'vitest';
import { DiagnosticsPublisher } from '@idef0-studio/server/testing';

/** Two objects of one name, in two files. */
const ONE = 'model Shop\n\nobject Order "What customers want"\n';
const TWO = 'model Shop\n\nobject Order "What we want"\n';

function publishing(texts: Readonly<Record<string, string>>) {
  const { shared } = createIdef0Services(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
  const documents = Object.entries(texts).map(([name, text]) => {
    const document = LangiumDocumentFactory.fromString(text, URI.file(`/${name}`));
    LangiumDocuments.addDocument(document);
    return document;
  });
  const sent: PublishDiagnosticsParams[] = [];
  const connection = {
    sendDiagnostics: async (params: PublishDiagnosticsParams) => void sent.push(params),
  };
  const fail = (error: unknown) => expect.unreachable(String(error));
  const publisher = new DiagnosticsPublisher(shared, connection, fail);
  /** What is published now, as `file:line, lines of the notes code`, lines from 1. */
  const publish = async (): Promise<readonly string[]> => {
    sent.length = 0;
    await publisher.publish();
    return sent.flatMap(({ uri, diagnostics }) =>
      diagnostics.map((each) => `${uri.slice('file:///'.length)}:${linesOf(each)} ${each.code}`),
    );
  };
  /** Gives a document its text in another form, as opening and closing do. */
  const replaceText = (document: LangiumDocument | undefined, text: string): void => {
    if (document === undefined) throw new RangeError('There is no such document.');
    const value = TextDocument.create(document.uri.toString(), 'idef0', 1, text);
    Object.defineProperty(document, 'textDocument', { value });
    LangiumDocuments.touch(document);
  };
  return { documents, publish, replaceText, workspace: shared.idef0.ModelWorkspace };
}

function linesOf({ range, relatedInformation = [] }: Diagnostic): string {
  const ranges = [range, ...relatedInformation.map(({ location }) => location.range)];
  return ranges.map(({ start }) => start.line + 1).join(', ');
}

test('places are counted in the text that counts now, though nothing was parsed again', async () => {
  const { documents, publish, replaceText } = publishing({ 'one.idef0': ONE, 'two.idef0': TWO });
  expect(await publish()).toContain('two.idef0:3, 3 object/two-definitions');
  expect(await publish()).toEqual([]);
  replaceText(documents[1], TWO.replace('Shop', 'Sh\np'));
  expect(await publish()).toEqual(['two.idef0:4, 3 object/two-definitions']);
  replaceText(documents[0], ONE.replace('Shop', 'Sh\np'));
  expect(await publish()).toContain('two.idef0:4, 4 object/two-definitions');
});

test('after an edit nobody asks for the findings of documents that it does not bear on', async () => {
  const others = Array.from({ length: 50 }, (_, index) => [
    `other-${index}.idef0`,
    `model Shop\n\nobject Thing ${index}\n`,
  ]);
  const { publish, workspace } = publishing({
    ...Object.fromEntries(others),
    'one.idef0': ONE,
    'two.idef0': TWO,
  });
  await publish();
  const [asked, weighed] = [
    vi.spyOn(workspace, 'findingsOf'),
    vi.spyOn(workspace, 'ruleSettingsOf'),
  ];
  expect(await publish()).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  workspace.setText('file:///one.idef0', ONE.replace('Order', 'Orders'));
  expect(await publish()).toContain('one.idef0:3 object/unused');
  const uris = new Set(asked.mock.calls.map(([uri]) => uri));
  expect([...uris].sort()).toEqual(['file:///one.idef0', 'file:///two.idef0']);
  expect(weighed.mock.calls.length).toBeLessThan(10);
});

test('when the rules weigh something else, all documents are asked for their findings', async () => {
  const { publish, workspace } = publishing({ 'one.idef0': ONE, 'two.idef0': TWO });
  await publish();
  workspace.setRuleSettings({ severities: { 'object/two-definitions': 'off' } });
  expect(await publish()).not.toContain('two.idef0:3, 3 object/two-definitions');
  workspace.setRuleSettings({ severities: {} });
  expect(await publish()).toContain('two.idef0:3, 3 object/two-definitions');
});
