/** Every word that a file says of who something is for. */
import type {
  ActivityContent,
  FormFields,
  Fragment,
  IcomList,
  ModelBody,
  Scope,
  Text,
  Texts,
} from './fragment.js';
import { remembered } from './memo.js';
import { eachText, MODEL_TEXTS } from './text-properties.js';

/** Words that are known without being used. */
export const USUAL_AUDIENCES: readonly string[] = ['public', 'internal'];

type Said = Text | undefined;

/** In no order. */
export const audienceWordsIn = remembered((file: Fragment): readonly Text[] => {
  const { body, externals, objects, bundles, plainElements, assessments } = file;
  return [
    ...(body === undefined ? [] : ofBody(body)),
    ...externals.flatMap((each) => [...ofElement(each), ...ofLists(each.lists)]),
    ...objects.flatMap(ofElement),
    ...bundles.flatMap((each) => [...ofElement(each), ...definitions(each.parts)]),
    ...plainElements.flatMap((each) => [
      ...ofElement(each),
      ...definitions(each.members),
      ...ofTexts(each.unit, ...(each.steps ?? []).map(({ text }) => text)),
      ...ofTexts(...(each.relations ?? []).map(({ note }) => note)),
    ]),
    ...assessments.flatMap(({ definition, ratings }) =>
      ofTexts(definition, ...ratings.map(({ evidence }) => evidence)),
    ),
    ...file.activities.flatMap((each) => [...ofTexts(each.definition), ...inside(each.content)]),
    ...file.decompositions.flatMap(({ content }) => inside(content)),
  ];
});

function inside({ texts, lists, children, objects, bundles }: ActivityContent): readonly Text[] {
  return [
    ...inBody(texts),
    ...ofLists(lists),
    ...objects.flatMap(ofElement),
    ...bundles.flatMap((each) => [...ofElement(each), ...definitions(each.parts)]),
    ...children.flatMap((each) => [...ofTexts(each.definition), ...inside(each.content)]),
  ];
}

function ofElement({
  definition,
  texts,
}: {
  readonly definition?: Said;
  readonly texts: Texts;
}): readonly Text[] {
  return [...ofTexts(definition), ...inBody(texts)];
}

function ofLists(lists: readonly IcomList[]): readonly Text[] {
  return lists.flatMap(({ entries }) => definitions(entries));
}

function definitions(all: readonly { readonly definition?: Said }[]): readonly Text[] {
  return ofTexts(...all.map(({ definition }) => definition));
}

function ofBody(body: ModelBody): readonly Text[] {
  const texts = MODEL_TEXTS.map((keyword) => body[keyword]);
  return [...(body.audience ?? []), ...ofTexts(...texts), ...ofForm(body)];
}

function inBody(texts: Texts): readonly Text[] {
  const { audience = [], outcomes, includes, excludes, properties = [], form = {} } = texts;
  return [
    ...audience,
    ...ofTexts(...eachText(texts).map(([, text]) => text)),
    ...ofTexts(...outcomes.map(({ text }) => text), ...properties.map(({ value }) => value)),
    ...[...includes, ...excludes].flatMap((scope) =>
      [scope, ...(scope.parts ?? [])].flatMap(ofScope),
    ),
    ...ofForm(form),
  ];
}

function ofScope({ text, seeTexts = [] }: Omit<Scope, 'parts'>): readonly Text[] {
  return ofTexts(text, ...seeTexts);
}

function ofForm({ author, date, revisions = [] }: FormFields): readonly Text[] {
  return ofTexts(author, date, ...revisions.flatMap(({ number, change }) => [number, change]));
}

function ofTexts(...texts: readonly Said[]): readonly Text[] {
  return texts.flatMap((text) => text?.audience ?? []);
}
