/**
 * Bytes to text. A model is UTF-8, or UTF-16 with a byte order mark. Bytes that are neither are read in the
 * encoding that they most likely are of, so that names and places come out right, and the reader is told which one.
 */
import { firstForeignByte, narrowEncoding, wideEncoding } from './likely-encoding.js';
import type { ForeignText } from './foreign-text.js';

/** Every host has it; the language asks for no library of types of one of them. */
declare class TextDecoder {
  constructor(encoding: string);
  /** The text without a byte order mark at its start. */
  decode(bytes: Uint8Array): string;
}

export interface ReadText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Undefined for UTF-8, and for UTF-16 that says so. */
  readonly foreign: ForeignText | undefined;
}

/** The text of a file. Bytes that are in no encoding that could be told become replacement characters. */
export function readText(bytes: Uint8Array): ReadText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: decoded(bytes, marked), foreign: undefined };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: decoded(bytes, wide), foreign: { encoding: wide, at: 0 } };
  const at = firstForeignByte(bytes);
  if (at === undefined) return { text: decoded(bytes, 'utf-8'), foreign: undefined };
  // One byte is one character there.
  const narrow = narrowEncoding(bytes);
  if (narrow !== undefined)
    return { text: decoded(bytes, narrow), foreign: { encoding: narrow, at } };
  return { text: decoded(bytes, 'utf-8'), foreign: undefined };
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** What a byte order mark says. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
