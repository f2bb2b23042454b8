/** A text to its tokens and comments, what it says and what is wrong with its syntax. */
import type { Finding, Fragment } from '@idef0-studio/model';
import { URI, type LangiumCoreServices } from 'langium';
import { lowerDocument } from '../lower/lower-document.js';
import { endLine, endOf, startLine } from '../syntax/tokens.js';
import type { Piece } from './layout.js';

/** A token or a comment and where it stands: offsets, the end exclusive, and lines from 1. */
export interface PlacedPiece extends Piece {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ReadTokens {
  readonly text: string;
  /** In the order of the text. Keywords are those that were meant. */
  readonly pieces: readonly PlacedPiece[];
  readonly fragment: Fragment;
  readonly findings: readonly Finding[];
}

export function readTokens({ shared, parser }: LangiumCoreServices, text: string): ReadTokens {
  const { fragment, findings, more } = lowerDocument(
    shared.workspace.LangiumDocumentFactory.fromString(text, PLACE),
  );
  const { tokens, hidden } = parser.Lexer.tokenize(text);
  const pieces = [...tokens, ...hidden]
    .filter(({ image }) => image !== '')
    .map((token) => {
      const [start, end] = [token.startOffset, endOf(token)];
      const lines = { startLine: startLine(token), endLine: endLine(token) };
      return { kind: token.tokenType.name, text: text.slice(start, end), start, end, ...lines };
    })
    .sort((a, b) => a.start - b.start);
  return { text, pieces, fragment, findings: [...findings, ...more] };
}

const PLACE = URI.parse('format:/text.idef0');
