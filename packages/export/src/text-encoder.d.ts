/** Of the web standard Encoding, which every host has, all that is used here. */
declare class TextEncoder {
  /** In UTF-8; a lone surrogate becomes U+FFFD. */
  encode(text: string): Uint8Array;
}
