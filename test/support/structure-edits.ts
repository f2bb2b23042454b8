/**
 * Random edits of what activities there are, in the notation of `model-notation`: boxes come, go, move, change
 * their names and numbers, and are decomposed elsewhere. The same for the same seed.
 */
import { Edits, type Files } from './model-edits.js';

/** A line with all that is indented below it. */
interface Block {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export class StructureEdits {
  private readonly random: Edits;
  private readonly gone = new Map<string, readonly string[]>();

  constructor(seed: number) {
    this.random = new Edits(seed * 7919);
  }

  /** The files after one more edit. */
  next(files: Files): Files {
    const edits = [
      this.insert,
      this.remove,
      this.rename,
      this.renumber,
      this.swap,
      this.move,
      this.extract,
      this.retarget,
      this.retype,
      this.refile,
    ];
    return this.pick(edits).call(this, files);
  }

  private insert(files: Files): Files {
    const { file, start } = this.block(files);
    const indent = indentOf(files.get(file)?.[start]);
    const name = this.below(2) === 0 ? this.name(files) : `Fresh ${this.below(3)}`;
    return spliced(files, { file, start, end: start }, [
      `${indent}activity ${name}`,
      `${indent}  output Object 1`,
    ]);
  }

  private remove(files: Files): Files {
    return spliced(files, this.block(files), []);
  }

  private rename(files: Files): Files {
    return this.inHead(files, (head) =>
      head.replace(/(activity|stub) (\d+ )?.*/, `$1 $2${this.name(files)} ${this.below(2)}`),
    );
  }

  private renumber(files: Files): Files {
    const number = this.below(3) === 0 ? '' : `${this.below(5)} `;
    return this.inHead(files, (head) => head.replace(/(activity|stub) (\d+ )?/, `$1 ${number}`));
  }

  private retype(files: Files): Files {
    return this.inHead(files, (head) =>
      head.includes('stub') ? head.replace('stub', 'activity') : head.replace('activity', 'stub'),
    );
  }

  /** Two neighbours change places. */
  private swap(files: Files): Files {
    const block = this.block(files);
    const lines = files.get(block.file) ?? [];
    const next = { file: block.file, start: block.end, end: blockEnd(lines, block.end) };
    const both = { ...block, end: next.end };
    return spliced(files, both, [...linesOf(files, next), ...linesOf(files, block)]);
  }

  /** An activity goes into a `decompose`. */
  private move(files: Files): Files {
    const block = this.block(files);
    return this.decomposed(spliced(files, block, []), this.target(files), linesOf(files, block));
  }

  /** What is inside an activity goes into a `decompose` of it. */
  private extract(files: Files): Files {
    const block = this.block(files);
    const [head = '', ...inside] = linesOf(files, block);
    return this.decomposed(spliced(files, block, [head]), nameIn(head) ?? 'Root', inside);
  }

  /** A `decompose` adds to another activity. */
  private retarget(files: Files): Files {
    const all = blocks(files, /^decompose /);
    if (all.length === 0) return this.insert(files);
    const block = this.pick(all);
    const [, ...inside] = linesOf(files, block);
    return spliced(files, block, [`decompose ${this.target(files)}`, ...inside]);
  }

  /** A file goes, or comes back. */
  private refile(files: Files): Files {
    const [back] = this.gone;
    if (back !== undefined) {
      this.gone.delete(back[0]);
      return new Map([...files, back].sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    const [name, lines] = this.pick([...files]);
    if (files.size < 2) return this.insert(files);
    this.gone.set(name, lines);
    return new Map([...files].filter(([other]) => other !== name));
  }

  private decomposed(files: Files, target: string, inside: readonly string[]): Files {
    const file = this.pick([...files.keys()]);
    const depth = indentOf(inside[0]).length;
    const lines = inside.map((line) => `  ${line.slice(depth)}`);
    return new Map([
      ...files,
      [file, [...(files.get(file) ?? []), `decompose ${target}`, ...lines]],
    ]);
  }

  private inHead(files: Files, change: (head: string) => string): Files {
    const block = this.block(files);
    const [head = '', ...inside] = linesOf(files, block);
    return spliced(files, block, [change(head), ...inside]);
  }

  /** The name, sometimes with a parent before it, or the number. */
  private target(files: Files): string {
    switch (this.below(8)) {
      case 0:
        return `${this.name(files)}.${this.name(files)}`;
      case 1:
        return `A${1 + this.below(3)}`;
      default:
        return this.name(files);
    }
  }

  private name(files: Files): string {
    const block = this.block(files);
    return nameIn(files.get(block.file)?.[block.start]) ?? 'Root';
  }

  private block(files: Files): Block {
    const all = blocks(files, /^ *(activity|stub) /);
    const [first = ''] = files.keys();
    return all.length === 0 ? { file: first, start: 0, end: 0 } : this.pick(all);
  }

  private pick<T>(all: readonly T[]): T {
    const chosen = all[this.below(all.length)];
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
    return chosen;
  }

  private below(limit: number): number {
    return this.random.below(limit);
  }
}

function blocks(files: Files, head: RegExp): readonly Block[] {
  return [...files].flatMap(([file, lines]) =>
    lines.flatMap((line, start) =>
      head.test(line) ? [{ file, start, end: blockEnd(lines, start) }] : [],
    ),
  );
}

function blockEnd(lines: readonly string[], start: number): number {
  const depth = indentOf(lines[start]).length;
  const next = lines.findIndex((line, index) => index > start && indentOf(line).length <= depth);
  return next < 0 ? lines.length : next;
}

function linesOf(files: Files, { file, start, end }: Block): readonly string[] {
  return (files.get(file) ?? []).slice(start, end);
}

function spliced(files: Files, { file, start, end }: Block, instead: readonly string[]): Files {
  const lines = files.get(file) ?? [];
  return new Map([...files, [file, [...lines.slice(0, start), ...instead, ...lines.slice(end)]]]);
}

function indentOf(line: string | undefined): string {
  return /^ */.exec(line ?? '')?.[0] ?? '';
}

function nameIn(head: string | undefined): string | undefined {
  return /(?:activity|stub) (?:\d+ )?(.*)/.exec(head ?? '')?.[1];
}
