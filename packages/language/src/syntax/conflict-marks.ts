/**
 * The lines that git leaves where two versions differ. Between tokens they are left out as comments are; inside a
 * long text or a comment they would become part of it, and nobody would notice.
 */
import type { IToken, SyntaxFinding } from './tokens.js';

const MESSAGE =
  "This line marks a merge conflict; keep one of the two versions between '<<<<<<<' and '>>>>>>>', and remove the marks.";

/** Lines that begin as a mark. A line of seven `=` underlines a heading in Markdown, unless a conflict is open. */
const MARK = /(?:^|[\r\n])((?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?)(?=[\r\n]|$)/g;

/** Asked for each token in the order of the text. */
export class ConflictMarks {
  private isOpen = false;

  /** What is said of the marks in a token. */
  in(token: IToken, kind: string): readonly SyntaxFinding[] {
    if (kind === 'SL_COMMENT') return this.mark(token, 0, token.image);
    if (kind !== 'TRIPLE' && kind !== 'ML_COMMENT') return [];
    return [...token.image.matchAll(MARK)].flatMap(({ 0: match, 1: line = '', index }) => {
      // What precedes the first line of a token stands before the token.
      const start = index + match.length - line.length;
      return start === 0 ? [] : this.mark(token, start, line);
    });
  }

  private mark(token: IToken, start: number, line: string): readonly SyntaxFinding[] {
    const sign = line.charAt(0);
    if (sign === '/') return [];
    const isInside = token.tokenType.name !== 'SL_COMMENT';
    if (isInside && !this.isOpen && (sign === '=' || sign === '|')) return [];
    if (sign === '<') this.isOpen = true;
    if (sign === '>') this.isOpen = false;
    const offset = token.startOffset + start;
    return [
      {
        code: 'syntax/merge-conflict',
        message: MESSAGE,
        severity: 'error',
        offset,
        length: line.length,
        line: token.startLine,
        column: 1,
      },
    ];
  }
}
