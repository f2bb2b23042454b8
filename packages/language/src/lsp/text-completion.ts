/** What may stand between the backquotes of a text: whatever has a name. */
import { CompletionItemKind, type CompletionItem, type Range } from 'vscode-languageserver-types';
import { plainKinds, type ModelQueries } from '@idef0-studio/model';
import { nameInText } from '../edits/text-names.js';
import { endOf, isText, type IToken } from '../syntax/tokens.js';

/** A name in the backquotes of a text that is being typed. */
export interface TextSpot {
  /** Where it begins, behind the backquote. */
  readonly start: number;
  /** Whether the text stands between triple quotes. */
  readonly isLong: boolean;
}

/** The name at an offset; undefined outside of texts, and where no single backquote is open on the line. */
export function textSpot(
  tokens: readonly IToken[],
  text: string,
  offset: number,
): TextSpot | undefined {
  const holding = tokens.findLast((each) => isText(each) && each.startOffset < offset);
  if (holding === undefined || endOf(holding) < offset) return undefined;
  if (!holding.image.startsWith('"')) return undefined;
  const line = text.slice(holding.startOffset, offset).split('\n').at(-1) ?? '';
  const typed = /^(?:[^`]*`[^`]+`)*[^`]*`(?<name>[^`]*)$/u.exec(line)?.groups?.['name'];
  if (typed === undefined) return undefined;
  return { start: offset - typed.length, isLong: holding.image.startsWith('"""') };
}

/** Every name of the model, and those of the other models before a dot. */
export function namesForText(
  model: ModelQueries,
  spot: TextSpot,
  range: Range,
): readonly CompletionItem[] {
  const { Function: activity, Interface, Value, Constant, Module } = CompletionItemKind;
  const named = [
    ...model
      .activities()
      .filter(({ kind }) => kind !== 'implied')
      .map(({ name, node }) => ({ name, kind: activity, detail: node })),
    ...model
      .agents()
      .map(({ name, definition }) => ({ name, kind: Interface, detail: definition })),
    ...model.objects().map(({ name, definition }) => ({ name, kind: Value, detail: definition })),
    ...plainKinds.flatMap((each) =>
      model.plainElements(each).map(({ name }) => ({ name, kind: Constant, detail: each })),
    ),
    ...model
      .otherModels()
      .map(({ name }) => ({ name: `${name}.`, kind: Module, detail: undefined })),
  ];
  const first = new Map(named.map((each) => [each.name, each] as const).reverse());
  return [...first.values()].reverse().map(({ name, kind, detail }) => ({
    label: name,
    kind,
    textEdit: { range, newText: nameInText(name, spot) },
    ...(detail !== undefined && { detail }),
  }));
}
