/** The lines of named views. */
import type { Text, Unplaced, ViewStatement } from '@idef0-studio/model';
import type { Piece } from './layout.js';
import { line, word, type PrintedLine } from './printed-line.js';
import { endName, valueOf } from './written-text.js';

/** A line of a view. */
export function printViewLine({
  word: keyword,
  names,
  value,
  origin,
}: Unplaced<ViewStatement>): PrintedLine {
  const listed = names.flatMap((name, index) => [
    ...(index === 0 ? [] : [word(',')]),
    ...endName(name),
  ]);
  const sign = names.length > 0 && value !== undefined ? [word('=')] : [];
  const said = value === undefined ? [] : sign.length > 0 ? valueOf(value) : wordOf(value);
  return line([{ kind: 'VIEW_WORD', text: keyword }, ...listed, ...sign, ...said], origin);
}

/** A word stands bare here though it be a keyword elsewhere: `kind object`. */
function wordOf(said: Unplaced<Text>): readonly Piece[] {
  const isBare = /^[a-z]+$/.test(said.text) && said.sources === undefined;
  return isBare ? [{ kind: 'ID', text: said.text }] : valueOf(said);
}
