/**
 * Text as it may go to a terminal or a log. Names, paths and messages come from files of anybody: a control character in
 * them could steer the terminal, and a bidirectional one could make a line read as another.
 */

/** Control characters (C0, C1), bidirectional controls, separators of lines and paragraphs, lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line: what is unsafe, line breaks too, becomes the replacement character. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** Lines, whose breaks stay. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainText).join('\n');
}

/** A value as JSON, indented, in which what is unsafe is escaped and reads as it was. */
export function jsonText(value: unknown): string {
  return plainJson(JSON.stringify(value, undefined, 2));
}

/** JSON in which nothing unsafe stands as it is: but for line breaks between values, it can only be in texts. */
function plainJson(json: string): string {
  return json.replace(UNSAFE, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
