/** `idef0 views`: the named views of the models. */
import { loadWorkspace } from '@idef0-studio/language';
import { kindIn, type ModelQueries, type PlainElement } from '@idef0-studio/model';
import { findingsIn, linesOf } from './findings.js';
import { readModelFiles } from './model-files.js';
import { jsonText, plainText } from './plain-text.js';
import type { Shell } from './shell.js';

export interface ViewsOptions {
  readonly format: 'text' | 'json';
}

/** Prints the named views, model by model in the order of the text. Returns 2 where not all files can be read.
 *  @throws UsageError for files that cannot be read. */
export async function listViews(
  shell: Shell,
  paths: readonly string[],
  { format }: ViewsOptions,
): Promise<0 | 2> {
  const { files, remarks, isWhole } = await readModelFiles(shell, paths);
  const models = (await loadWorkspace(files)).models();
  const listed = models.flatMap((model) =>
    model.plainElements('view').map((view) => listedView(model, view)),
  );
  if (format === 'json') shell.printData(jsonText(listed));
  else for (const view of listed) shell.print(plainText(lineOf(view, models.length > 1)));
  for (const { file, findings } of remarks)
    for (const line of findingsIn(shell, file, findings).flatMap(linesOf)) shell.complain(line);
  return isWhole ? 0 : 2;
}

interface ListedView {
  readonly model: string;
  readonly name: string;
  /** Undefined where it is not said or not known. */
  readonly kind: string | undefined;
  readonly of: string | undefined;
  readonly definition: string | undefined;
}

function listedView(model: ModelQueries, view: PlainElement): ListedView {
  const [of] = view.lines?.find(({ word }) => word === 'of')?.names ?? [];
  return {
    model: model.name,
    name: view.name,
    kind: kindIn(view),
    of: of && [...of.qualifier, of.text].join('.'),
    definition: view.definition,
  };
}

/** `Change Impact (impact of Change Request): What a change touches` */
function lineOf({ model, name, kind, of, definition }: ListedView, isOfSeveral: boolean): string {
  const what = [kind ?? 'no known kind', ...(of === undefined ? [] : ['of', of])].join(' ');
  const said = definition === undefined ? '' : `: ${definition}`;
  return `${isOfSeveral ? `${model}: ` : ''}${name} (${what})${said}`;
}
