/** A text with blanks in the place of its comments. What stands in backquotes is none. */
export function withoutComments(text: string): string {
  return text.replace(/`[^`\r\n]*`|\/\/[^\r\n]*|\/\*[^]*?\*\//gu, (piece) =>
    piece.startsWith('`') ? piece : ' '.repeat(piece.length),
  );
}
