/** Texts to fragments for tests, and fragments to a few readable lines. */
import {
  createIdef0CoreServices,
  lowerDocument,
  type LoweredDocument,
} from '@idef0-studio/language';
import { eachText } from '@idef0-studio/model';
import type {
  ActivityContent,
  ActivityDeclaration,
  BundleDeclaration,
  FormFields,
  Fragment,
  IcomEntry,
  IcomList,
  MapRelation,
  MemberDeclaration,
  Name,
  ObjectDeclaration,
  Satisfies,
  Scope,
  StepDeclaration,
  Text,
  Texts,
  ViewStatement,
} from '@idef0-studio/model';
import { URI } from 'langium';

const services = createIdef0CoreServices();

/** One file by itself, lowered: its fragment and the findings of its syntax. */
export function lowered(text: string, uri = 'file:///test.idef0'): LoweredDocument {
  const factory = services.shared.workspace.LangiumDocumentFactory;
  return lowerDocument(factory.fromString(text, URI.parse(uri)));
}

/** The lines of `summary` for a text. */
export function summaryOf(text: string): string {
  return summary(lowered(text).fragment).join('\n');
}

/** A fragment as lines in a notation close to the language: one declaration a line, lists with commas,
 *  what stands in a block indented by two. A name without text is `?`. */
