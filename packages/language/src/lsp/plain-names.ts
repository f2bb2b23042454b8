/** The names of plain elements and of what they list, in one list. */
import {
  isPlainKind,
  memberOf,
  plainKind,
  plainKinds,
  eachText,
  type MemberKind,
  type ModelElement,
  type ModelQueries,
  type PlainElement,
  type PlainKind,
} from '@idef0-studio/model';
import { defined, labelled, plain } from './markdown.js';

interface PlainName {
  readonly kind: PlainKind | MemberKind;
  readonly id: string;
  readonly name: string;
  /** The element that lists it. */
  readonly within?: string;
  /** Definition and other texts. */
  readonly said: readonly (string | undefined)[];
}

/** Those of a kind, in document order. */
export function plainNames(model: ModelQueries, kind: PlainName['kind']): readonly PlainName[] {
  return plainKinds
    .flatMap((each) => model.plainElements(each).flatMap(namesOf))
    .filter((each) => each.kind === kind);
}

/** The name of an element without what it is in: of a member the owner, of a category the dimension. */
export function ownNameOf(model: ModelQueries, kind: ModelElement['kind'], id: string): string {
  if (kind === 'activity') return model.activity(id)?.name ?? id;
  if (kind === 'object' || kind === 'agent') return id;
  if (isPlainKind(kind))
    return plainKind(kind).isGrouped === true ? id.slice(id.lastIndexOf('.') + 1) : id;
  const elements = [
    ...model.catalogs(),
    ...plainKinds.flatMap((each) => model.plainElements(each)),
  ];
  return elements.flatMap(({ members }) => members).find((each) => each.id === id)?.name ?? id;
}

function namesOf(element: PlainElement): readonly PlainName[] {
  const { kind, name, texts, members } = element;
  const member = memberOf(kind);
  const properties = (texts.properties ?? []).map((own) => `${own.name} ${own.value}`);
  const said = [
    defined(element),
    labelled('Formerly', (texts.formerly ?? []).map(plain)),
    ...eachText(texts).map(([, text]) => text),
    labelled('Properties', properties.map(plain)),
  ];
  const own = { kind, id: name, name, said };
  if (member === undefined) return [own];
  return [
    own,
    ...members.map((each) => ({
      ...{ kind: member, id: each.id, name: each.name, within: name },
      said: [defined(each)],
    })),
  ];
}
