/** Random edits of models in the notation of `model-notation`, the same for the same seed. */
import { randomModelText } from './model-random.js';

/** The files of a model by name; the lines of each. */
export type Files = ReadonlyMap<string, readonly string[]>;

/** A random model in three files: the activities, what decomposes some of them, and objects. */
export function randomFiles(seed: number): Files {
  const lines = randomModelText(seed, { derived: seed % 3 === 0 }).split('\n');
  const start = lines.findIndex((line) => line.startsWith('activity'));
  const tree = lines.slice(start);
  const leaf = [...tree]
    .reverse()
    .find((line) => /activity Work/.test(line))
    ?.trim();
  const inside = ['decompose ' + (leaf ?? 'activity Root').slice('activity '.length)];
  inside.push('  each control Object 2', '  activity Inner One', '    output Object 1');
  inside.push('  activity Inner Two', '    input Object 1, Object 3 <- Inner One');
  return new Map([
    ['a.idef0', tree],
    ['b.idef0', inside],
    ['c.idef0', lines.slice(0, start)],
  ]);
}

/** The text of all files, as `fragmentsOf` reads it. */
export function textOf(files: Files): string {
  return [...files].map(([name, lines]) => `//- ${name}\n${lines.join('\n')}`).join('\n');
}

/** A source of random edits, and of small integers. */
export class Edits {
  constructor(private state: number) {}

  /** The files after one more edit. */
  next(files: Files): Files {
    const names = [...files.keys()];
    const name = names[this.below(names.length)] ?? '';
    const lines = files.get(name) ?? [];
    return new Map([...files, [name, this.edited(lines, files)]]);
  }

  private edited(lines: readonly string[], files: Files): readonly string[] {
    const at = this.below(lines.length + 1);
    const line = lines[at] ?? 'role Nobody';
    const put = (...instead: readonly string[]) => [
      ...lines.slice(0, at),
      ...instead,
      ...lines.slice(at + 1),
    ];
    const indent = /^ */.exec(line)?.[0] ?? '';
    switch (this.below(19)) {
      case 0:
        return put();
      case 1:
        return put(line, line);
      case 2:
        return put('', line);
      case 3:
        return put(`${indent}activity Fresh ${this.below(4)}`, line);
      case 4:
        return put(line.replace(/Work (\d+)/, `Work ${this.below(12)}`));
      case 5:
        return put(line.replace(/Object \d+/, `Object ${this.below(24)}`));
      case 6:
        return put(line.replace(/Object (\d+)/, 'object $1'));
      case 7:
        return put(`${line}, Object ${this.below(24)}`);
      case 8:
        return put(`${line} <- ${this.someName(files)}`);
      case 9:
        return put(line, `external Agent ${this.below(4)}`, `  output Object ${this.below(24)}`);
      case 10:
        return put(line, `bundle Bundle ${this.below(4)} = Object ${this.below(9)}, Object 1`);
      case 11:
        return put(line.replace('activity ', 'stub '), `${indent}stub A${1 + this.below(3)}1`);
      case 12:
        return put(line, `role ${this.someName(files)}`, `object ${this.someName(files)} "What"`);
      case 13: {
        const levels = `Level ${this.below(3)}, Level ${this.below(3)} "What"`;
        return put(
          line,
          `scale Scale ${this.below(3)} = ${levels}`,
          `role ${this.someName(files)}`,
        );
      }
      case 16:
        return put(line, `${indent}audience "${['internal', 'internl', 'board'][this.below(3)]}"`);
      case 15: {
        const name = this.below(2) === 0 ? `Object ${this.below(24)}` : this.someName(files);
        return put(line, `${indent}formerly ${name}`);
      }
      case 17: {
        const kind = ['tree', 'impact', 'n2', 'diagram'][this.below(4)];
        return put(line, `view View ${this.below(3)} { kind ${kind}, of ${this.someName(files)} }`);
      }
      case 14:
        return put(line, `${indent}id "5.${this.below(3)}"`);
      default:
        return put(line, `${indent}${['control', 'input', 'output'][this.below(3)]} Object 2`);
    }
  }

  private someName(files: Files): string {
    const all = [...files.values()].flat();
    const named = all.flatMap(
      (line) => /^ *(?:activity|stub|external) (.*)$/.exec(line)?.[1] ?? [],
    );
    return named[this.below(named.length)] ?? 'Root';
  }

  /** An integer from 0 to `limit` - 1 (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }
}
