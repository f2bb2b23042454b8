/**
 * A tiny notation for fragments, so that the semantics are tested without the real language.
 * Indentation nests; one statement a line; entries with commas. `//- b.idef0` begins another file.
 *
 *     activity Root
 *       control Plan, (Hidden), Shown() <- A2 "definition"
 *       each control Rules
 *       stub 3 Helper
 *     decompose Root.Child
 *     bundle Whole = Part One, Part Two
 *     external Customer
 *       output Order
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  BundleDeclaration,
  Decomposition,
  ExternalDeclaration,
  Fragment,
  IcomEntry,
  IcomList,
  IcomRole,
  ModelBody,
  Name,
  ObjectDeclaration,
  Origin,
  PlainDeclaration,
  PlainKind,
  Text,
  Texts,
} from '@idef0-studio/model';
import { plainKinds } from '@idef0-studio/model';

/** A line with what is indented below it. */
interface Line {
  readonly text: string;
  /** Offset of the first letter in the document. */
  readonly start: number;
  readonly indent: number;
  readonly below: Line[];
}

/** The fragments of all files in the text; the first file is `a.idef0`, the model is `M` unless a
 *  file says `model X`. */
export function fragmentsOf(text: string): readonly Fragment[] {
  const files: { name: string; lines: string[] }[] = [{ name: 'a.idef0', lines: [] }];
  for (const line of text.split('\n')) {
    const next = /^\s*\/\/- (\S+)/.exec(line);
    if (next) files.push({ name: next[1] ?? '', lines: [] });
    else files[files.length - 1]?.lines.push(line);
  }
  return files
    .filter(({ lines }) => lines.some((line) => line.trim() !== ''))
    .map(({ name, lines }) => new FileReader(name, lines.join('\n')).read());
}

/** Files after `//- name` lines, as they are read: to find offsets in. */
export function textOfFile(text: string, name: string): string {
  const parts = text.split(/^\s*\/\/- (\S+)\n/m);
  const index = parts.indexOf(name);
  return index < 0 ? (parts[0] ?? '') : (parts[index + 1] ?? '').replace(/\n[ ]*$/, '');
}

class FileReader {
  constructor(
    private readonly document: string,
    private readonly text: string,
  ) {}

  read(): Fragment {
    const lines = this.tree();
    const header = lines.find(({ text }) => text.startsWith('model '));
    const name = header === undefined ? undefined : this.name(header, 'model ');
    return {
      document: this.document,
      model: name ?? { text: 'M', qualifier: [], node: false, origin: this.origin(0, 0) },
      body: header === undefined ? undefined : this.body(header),
      externals: this.each(lines, 'external', (line) => this.external(line)),
      objects: this.each(lines, 'object', (line) => this.object(line)),
      bundles: this.each(lines, 'bundle', (line) => this.bundle(line)),
      plainElements: plainKinds.flatMap((kind) =>
        this.each(lines, kind, (line) => this.plainElement(line, kind)),
      ),
      assessments: [],
      activities: this.activities(lines),
      decompositions: this.each(lines, 'decompose', (line) => this.decomposition(line)),
      ignores: [],
    };
  }

  private tree(): readonly Line[] {
    const roots: Line[] = [];
    const open: Line[] = [];
    let offset = 0;
    for (const raw of this.text.split('\n')) {
      const text = raw.trim();
      const indent = raw.length - raw.trimStart().length;
      if (text !== '') {
        const line: Line = { text, start: offset + indent, indent, below: [] };
        while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop();
        (open[open.length - 1]?.below ?? roots).push(line);
        open.push(line);
      }
      offset += raw.length + 1;
    }
    return roots;
  }

  private each<T>(lines: readonly Line[], keyword: string, read: (line: Line) => T): readonly T[] {
    return lines.filter(({ text }) => text.split(' ')[0] === keyword).map(read);
  }

  private activities(lines: readonly Line[]): readonly ActivityDeclaration[] {
    return lines
      .filter(({ text }) => /^(activity|stub)\b/.test(text))
      .map((line) => {
        const match = /^(activity|stub) ?(?:(\d+) )?/.exec(line.text);
        const kind = match?.[1] === 'stub' ? 'stub' : 'activity';
        const number = match?.[2] === undefined ? undefined : Number(match[2]);
        const name = this.name(line, match?.[0] ?? '');
        const definition = this.definition(line);
        return { kind, number, name, definition, content: this.content(line), ...this.whole(line) };
      });
  }

  private decomposition(line: Line): Decomposition {
    const target = this.name(line, 'decompose ');
    return { target, content: this.content(line), ...this.whole(line) };
  }

  private content({ below }: Line): ActivityContent {
    return {
      texts: this.texts(below),
      lists: this.lists(below),
      calls: this.each(below, 'call', (line) => this.name(line, 'call ')),
      children: this.activities(below),
      objects: this.each(below, 'object', (line) => this.object(line)),
      bundles: this.each(below, 'bundle', (line) => this.bundle(line)),
    };
  }

  private texts(lines: readonly Line[]): Texts {
    const [title] = this.each(lines, 'title', (line) => this.definition(line));
    const [description] = this.each(lines, 'description', (line) => this.definition(line));
    const excludes = this.each(lines, 'excludes', (line) => ({
      text: { text: '', origin: this.origin(line.start, line.start) },
      see: [this.name(line, 'excludes see ')],
      ...this.whole(line),
    }));
    const [id] = this.each(lines, 'id', (line) => this.definition(line));
    const [audience] = this.each(lines, 'audience', (line) => this.definition(line));
    const formerly = this.each(lines, 'formerly', (line) => this.name(line, 'formerly '));
    return {
      title,
      description,
      ...(id && { id }),
      ...(formerly.length > 0 && { formerly }),
      ...(audience && { audience: [audience] }),
      outcomes: [],
      satisfies: [],
      includes: [],
      excludes,
    };
  }

