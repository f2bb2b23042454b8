/** Which findings are published after what, by a publisher whose documents change under its eyes. */
import { EmptyFileSystem, TextDocument, URI, type LangiumDocument } from 'langium';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { DiagnosticsPublisher } from '../../packages/server/src/findings/diagnostics-publisher.js';

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
  return { documents, publish };
}

function linesOf({ range, relatedInformation = [] }: Diagnostic): string {
  const ranges = [range, ...relatedInformation.map(({ location }) => location.range)];
  return ranges.map(({ start }) => start.line + 1).join(', ');
}

/** Gives a document its text in another form, as opening and closing do. */
function replaceText(document: LangiumDocument | undefined, text: string): void {
  if (document === undefined) throw new RangeError('There is no such document.');
  const value = TextDocument.create(document.uri.toString(), 'idef0', 1, text);
  Object.defineProperty(document, 'textDocument', { value });
}

test('places are counted in the text that counts now, though nothing was parsed again', async () => {
  const { documents, publish } = publishing({ 'one.idef0': ONE, 'two.idef0': TWO });
  expect(await publish()).toContain('two.idef0:3, 3 object/two-definitions');
  expect(await publish()).toEqual([]);
  replaceText(documents[1], TWO.replace('Shop', 'Sh\np'));
  expect(await publish()).toEqual(['two.idef0:4, 3 object/two-definitions']);
  replaceText(documents[0], ONE.replace('Shop', 'Sh\np'));
  expect(await publish()).toContain('two.idef0:4, 4 object/two-definitions');
});
