/** When a picture follows the cursor of a text: not where the reader has come to the text from the picture, until the
 *  cursor is moved. */

/** A line of a text. */
export interface CursorLine {
  readonly uri: string;
  readonly line: number;
}

export class CursorFollowing {
  /** The place of the cursor in a text that the reader came to from the picture. */
  private revealed: CursorLine | undefined;
  /** URI of a text that is being opened; where its cursor is says nothing either. */
  private opening: string | undefined;

  /** Whether the author has put the cursor where it is now. */
  isMeant(cursor: CursorLine): boolean {
    const { revealed } = this;
    if (this.opening === cursor.uri) return false;
    if (revealed?.uri === cursor.uri && revealed.line === cursor.line) return false;
    this.revealed = undefined;
    return true;
  }

  /** Brings a text onto the screen from the picture; `open` tells the line where the cursor stands. */
  async whileOpening(uri: string, open: () => Promise<number | undefined>): Promise<void> {
    this.opening = uri;
    try {
      const line = await open();
      if (line !== undefined) this.revealed = { uri, line };
    } finally {
      this.opening = undefined;
    }
  }
}
