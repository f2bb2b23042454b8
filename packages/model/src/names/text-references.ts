/**
 * What a text refers to: names in backquotes, node numbers (`A21`) and reference expressions (`A21.3C2`, FIPS 183 §3.4).
 * A text on several lines is read as CommonMark: code that is fenced or indented refers to nothing, nor does a span
 * between two or more backquotes.
 */

/** A part of a text that refers to something, by its place in the text. */
export interface FoundReference {
  /** Whether it stands in backquotes; they are not of it. */
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** The first letter of an ICOM code. */
export type ArrowLetter = 'I' | 'C' | 'O' | 'M';

/** What a reference expression says: the diagram that a node number names, and a box on it with one of its arrows. */
export interface NodeExpression {
  /** Undefined where no number is before the box: the diagram that the text belongs to. */
  readonly node?: string;
  readonly arrow?: {
    readonly box: number;
    readonly letter: ArrowLetter;
    /** From 1 on, in the order of the ICOM codes. */
    readonly at: number;
  };
}

/** A size of paper is no node: `A3 paper`, `DIN A4`, `an A0 poster`. */
const PAPER =
  /(?<=\bDIN )A\d\b|\bA[0-6](?=[ -](?:paper|sheet|page|poster|landscape|portrait|format|size))/gu;

const EXPRESSION =
  /(?<![\p{L}\p{N}\p{M}_.,-])(?:A(?:-0|\d+(?:\.\d+)*)(?:\.\d+[ICOM]\d+)?|\d+[ICOM]\d+)(?![\p{L}\p{N}\p{M}_-]|[.,]\d)/gu;

/** What a text refers to, in its order. */
export function referencesIn(text: string): readonly FoundReference[] {
  if (!/[`\d]/.test(text)) return [];
  return proseIn(text).flatMap(({ start, end }) => spansIn(text, start, end));
}

/** What a reference expression says; undefined where the text is none. */
export function nodeExpression(text: string): NodeExpression | undefined {
  const groups =
    /^(?<node>A(?:-0|\d+(?:\.\d+)*?))?(?:(?:^|\.)(?<box>\d+)(?<letter>[ICOM])(?<at>\d+))?$/u.exec(
      text,
    )?.groups;
  const { node, box, letter, at } = { ...groups };
  if (box === undefined || at === undefined) return node === undefined ? undefined : { node };
  if (letter !== 'I' && letter !== 'C' && letter !== 'O' && letter !== 'M') return undefined;
  return {
    ...(node !== undefined && { node }),
    arrow: { box: Number(box), letter, at: Number(at) },
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The names and numbers between two places. */
function spansIn(text: string, from: number, to: number): readonly FoundReference[] {
  const found: FoundReference[] = [];
  let at = from;
  while (at < to) {
    const open = indexBefore(text, '`', at, to);
    found.push(...expressionsIn(text, at, open));
    if (open === to) break;
    const length = runOf(text, open, to);
    const close = closing(text, open + length, to, length);
    if (close !== undefined && length === 1 && text.slice(open + 1, close).trim() !== '')
      found.push({ isQuoted: true, ...trimmed(text, open + 1, close) });
    at = close === undefined ? open + length : close + length;
  }
  return found;
}

function expressionsIn(text: string, from: number, to: number): readonly FoundReference[] {
  const part = text.slice(from, to);
  if (!/\d/.test(part)) return [];
  const paper = new Set([...part.matchAll(PAPER)].map(({ index }) => index));
  return [...part.matchAll(EXPRESSION)]
    .filter(({ index }) => !paper.has(index))
    .map(({ index, 0: written }) => ({
      isQuoted: false,
      start: from + index,
      end: from + index + written.length,
    }));
}

/** Where a run of exactly so many backquotes begins. */
function closing(text: string, from: number, to: number, length: number): number | undefined {
  let at = indexBefore(text, '`', from, to);
  while (at < to) {
    const run = runOf(text, at, to);
    if (run === length) return at;
    at = indexBefore(text, '`', at + run, to);
  }
  return undefined;
}

function runOf(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && text[end] === '`') end += 1;
  return end - from;
}

function indexBefore(text: string, sign: string, from: number, to: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 || at > to ? to : at;
}

function trimmed(text: string, from: number, to: number): Range {
  const inner = text.slice(from, to);
  return {
    start: from + inner.length - inner.trimStart().length,
    end: to - (inner.length - inner.trimEnd().length),
  };
}

const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})/u;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/u;

/** The paragraphs of a text, without blocks of code. */
function proseIn(text: string): readonly Range[] {
  if (!text.includes('\n')) return [{ start: 0, end: text.length }];
  const found: Range[] = [];
  let fence: string | undefined;
  let isInList = false;
  let open: Range | undefined;
  for (const { line, start } of linesIn(text)) {
    const opening = FENCE.exec(line.trimStart())?.groups?.['fence'];
    const isBlank = line.trim() === '';
    const isCode =
      fence !== undefined ||
      opening !== undefined ||
      (open === undefined && !isInList && /^(?: {4}|\t)/u.test(line));
    if (fence === undefined) fence = opening;
    else if (isClosing(line.trim(), fence)) fence = undefined;
    if (isBlank || isCode) {
      if (open !== undefined) found.push(open);
      open = undefined;
      continue;
    }
    isInList = LIST_ITEM.test(line) || (isInList && (open !== undefined || /^\s/u.test(line)));
    open = { start: open?.start ?? start, end: start + line.length };
  }
  return open === undefined ? found : [...found, open];
}

function isClosing(line: string, fence: string): boolean {
  return line.length >= fence.length && line === (fence[0] ?? '').repeat(line.length);
}

function linesIn(text: string): readonly { readonly line: string; readonly start: number }[] {
  return [...text.matchAll(/.*(?:\n|$)/gu)].map(({ index, 0: line }) => ({
    line: line.replace(/\n$/u, ''),
    start: index,
  }));
}
