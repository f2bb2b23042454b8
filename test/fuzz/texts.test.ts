/**
 * Hostile and damaged texts, all the way from the text to the picture and to what an editor asks: nothing throws,
 * every place lies in its document, asking twice gives the same, and edits give what reading anew gives.
 */
import { layoutDiagram } from '@idef0-studio/layout';
import { loadWorkspace } from '@idef0-studio/language';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import { assemble, checkModel, viewOf, type Finding, type ModelQueries } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { EmptyFileSystem, URI } from 'langium';
import { expect } from 'vitest';
import { fuzz } from '../support/fuzz.js';
import { hostileText, placeIn } from '../support/hostile-text.js';
import type { Random } from '../support/random.js';

const NAMES = ['file:///a.idef0', 'file:///b.idef0'];

/** Two files that are read together; mostly of one model. */
function filesOf(random: Random): ReadonlyMap<string, string> {
  return new Map(NAMES.map((uri) => [uri, hostileText(random)]));
}

const sources = (files: ReadonlyMap<string, string>) =>
  [...files].map(([uri, text]) => ({ uri, text }));

function expectInside(findings: Iterable<Finding>, files: ReadonlyMap<string, string>): void {
  for (const { code, message, origin, notes } of findings) {
    expect(message, code).not.toBe('');
    for (const { document, start, end } of [origin, ...notes.map((note) => note.origin)]) {
      const length = files.get(document)?.length ?? -1;
      expect(start >= 0 && start <= end && end <= length, `${code} ${start}-${end}`).toBe(true);
    }
  }
}

function draw(model: ModelQueries): void {
  for (const { node } of model.diagrams().slice(0, 2)) {
    const diagram = model.diagram(node);
    // A heap of repeated pieces may make more boxes than anybody draws.
    if (diagram === undefined || diagram.boxes.length > 12) continue;
    const geometry = layoutDiagram(diagram, { effort: 'typing' });
    expect(toSvg(drawDiagram(geometry))).toContain('</svg>');
  }
  viewOf(model, { kind: 'tree' });
}

fuzz(
  'any text is checked and drawn, and every finding stands in its document',
  40,
  async (random) => {
    const files = filesOf(random);
    const workspace = await loadWorkspace(sources(files));
    const findings = [...workspace.findings().values()];
    expectInside(findings.flat(), files);
    for (const model of workspace.models()) {
      const value = assemble(model.fragments());
      expect(checkModel(value)).toEqual(checkModel(value));
      draw(model);
    }
    const again = await loadWorkspace(sources(files));
    expect([...again.findings().values()]).toEqual(findings);
  },
);

fuzz('edits of any text give what reading it anew gives', 30, async (random) => {
  const files = new Map(filesOf(random));
  const workspace = await loadWorkspace(sources(files));
  workspace.findings();
  for (let edit = 0; edit < 5; edit++) {
    const uri = random.of(NAMES);
    const text = files.get(uri) ?? '';
    const [start, length] = [placeIn(text, random), random.below(20)];
    const by = random.oneIn(2) ? '' : hostileText(random).slice(0, random.below(60));
    files.set(uri, text.slice(0, start) + by + text.slice(start + length));
    workspace.setText(uri, files.get(uri) ?? '');
    const fresh = await loadWorkspace(sources(files));
    expect(workspace.findings()).toEqual(fresh.findings());
    const nodes = (models: readonly ModelQueries[]) =>
      models.map((model) => [model.name, model.activities().map(({ node }) => node)]);
    expect(nodes(workspace.models())).toEqual(nodes(fresh.models()));
  }
});

fuzz('an editor is answered at any place of any text', 30, async (random) => {
  const { shared, Idef0 } = createIdef0Services(EmptyFileSystem);
  const { LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
  const documents = [...filesOf(random)].map(([uri, text]) => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(uri));
    LangiumDocuments.addDocument(document);
    return document;
  });
  const document = random.of(documents);
  const textDocument = { uri: document.uri.toString() };
  const length = document.textDocument.getText().length;
  const { lsp } = Idef0;
  for (let place = 0; place < 8; place++) {
    const position = document.textDocument.positionAt(random.below(length + 1));
    const params = { textDocument, position };
    await lsp.CompletionProvider?.getCompletion(document, params);
    await lsp.HoverProvider?.getHoverContent(document, params);
    await lsp.DefinitionProvider?.getDefinition(document, params);
    await lsp.ReferencesProvider?.findReferences(document, {
      ...params,
      context: { includeDeclaration: true },
    });
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params);
    await lsp.RenameProvider?.prepareRename(document, params);
  }
  const lines = document.textDocument.lineCount;
  for (const { startLine, endLine } of (await lsp.FoldingRangeProvider?.getFoldingRanges(document, {
    textDocument,
  })) ?? []) {
    expect(startLine <= endLine && endLine < lines).toBe(true);
  }
  await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument });
});
