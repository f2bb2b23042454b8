/**
 * An author of a long day: edits of one text, one after the other, in which names come that were never there before. What
 * they name is gone again a few edits later, so that the text stays about as long as it was.
 */

/** A document through its edits. */
export class LongDay {
  private readonly start: readonly string[];
  private readonly entries: readonly number[];
  private readonly heads: readonly number[];

  constructor(text: string) {
    this.start = text.split('\n');
    const linesThat = (isIt: (line: string, index: number) => boolean) =>
      this.start.flatMap((line, index) => (isIt(line, index) ? index : []));
    this.entries = linesThat((line) => /^\s+[A-Z][A-Za-z ]*(?: "[^"]*")?$/u.test(line));
    this.heads = linesThat((line) => /^ {2,}activity [A-Z][^"{]*/u.test(line));
    if (this.entries.length === 0 || this.heads.length === 0)
      throw new RangeError('The text has no entries or no activities to edit.');
  }

  /** The text after an edit, by its number: one of an object that is called otherwise, an unknown name, an
   *  activity that is called otherwise, one that is new, one that is gone, another definition. */
  text(edit: number): string {
    const lines = [...this.start];
    const at = (places: readonly number[]) => places[edit % places.length] ?? 0;
    const entry = at(this.entries);
    const head = at(this.heads);
    const line = lines[entry] ?? '';
    const name = /^\s+([A-Z][A-Za-z ]*)/u.exec(line)?.[1]?.trim() ?? '';
    switch (edit % 6) {
      case 0:
        return lines.join('\n').replaceAll(name, `${name} of ${edit}`);
      case 1:
        lines[entry] = line.replace(name, `Surprise ${edit}`);
        break;
      case 2:
        lines[head] = (lines[head] ?? '').replace(
          /activity ([A-Z][^"{]*?)\s*(?=["{]|$)/u,
          `activity $1 ${edit} `,
        );
        break;
      case 3:
        lines.splice(head, 0, `  activity Work ${edit} {`, `    output Product ${edit}`, '  }');
        break;
      case 4:
        lines.splice(entry, 1);
        break;
      default:
        lines[entry] = `${line.replace(/\s*"[^"]*"$/u, '')} "Told anew the ${edit}th time"`;
    }
    return lines.join('\n');
  }
}
