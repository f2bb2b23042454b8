/**
 * The words of a text by what they stand in: comments, texts in quotes, or neither. Knows nothing of the language but
 * its quotes and comment signs, so that it can judge what the language's own code does to a text.
 */

export type Words = readonly string[];

export interface WrittenWords {
  readonly comments: Words;
  readonly texts: Words;
  /** Names and keywords. */
  readonly bare: Words;
}

const PIECE =
  /\/\/[^\r\n]*|\/\*[^]*?\*\/|"""[^]*?"""|"(?:\\.|[^"\\\r\n])*"?|[“„«”][^“”„«»"\r\n]*[”“»]/gu;

/** Comments that silence findings are left out: one that is needless may go. */
export function writtenWords(text: string): WrittenWords {
  const comments: string[] = [];
  const texts: string[] = [];
  const bare = text.replace(PIECE, (piece) => {
    if (!piece.startsWith('/')) texts.push(piece);
    else if (!/^\/\/\s*idef0-ignore\b/u.test(piece)) comments.push(piece);
    return ' ';
  });
  return {
    comments: comments.flatMap(wordsOf),
    texts: texts.flatMap(wordsOf),
    bare: wordsOf(bare),
  };
}

export function wordsOf(text: string): Words {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words that stand less often in the second, each as often as it is missing. */
export function missing(before: Words, after: Words): Words {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