export function summary(fragment: Fragment): readonly string[] {
  const { body } = fragment;
  const fields = Object.entries(body ?? {})
    .filter(([key]) => !['origin', 'braces', 'revisions'].includes(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : quoted(asText(value))}`);
  return [
    ...(fragment.model === undefined
      ? []
      : [line('model', name(fragment.model), ...fields, ...revisions(body))]),
    ...fragment.externals.flatMap((external) => [
      line('external', name(external.name), quoted(external.definition)),
      ...indented([...texts(external.texts), ...external.lists.map(list)]),
    ]),
    ...fragment.objects.flatMap(object),
    ...fragment.bundles.flatMap(bundle),
    ...fragment.plainElements.flatMap((element) => [
      line(element.kind, name(element.name), leading(element.right), quoted(element.definition)),
      ...indented([
        ...texts(element.texts),
        ...element.members.map(member),
        ...(element.relations ?? []).map(relation),
        ...(element.steps ?? []).map(step),
        ...(element.lines ?? []).map(viewLine),
      ]),
    ]),
    ...fragment.assessments.flatMap(({ kind, date, scale, definition, ratings }) => [
      line(kind, date?.text ?? '', name(scale), quoted(definition)),
      ...indented(
        ratings.map(({ element, level, evidence }) =>
          line('rating', name(element), level?.text ?? '?', quoted(evidence)),
        ),
      ),
    ]),
    ...fragment.activities.flatMap(activity),
    ...fragment.decompositions.flatMap((decomposition) => [
      line('decompose', name(decomposition.target)),
      ...indented(content(decomposition.content)),
    ]),
  ];
}

function leading(right: Name | undefined): string {
  return right === undefined ? '' : `-> ${name(right)}`;
}

function relation({ sign, left, right, note }: MapRelation): string {
  const ends = right.map(name).join(', ');
  return line(left ? name(left) : 'none', sign, ends === '' ? 'none' : ends, quoted(note));
}

function step({ actors, from, objects, text }: StepDeclaration): string {
  const names = (all: readonly Name[]) => all.map(name).join(', ');
  return line(
    'step',
    names(actors),
    from === undefined ? '' : `<- ${names(from) || 'none'}`,
    objects.length === 0 ? '' : `-> ${names(objects)}`,
    quoted(text),
  );
}

function viewLine({ word, names, value }: ViewStatement): string {
  const sign = names.length > 0 && value !== undefined ? '=' : '';
  return line(word, names.map(name).join(', '), sign, quoted(value));
}

function member({ number, name: named, definition }: MemberDeclaration): string {
  return line(
    'member',
    number === undefined ? '' : String(number),
    name(named),
    quoted(definition),
  );
}

function activity(declaration: ActivityDeclaration): readonly string[] {
  const number = declaration.number === undefined ? '' : String(declaration.number);
  const { kind, name: named, definition } = declaration;
  return [
    line(kind, number, name(named), quoted(definition)),
    ...indented(content(declaration.content)),
  ];
}

function content(content: ActivityContent): readonly string[] {
  return [
    ...texts(content.texts),
    ...content.lists.map(list),
    ...content.calls.map((call) => line('call', name(call))),
    ...content.objects.flatMap(object),
    ...content.bundles.flatMap(bundle),
    ...content.children.flatMap(activity),
  ];
}

function object(declaration: ObjectDeclaration): readonly string[] {
  const { name: named, definition } = declaration;
  return [line('object', name(named), quoted(definition)), ...indented(texts(declaration.texts))];
}

function bundle(declaration: BundleDeclaration): readonly string[] {
  const parts = declaration.parts.map((part) =>
    line('part', name(part.name), quoted(part.definition)),
  );
  const { name: named, definition } = declaration;
  return [
    line('bundle', name(named), quoted(definition)),
    ...indented([...texts(declaration.texts), ...parts]),
  ];
}

function texts(texts: Texts): readonly string[] {
  const single = eachText(texts).map(([keyword, text]) => line(keyword, quoted(text)));
  const properties = (texts.properties ?? []).map((each) =>
    line('property', name(each.name), quoted(each.value)),
  );
  const formerly = (texts.formerly ?? []).map((each) => line('formerly', name(each)));
  const outcomes = texts.outcomes.map(({ number, name: named, text, satisfies }) =>
    line(
      'outcome',
      String(number ?? ''),
      named === undefined ? '' : name(named),
      quoted(text),
      satisfies === undefined ? '' : clauses(satisfies),
    ),
  );
  const includes = texts.includes.flatMap((scope) => scopeLines('includes', scope));
  const excludes = texts.excludes.flatMap((scope) => scopeLines('excludes', scope));
  const { author, date, status } = texts.form ?? {};
  const form = Object.entries({ author, date, status }).flatMap(([key, said]) =>
    said === undefined ? [] : line(key, JSON.stringify(said.text)),
  );
  return [
    ...single,
    ...form,
    ...revisions(texts.form),
    ...properties,
    ...formerly,
    ...(texts.audience
      ? [line('audience', texts.audience.map((each) => each.text).join(', '))]
      : []),
    ...outcomes,
    ...texts.satisfies.map(clauses),
    ...includes,
    ...excludes,
  ];
}

function scopeLines(keyword: string, { parts = [], ...scope }: Scope): readonly string[] {
  const said = ({ text, see, seeTexts = [] }: typeof scope) => {
    const seen = [...see.map(name), ...seeTexts.map(quoted)];
    return line(quoted(text), seen.length === 0 ? '' : `see ${seen.join(', ')}`);
  };
  return [line(keyword, said(scope)), ...indented(parts.map(said))];
}

function revisions(form: FormFields | undefined): readonly string[] {
  return (form?.revisions ?? []).map(({ number, date, change }) =>
    line('revision', quoted(number), date?.text ?? '', quoted(change)),
  );
}

function clauses({ none, clauses }: Satisfies): string {
  const listed = clauses.map(({ parts }) => parts.map(({ text }) => text).join('.'));
  return `satisfies ${[...(none ? ['none'] : []), ...listed].join(', ')}`;
}

function list(list: IcomList): string {
  const entries = list.none ? 'none' : list.entries.map(entry).join(', ');
  return `${list.each ? 'each ' : ''}${list.role}:${entries === '' ? '' : ` ${entries}`}`;
}

/** An entry as the language writes it. */
export function entry(entry: IcomEntry): string {
  const named = name(entry.object);
  const shown =
    entry.tunnel === 'parent' ? `(${named})` : entry.tunnel === 'child' ? `${named}()` : named;
  const from = entry.from.map((source) => `<- ${name(source)}`).join(' ');
  const responsibilities = entry.responsibilities.join(' ');
  const duty = responsibilities === '' ? '' : `: ${responsibilities}`;
  return line(shown, from, duty, quoted(entry.definition)).replace(' : ', ': ');
}

function name(name: Name): string {
  const text = [...name.qualifier, name.text].join('.');
  return text === '' ? '?' : name.node ? `#${text}` : text;
}

function quoted(text: Text | undefined): string {
  if (text === undefined) return '';
  const sources = (text.sources ?? []).map((each) => `source ${JSON.stringify(each.text)}`);
  const words = (text.audience ?? []).map((each) => each.text).join(', ');
  return line(JSON.stringify(text.text), ...sources, words === '' ? '' : `audience ${words}`);
}

function asText(value: unknown): Text | undefined {
  return typeof value === 'object' && value !== null && 'text' in value
    ? (value as Text)
    : undefined;
}

function line(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((text) => `  ${text}`);
}
