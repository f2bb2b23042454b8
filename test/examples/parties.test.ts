/** Whoever asks how many make and take an object gets one number: lens, hover, object view, impact, From and To. */
import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import { fromTo, makingParties, partyCount, takingParties, viewOf, type InterfaceObject, type ModelQueries, type View } from '@idef0-studio/model';

/** How many make and how many take an object. */
interface Counts {
  readonly makers: number;
  readonly takers: number;
}

type CountsByObject = ReadonlyMap<string, Counts>;

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** They have no model, and flows that nobody but one makes or takes. */
const SIMPLE = ['crosswalks', 'prm-it-v2'];

/** The examples whose models have flows that several make or take. */
const examples = readdirSync(EXAMPLES)
  .filter((folder) => !SIMPLE.includes(folder))
  .map((folder) => ({ folder, ...openExample(folder) }))
  .filter(({ model }) => model.objects().length > 0);

describe.each(examples)('in the example $folder', ({ model, lensCounts, hoverCounts }) => {
  const objects = model.objects();
  const counted = countsOf(objects, ({ id }) => ({
    makers: partyCount(makingParties(model, id)),
    takers: partyCount(takingParties(model, id)),
  }));

  test('there is somebody to count', () => {
    expect([...counted.values()].some(({ makers, takers }) => makers > 0 && takers > 1)).toBe(true);
  });

  test('every lens counts as they are', async () => {
    const lenses = await lensCounts();
    expect(lenses.size).toBeGreaterThan(0);
    for (const [name, counts] of lenses) expect([name, counts]).toEqual([name, counted.get(name)]);
  });

  test('every hover counts as they are', async () => {
    expect(await hoverCounts()).toEqual(counted);
  });

  test('every object view counts as they are', () => {
    const ofView = (object: InterfaceObject) =>
      countsIn(viewOf(model, { kind: 'object', object: object.id }), object);
    expect(countsOf(objects, ofView)).toEqual(counted);
  });

  test('the impact of an object without bundle and parts counts as they are, where nobody is left out', () => {
    const views = objects
      .filter(({ parts, bundles }) => parts.length + bundles.length === 0)
      .map((object) => ({ object, view: impactOf(model, object) }))
      .filter(({ view }) => view?.notes.length === 0);
    expect(views.length).toBeGreaterThan(objects.length / 2);
    for (const { object, view } of views) {
      expect([object.name, countsIn(view, object)]).toEqual([
        object.name,
        counted.get(object.name),
      ]);
    }
  });

  test('From and To lists name those counted, and who passes it on above them', () => {
    for (const { id } of model.activities()) {
      const boundary = model.boundary(id);
      for (const role of ['control', 'input', 'output', 'mechanism'] as const) {
        for (const { object, from } of boundary[role]) {
          const isOutput = role === 'output';
          const parties = isOutput ? takingParties(model, object) : makingParties(model, object);
          const nodes = new Set(parties.activities.map(({ node }) => node));
          const list = fromTo(model, id, role, object);
          const inner = list.nodes.filter((node) => nodes.has(node)).length + list.agents.length;
          expect(inner).toBeLessThanOrEqual(partyCount(parties));
          // What '<-' narrows may name fewer.
          if (from === undefined && !isOutput) expect(inner).toBe(partyCount(parties));
        }
      }
    }
  });
});

/** The example as the language server has it. */
function openExample(folder: string): {
  readonly model: ModelQueries;
  readonly lensCounts: () => Promise<CountsByObject>;
  readonly hoverCounts: () => Promise<CountsByObject>;
} {
  const { shared, Idef0 } = createIdef0Services(EmptyFileSystem);
  const place = new URL(`${folder}/`, EXAMPLES);
  const documents = readdirSync(place)
    .filter((name) => name.endsWith('.idef0'))
    .map((name) => {
      const document = shared.workspace.LangiumDocumentFactory.fromString(
        readFileSync(new URL(name, place), 'utf8'),
        URI.parse(`file:///${folder}/${name}`),
      );
      shared.workspace.LangiumDocuments.addDocument(document);
      return document;
    });
  const [model] = shared.idef0.ModelWorkspace.models();
  if (model === undefined) throw new RangeError(`No model in '${folder}'.`);
  const documentAt = new Map(documents.map((each) => [each.uri.toString(), each]));

  const lensCounts = async () => {
    await shared.lsp.LanguageServer.initialize({
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { showCommand: 'idef0.show' },
    });
    const counts = new Map<string, Counts>();
    for (const document of documents) {
      const params = { textDocument: { uri: document.uri.toString() } };
      const lenses = (await Idef0.lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
      for (const { range, command } of lenses) {
        const found = /^(\d+) makers?, (\d+) takers?$/u.exec(command?.title ?? '');
        const name = model.object(textAt(document, range))?.name;
        if (found === null || name === undefined) continue;
        counts.set(name, { makers: Number(found[1]), takers: Number(found[2]) });
      }
    }
    return counts;
  };

  const hoverCounts = async () => {
    const counts = new Map<string, Counts>();
    for (const { id, name } of model.objects()) {
      const [origin] = model.occurrences(id);
      const document = origin && documentAt.get(origin.document);
      if (document === undefined || origin === undefined) continue;
      const hover = await Idef0.lsp.HoverProvider?.getHoverContent(document, {
        textDocument: { uri: origin.document },
        position: document.textDocument.positionAt(origin.start),
      });
      const contents = hover?.contents;
      const text = typeof contents === 'object' && 'value' in contents ? contents.value : '';
      counts.set(name, { makers: listed(text, 'From'), takers: listed(text, 'To') });
    }
    return counts;
  };
  return { model, lensCounts, hoverCounts };
}

type Range = Parameters<LangiumDocument['textDocument']['getText']>[0];

function textAt(document: LangiumDocument, range: Range): string {
  return document.textDocument.getText(range).replaceAll('`', '');
}

/** How many stand in a list of a hover, which is cut where nobody would read on. An activity begins with its node
 *  number, an agent ends in '(outside)'. */
function listed(hover: string, label: string): number {
  const list = new RegExp(`^\\*${label}:\\* (.*)$`, 'mu').exec(hover)?.[1];
  if (list === undefined) return 0;
  const more = Number(/, and (\d+) more$/u.exec(list)?.[1] ?? 0);
  return more + [...list.matchAll(/(?<=^|, )A\d[\d.]*(?= |,|$)|\(outside\)/gu)].length;
}

/** Its nearest makers and takers. */
function impactOf(model: ModelQueries, { id }: InterfaceObject): View | undefined {
  return viewOf(model, { kind: 'impact', of: { object: id }, upstream: 1, downstream: 1 });
}

function countsIn(view: View | undefined, { id }: InterfaceObject): Counts {
  return { makers: partiesIn(view, id, 'to'), takers: partiesIn(view, id, 'from') };
}

/** The activities and agents at one side of an object in a view. */
function partiesIn(view: View | undefined, object: string, end: 'from' | 'to'): number {
  const kinds = new Map(view?.nodes.map((node) => [node.id, node]));
  const subject = [...kinds.values()].find(
    (node) => node.kind === 'object' && node.object === object,
  )?.id;
  const other = end === 'from' ? 'to' : 'from';
  const lines = view?.lines.filter((line) => line[end] === subject) ?? [];
  const parties = lines.flatMap((line) => kinds.get(line[other]) ?? []);
  return new Set(parties.filter(({ kind }) => kind !== 'object')).size;
}

function countsOf(
  objects: readonly InterfaceObject[],
  count: (object: InterfaceObject) => Counts,
): CountsByObject {
  return new Map(objects.map((object) => [object.name, count(object)]));
}
