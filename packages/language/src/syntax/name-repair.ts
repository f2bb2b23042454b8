/**
 * Names and texts that are still to be typed: behind a keyword or a sign that a name or a text follows, a
 * zero-width token stands in for the missing one. So a half-typed line costs that line only, and never takes the name
 * that begins the next line.
 */
import type { IToken, SyntaxFinding, TokenStream, TokenTypeDictionary } from './tokens.js';
import { isBeforeName } from './headers.js';
import { findingAt, isFirstOnLine, isName, isText, kindOf, tokenBehind } from './tokens.js';
import { isInMapHeader } from './map-signs.js';
import { blockKeywords, textKeywords, wordKeywords } from '../statements/vocabulary.js';

const before = new Set<string>([
  ...blockKeywords,
  'outcome',
  'step',
  'call',
  'see',
  'satisfies',
  'formerly',
  '<-',
  '(',
]);
const beforeText = new Set<string>([...textKeywords, ...wordKeywords]);
const listsNames = new Set(['call', 'see', 'satisfies', 'step']);

/** The tokens with a name wherever one must stand, and a finding for each that is missing. */
export function repairNames(tokens: readonly IToken[], types: TokenTypeDictionary): TokenStream {
  const output: IToken[] = [];
  const findings: SyntaxFinding[] = [];
  let inNames = false;
  // Behind which keyword the names stand; among clauses numbers do as well, behind `see` texts.
  let listing = '';
  let open = false;
  // Whether a dot here would join a name to the one before it.
  let inRef = false;
  let inStep = false;
  for (const [index, token] of tokens.entries()) {
    const kind = kindOf(token);
    if (kind === ',' && inNames && !isListed(tokens, index + 1, listing)) continue;
    if (kind === ',' && listing === 'RELATION' && !endFollows(tokens, index)) continue;
    if (kind === '(') open = true;
    else if (kind === ')' && !open) {
      const message = "No '(' opens before this ')'; a tunnelled name stands in parentheses.";
      findings.push(findingAt('syntax/stray', message, token));
      continue;
    } else if (!isName(token) && kind !== '.' && !isNumberOfName(tokens, index)) open = false;
    output.push(token);
    inStep = kind === 'step' || (inStep && goesOn(tokens, index));
    inRef = isName(token) || (inRef && (kind === '.' || isNumber(token)));
    if (kind === 'satisfies' || kind === 'see' || kind === 'RELATION') listing = kind;
    else if (!isListed(tokens, index, listing) && kind !== ',' && kind !== '.') listing = '';
    const isArrow = inStep && (kind === '<-' || kind === '->');
    if (listsNames.has(kind) || isArrow) inNames = true;
    else if (inStep && kind === 'none') inNames = true;
    else if (!isListed(tokens, index, listing) && kind !== ',' && kind !== '.') inNames = false;
    if (beforeText.has(kind) && isFirstOnLine(tokens, index + 1) && !isText(tokens[index + 1])) {
      output.push(tokenBehind(token, types, 'STRING'));
    }
    // What is missing there depends on the block, and is said when it is read.
    if (isOpenSign(tokens, index)) output.push(tokenBehind(token, types, 'NAME'));
    const lacks = isArrow ? lacksStep(tokens, index) : lacksName(tokens, index);
    if (kind === '.' ? inRef && !partFollows(tokens, index) : lacks) {
      output.push(tokenBehind(token, types, 'NAME'));
      inRef = true;
      const keyword = keywordBefore(tokens, index);
      const sign = kindOf(keyword) === 'RELATION' ? keyword?.image : kindOf(keyword);
      const how = isText(tokens[index + 1]) ? 'without quotes' : 'on the same line';
      const message = `A name belongs behind '${sign}', ${how}; write it.`;
      findings.push(findingAt('syntax/missing-name', message, token));
    }
  }
  return { tokens: output, findings };
}

/** Whether a step goes on at `index`: on its line, and behind a comma on the next one. */
function goesOn(tokens: readonly IToken[], index: number): boolean {
  if (/^[{}]$/.test(kindOf(tokens[index]))) return false;
  return !isFirstOnLine(tokens, index) || kindOf(tokens[index - 1]) === ',';
}

