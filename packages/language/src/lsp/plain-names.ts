/** The names of plain elements and of what they list, in one list. */
import {
  memberOf,
  plainKinds,
  eachText,
  type MemberKind,
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