  private lists(lines: readonly Line[]): readonly IcomList[] {
    return lines.flatMap((line) => {
      const match = /^(each )?(control|input|output|mechanism)\b ?/.exec(line.text);
      if (match === null) return [];
      const rest = line.text.slice(match[0].length);
      const none = rest === 'none';
      const entries = none ? [] : this.entries(rest, line.start + match[0].length);
      const role = match[2] as IcomRole;
      const origin = this.origin(line.start, line.start + match[0].trim().length);
      return [{ role, each: match[1] !== undefined, none, entries, origin }];
    });
  }

  private entries(text: string, start: number): readonly IcomEntry[] {
    const entries: IcomEntry[] = [];
    for (const match of text.matchAll(/(?:"[^"]*"|[^,"])+/g)) {
      const raw = match[0].trim();
      if (raw !== '') {
        entries.push(this.entry(raw, start + match.index + match[0].indexOf(raw)));
      }
    }
    return entries;
  }

  private entry(raw: string, start: number): IcomEntry {
    const pattern = /^(\()?([^()<":]*)(\)|\(\))?((?:\s*<-\s*[^<":]+)*)(?::([^"]*))?(?:"([^"]*)")?$/;
    const [, open, name = '', close, arrows = '', duties, definition] = pattern.exec(raw) ?? [];
    const text = name.trim();
    const nameStart = start + raw.indexOf(text);
    const from = [...arrows.matchAll(/<-\s*([^<]+)/g)].map((match) => {
      const source = (match[1] ?? '').trim();
      return this.nameAt(source, start + raw.indexOf(source, raw.indexOf('<-')));
    });
    return {
      object: this.nameAt(text, nameStart),
      tunnel: open === '(' ? 'parent' : close === '()' ? 'child' : 'none',
      from,
      responsibilities: (duties ?? '').split(' ').filter((word) => word !== ''),
      definition:
        definition === undefined
          ? undefined
          : this.quoted(definition, start + raw.indexOf('"') + 1),
      origin: this.origin(start, start + raw.length),
    };
  }

  private external(line: Line): ExternalDeclaration {
    const name = this.name(line, 'external ');
    const lists = this.lists(line.below);
    return { name, lists, texts: this.texts(line.below), ...this.whole(line) };
  }

  private object(line: Line): ObjectDeclaration {
    const definition = this.definition(line);
    const texts = this.texts(line.below);
    return { name: this.name(line, 'object '), definition, texts, ...this.whole(line) };
  }

  private bundle(line: Line): BundleDeclaration {
    const [head = '', tail = ''] = line.text.split(' = ');
    const parts = this.entries(tail, line.start + head.length + 3);
    return {
      name: this.name(line, 'bundle '),
      texts: this.texts(line.below),
      parts: parts.map(({ object, definition }) => ({ name: object, definition })),
      ...this.whole(line),
    };
  }

  private plainElement(line: Line, kind: PlainKind): PlainDeclaration {
    const [head = '', tail = ''] = line.text.split(' = ');
    const members = this.entries(tail, line.start + head.length + 3);
    return {
      kind,
      name: this.name(line, `${kind} `),
      definition: this.definition(line),
      texts: this.texts(line.below),
      members: members.map(({ object, definition }) => ({ name: object, definition })),
      ...this.whole(line),
    };
  }

  private body(line: Line): ModelBody {
    const field = (keyword: string) =>
      this.each(line.below, keyword, (it) => this.definition(it))[0];
    return {
      title: this.definition(line),
      purpose: field('purpose'),
      viewpoint: field('viewpoint'),
      author: field('author'),
      braces: line.below.length > 0,
      ...this.whole(line),
    };
  }

  /** The name behind the keyword: up to a string, a `=` or the line's end. */
  private name(line: Line, keyword: string): Name {
    const rest = line.text.slice(keyword.length);
    const text = (/^[^"=]*/.exec(rest)?.[0] ?? '').trim();
    return this.nameAt(text, line.start + keyword.length);
  }

  private nameAt(written: string, start: number): Name {
    const node = /^A-?\d+(\.\d+)*$/.test(written);
    const parts = node ? [written] : written.split('.');
    const text = parts[parts.length - 1] ?? '';
    const origin = this.origin(start, start + written.length);
    return { text, qualifier: parts.slice(0, -1), node, origin };
  }

  private definition(line: Line): Text | undefined {
    const match = /"([^"]*)"/.exec(line.text);
    return match === null ? undefined : this.quoted(match[1] ?? '', line.start + match.index + 1);
  }

  private quoted(text: string, start: number): Text {
    return { text, origin: this.origin(start, start + text.length) };
  }

  private whole(line: Line): { readonly origin: Origin } {
    return { origin: this.origin(line.start, endOf(line)) };
  }

  private origin(start: number, end: number): Origin {
    return { document: this.document, start, end };
  }
}

function endOf(line: Line): number {
  const last = line.below[line.below.length - 1];
  return last === undefined ? line.start + line.text.length : endOf(last);
}