/** Whether a name is missing behind an arrow of a step: behind `<-` may stand `none`. */
function lacksStep(tokens: readonly IToken[], index: number): boolean {
  const isNone = kindOf(tokens[index]) === '<-' && kindOf(tokens[index + 1]) === 'none';
  return !nameFollows(tokens, index) && !(isNone && !isFirstOnLine(tokens, index + 1));
}

function lacksName(tokens: readonly IToken[], index: number): boolean {
  const kind = kindOf(tokens[index]);
  if (kind === 'INT' || kind === 'DATE') {
    const keyword = keywordBefore(tokens, index);
    if (keyword === tokens[index] || nameFollows(tokens, index)) return false;
    return (
      kindOf(keyword) !== 'outcome' ||
      !isText(tokens[index + 1]) ||
      isFirstOnLine(tokens, index + 1)
    );
  }
  if (kind === 'RELATION') return isFirstOnLine(tokens, index + 1) || !isEnd(tokens[index + 1]);
  if (kind === '->') return isInMapHeader(tokens, index) && !nameFollows(tokens, index);
  if (!before.has(kind) || nameFollows(tokens, index)) return false;
  if (isFirstOnLine(tokens, index + 1)) return true;
  const next = tokens[index + 1];
  if (kind === 'satisfies') return !isListed(tokens, index + 1, kind);
  if ((kind === 'outcome' || kind === 'see') && isText(next)) return false;
  return !standsBefore(kind, kindOf(next));
}

/** Whether a number or a date may stand between a keyword and the name. */
function standsBefore(keyword: string, kind: string): boolean {
  return isBeforeName(keyword, kind) || (keyword === 'outcome' && kind === 'INT');
}

/** Whether the sign at `index` ends a line, and a level or a value is to follow it. */
function isOpenSign(tokens: readonly IToken[], index: number): boolean {
  if (!isName(tokens[index - 1]) || !isFirstOnLine(tokens, index + 1)) return false;
  const isOfProperty = kindOf(tokens[index - 2]) === 'property';
  return kindOf(tokens[index]) === ':' || (kindOf(tokens[index]) === '=' && isOfProperty);
}

/** Whether a name stands at `index`, or what stands for one behind a keyword: among clauses a number or `none`, behind
 *  `see` a text. */
function isListed(tokens: readonly IToken[], index: number, listing: string): boolean {
  const token = tokens[index];
  if (isName(token)) return true;
  if (listing === 'see') return isText(token);
  const isClause = listing === 'satisfies' || listing === 'RELATION';
  return isClause && (isNumber(token) || kindOf(token) === 'none');
}

/** Whether a token is what a side of a line of a map may be: a name, a number or `none`. */
function isEnd(token: IToken | undefined): boolean {
  return isName(token) || isNumber(token) || kindOf(token) === 'none';
}

/** Whether one more name of the right side of a line of a map stands behind the comma at `index`, and not the next line. */
function endFollows(tokens: readonly IToken[], index: number): boolean {
  let at = index + 1;
  if (!isEnd(tokens[at])) return false;
  while (kindOf(tokens[at + 1]) === '.') at += 2;
  return kindOf(tokens[at + 1]) !== 'RELATION';
}

/** The keyword before a number or a date (`stub 6`), otherwise the token itself. */
function keywordBefore(tokens: readonly IToken[], index: number): IToken | undefined {
  const previous = kindOf(tokens[index - 1]);
  const numbered = standsBefore(previous, kindOf(tokens[index]));
  return numbered && !isFirstOnLine(tokens, index) ? tokens[index - 1] : tokens[index];
}

/** Whether a part of a reference stands behind the dot at `index`. */
function partFollows(tokens: readonly IToken[], index: number): boolean {
  return isNumber(tokens[index + 1]) || nameFollows(tokens, index);
}

/** Whether the token is the `4` of `House Rules.4`. */
function isNumberOfName(tokens: readonly IToken[], index: number): boolean {
  return isNumber(tokens[index]) && kindOf(tokens[index - 1]) === '.';
}

function isNumber(token: IToken | undefined): boolean {
  return kindOf(token) === 'INT' || kindOf(token) === 'DECIMAL';
}

function nameFollows(tokens: readonly IToken[], index: number): boolean {
  return isName(tokens[index + 1]) && !isFirstOnLine(tokens, index + 1);
}
