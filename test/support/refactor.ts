/** Refactorings as text: a fixture with a selection, the title, the fixture after; and what a model means. */
import {
  applied,
  isRefusal,
  loadWorkspace,
  proposalsAt,
  refactoringsAt,
  type SourceText,
} from '@idef0-studio/language';
import { fromTo } from '@idef0-studio/model';
import type { IcomRole, Origin, ModelQueries } from '@idef0-studio/model';
import { filesOf } from './check.js';

interface Selected {
  readonly files: readonly SourceText[];
  readonly selection: Origin;
}

/** The files without the marks, and what `<|>` or `<|…|>` selects. */
function selectedIn(fixture: string): Selected {
  const marked = filesOf(fixture);
  const file = marked.find(({ text }) => text.includes('<|'));
  if (file === undefined) throw new RangeError("There is no '<|>' in the fixture.");
  const start = file.text.indexOf('<|');
  const isCursor = file.text.startsWith('<|>', start);
  const end = isCursor ? start : file.text.indexOf('|>') - 2;
  const clean = (text: string) => text.replace(/<\|>|<\||\|>/gu, '');
  return {
    files: marked.map(({ uri, text }) => ({ uri, text: clean(text) })),
    selection: { document: file.uri, start, end },
  };
}

/** Titles of the refactorings that are offered. */
export async function offered(fixture: string): Promise<readonly string[]> {
  const { files, selection } = selectedIn(fixture);
  return refactoringsAt(await loadWorkspace(files), selection).map(({ title }) => title);
}

/** Of the refactorings that are refused: the title and the reason, as `title: reason`. */
export async function refused(fixture: string): Promise<readonly string[]> {
  const { files, selection } = selectedIn(fixture);
  const proposals = proposalsAt(await loadWorkspace(files), selection);
  return proposals.flatMap((each) => (isRefusal(each) ? [`${each.title}: ${each.reason}`] : []));
}

/** The files after a refactoring, those that it makes included.
 *  @throws RangeError, with the titles that there are, where there is no such refactoring. */
export async function refactoredFiles(
  fixture: string,
  title: string,
): Promise<readonly SourceText[]> {
  const { files, selection } = selectedIn(fixture);
  const all = refactoringsAt(await loadWorkspace(files), selection);
  const found = all.find((each) => each.title.startsWith(title));
  if (found === undefined)
    throw new RangeError(`No '${title}' among: ${all.map((each) => each.title).join('; ')}`);
  const uris = [...files.map(({ uri }) => uri), ...found.edits.map(({ document }) => document)];
  return [...new Set(uris)]
    .filter((uri) => found.removed?.includes(uri) !== true)
    .map((uri) => {
      const text = files.find((file) => file.uri === uri)?.text ?? '';
      return {
        uri,
        text: applied(
          text,
          found.edits.filter(({ document }) => document === uri),
        ),
      };
    });
}

/** As `refactoredFiles`, each file under its name where there are several. */
export async function refactored(fixture: string, title: string): Promise<string> {
  return shownFiles(await refactoredFiles(fixture, title));
}

/** The files as a fixture. */
export function shownFiles(files: readonly SourceText[]): string {
  return files
    .map(({ uri, text }) =>
      files.length > 1 ? `//- ${uri.replace('file:///', '')}\n${text.trim()}` : text.trim(),
    )
    .join('\n');
}

/** The files of a fixture before anything is done. */
export const filesBefore = (fixture: string): readonly SourceText[] => selectedIn(fixture).files;

export async function modelOf(files: readonly SourceText[]): Promise<ModelQueries> {
  const [model] = (await loadWorkspace(files)).models();
  if (model === undefined) throw new RangeError('The files hold no model.');
  return model;
}

/** Every diagram, without the places in the text and whether a border is written. */
export function diagramsIn(model: ModelQueries): readonly unknown[] {
  return model.diagrams().map(({ node }) => withoutPlaces(model.diagram(node)));
}

/** Per activity of a name its border and where it comes from and goes to, in names and not in nodes. */
export function bordersIn(model: ModelQueries): Readonly<Record<string, readonly string[]>> {
  const roles: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];
  const nameOf = (node: string) =>
    model.activities().find((activity) => activity.node === node)?.name ?? node;
  const lines = model.activities().map(({ id, name }) => {
    const boundary = model.boundary(id);
    const rows = roles.flatMap((role) =>
      boundary[role].map(({ object }) => {
        const { nodes, agents } = fromTo(model, id, role, object);
        const others = [...nodes.map((each) => nameOf(String(each))), ...agents].sort();
        return `${role} ${object}: ${others.join(', ')}`;
      }),
    );
    return [name, rows.sort()] as const;
  });
  return Object.fromEntries(lines);
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      ['origin', 'origins', 'derived', 'ranges'].includes(key) ? undefined : part,
    ),
  );
}
