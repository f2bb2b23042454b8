/** The named thing at a place of the text, with every place of its name: one value for all of navigation. */
import {
  declarationsOf,
  foreignNameAt,
  foreignOccurrencesOf,
  formerElementAt,
  nameAt,
  occurrencesOf,
  textElementAt,
  textOccurrencesOf,
  type ModelElement,
  type Origin,
  type ModelQueries,
  type TextReference,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** `id` is that of the object or activity, or the name of the agent or role. */
export interface EditorSymbol extends ModelElement {
  /** The model that has it, perhaps another than that of the document. */
  readonly model: ModelQueries;
  /** Whether a name that it had before stands there, and not the one that it has. */
  readonly isFormer: boolean;
  /** The place under the cursor. */
  readonly origin: Origin;
  /** Where the name is declared, the most explicit first. */
  readonly declarations: readonly Origin[];
  /** Every place of the name, declarations included. */
  readonly occurrences: readonly SymbolOccurrence[];
}

export interface SymbolOccurrence {
  readonly origin: Origin;
  /** True where a node number stands there instead. */
  readonly node: boolean;
  /** Where it is named in a text. */
  readonly reference?: TextReference;
}

/** The symbol whose name stands at `offset` of a document of the model, or ends right before it. */
export function symbolAt(
  workspace: ModelWorkspace,
  model: ModelQueries,
  document: string,
  offset: number,
): EditorSymbol | undefined {
  const place = nameAt(model, document, offset);
  const former = place === undefined ? formerElementAt(model, document, offset) : undefined;
  const named = place ?? former;
  const found =
    named === undefined
      ? (foreignNameAt(model, document, offset) ?? textElementAt(model, document, offset))
      : { ...named, model };
  if (found === undefined) return undefined;
  const { element, origin, model: owner } = found;
  const all = workspace.everyModel();
  const models = isShared(element) ? all : [owner];
  const inTexts = all.flatMap((each) =>
    models.flatMap((one) => textOccurrencesOf(each, one, element)),
  );
  const foreign = all.flatMap((each) => foreignOccurrencesOf(each, owner, element));
  return {
    ...element,
    model: owner,
    isFormer: former !== undefined,
    origin,
    declarations: models.flatMap((each) => declarationsOf(each, element)),
    occurrences: [
      ...models.flatMap((each) =>
        occurrencesOf(each, element).map((found) => ({
          origin: found,
          node: nameAt(each, found.document, found.start)?.node ?? false,
        })),
      ),
      ...foreign.map(({ origin: other, node }) => ({ origin: other, node })),
      ...inTexts.map(({ origin: other, node, reference }) => ({ origin: other, node, reference })),
    ],
  };
}

/** Whether an element belongs to all models of the workspace. */
function isShared({ kind }: ModelElement): boolean {
  return kind === 'catalog' || kind === 'clause';
}
