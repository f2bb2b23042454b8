/**
 * A fragment to a new text of the language, laid out as one that was written by hand: what importers, templates and
 * tests make of values. Reading the text gives the fragment again, but for its places.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  AssessmentDeclaration,
  BundleDeclaration,
  Decomposition,
  ExternalDeclaration,
  Fragment,
  LevelReference,
  MapRelation,
  ModelBody,
  Name,
  ObjectDeclaration,
  PlainDeclaration,
  StepDeclaration,
  Text,
  Unplaced,
} from '@idef0-studio/model';
import { isModelText, plainKind } from '@idef0-studio/model';
import { keywordsIn } from '../statements/statements.js';
import { laidOut } from './lay-out.js';
import type { Piece } from './layout.js';
import { withIgnores } from './print-ignores.js';
import { printLists } from './print-lists.js';
import { printFormField } from './print-form.js';
import { printAudience, printFormerNames, printTexts } from './print-texts.js';
import { printViewLine } from './print-view-lines.js';
import {
  block,
  line,
  parted,
  stacked,
  statement,
  value,
  word,
  type PrintedLine,
} from './printed-line.js';
import {
  clauseNumber,
  declaredName,
  endName,
  entryName,
  nameOf,
  sideName,
  textOf,
} from './written-text.js';

/** The text of a fragment, with line ends `\n`. What a name or a text of the language cannot say, such as a name with
 *  a backquote or a line end in it, is read back as something else. */
export function print(fragment: Unplaced<Fragment>): string {
  const { ignores } = fragment;
  const groups = [
    printHeader(fragment),
    stacked(fragment.externals.map(printExternal)),
    stacked(fragment.objects.map(printObject)),
    stacked(fragment.bundles.map(printBundle)),
    stacked(fragment.plainElements.map(printPlainElement)),
    stacked(fragment.assessments.map(printAssessment)),
    stacked(fragment.activities.map(printActivity)),
    stacked(fragment.decompositions.map(printDecomposition)),
  ];
  return laidOut(withIgnores(parted(groups), ignores), '\n');
}

function printHeader({ model, body }: Unplaced<Fragment>): readonly PrintedLine[] {
  if (model === undefined) return [];
  const title = body?.title === undefined ? [] : textOf(body.title);
  const head = line([word('model'), ...nameOf(model), ...title], model.origin);
  return body?.braces === true ? block(head, printFields(body), 'braces') : [head];
}

function printFields(body: Unplaced<ModelBody>): readonly PrintedLine[] {
  return keywordsIn('model').flatMap((keyword) => {
    // The title stands behind the name.
    if (keyword === 'title') return [];
    if (keyword === 'audience') return printAudience(body.audience);
    if (keyword === 'formerly') return printFormerNames(body.formerly);
    if (isModelText(keyword)) {
      const said = body[keyword];
      return said === undefined ? [] : [statement(keyword, textOf(said), said.origin)];
    }
    if (keyword !== 'profile' && keyword !== 'language' && keyword !== 'numbers')
      return printFormField(body, keyword);
    const word = body[keyword];
    return word === undefined ? [] : [statement(keyword, [value(word)])];
  });
}

function printExternal(external: Unplaced<ExternalDeclaration>): readonly PrintedLine[] {
  const body = stacked([...printTexts(external.texts), printLists(external.lists)]);
  return block(line(headOf('external', external), external.origin), body);
}

function printObject(object: Unplaced<ObjectDeclaration>): readonly PrintedLine[] {
  return block(line(headOf('object', object), object.origin), stacked(printTexts(object.texts)));
}

function printPlainElement(element: Unplaced<PlainDeclaration>): readonly PrintedLine[] {
  const { kind, name, definition, right, relations = [] } = element;
  const leading = right === undefined ? [] : [word('->'), ...declaredName(right)];
  const head = line(
    [word(kind), ...declaredName(name), ...leading, ...definitionOf(definition)],
    element.origin,
  );
  const members = element.members.map(({ number, name, definition }) => {
    const before = number === undefined ? [] : [value(String(number))];
    const said =
      plainKind(element.kind).listsNumbers === true ? clauseNumber(name) : entryName(name);
    return line([...before, ...said, ...definitionOf(definition)], name.origin);
  });
  const lines = relations.map(printRelation);
  const steps = (element.steps ?? []).map(printStep);
  const viewed = (element.lines ?? []).map(printViewLine);
  const listed = [members, lines, steps, viewed];
  return block(head, stacked([printWords(element), ...printTexts(element.texts), ...listed]));
}

/** A line of a map. */
function printRelation({ sign, left, right, note, origin }: Unplaced<MapRelation>): PrintedLine {
  const none = [word('none')];
  const ends = right.map(endName);
  const listed = ends.flatMap((end, index) => (index === 0 ? end : [word(','), ...end]));
  return line(
    [
      ...(left === undefined ? none : sideName(left)),
      word(sign),
      ...(right.length === 0 ? none : listed),
      ...definitionOf(note),
    ],
    origin,
  );
}

function printStep({
  actors,
  from,
  objects,
  text,
  origin,
}: Unplaced<StepDeclaration>): PrintedLine {
  const follows =
    from === undefined ? [] : [word('<-'), ...(from.length > 0 ? listed(from) : [word('none')])];
  const handed = objects.length === 0 ? [] : [word('->'), ...listed(objects)];
  return statement(
    'step',
    [...listed(actors), ...follows, ...handed, ...definitionOf(text)],
    origin,
  );
}

function listed(names: readonly Unplaced<Name>[]): readonly Piece[] {
  return names.flatMap((name, index) => [...(index === 0 ? [] : [word(',')]), ...nameOf(name)]);
}

function printWords({ colour, type, unit }: Unplaced<PlainDeclaration>): readonly PrintedLine[] {
  return [
    ...(colour === undefined ? [] : [statement('colour', wordOf(colour), colour.origin)]),
    ...(type === undefined ? [] : [statement('type', wordOf(type), type.origin)]),
    ...(unit === undefined ? [] : [statement('unit', textOf(unit), unit.origin)]),
  ];
}

function printAssessment(assessment: Unplaced<AssessmentDeclaration>): readonly PrintedLine[] {
  const { kind, date, scale, definition, ratings, origin } = assessment;
  const dated = date === undefined ? [] : [value(date.text)];
  const head = [word(kind), ...dated, ...nameOf(scale), ...definitionOf(definition)];
  const rated = ratings.map(({ element, level, evidence }) =>
    line(
      [...entryName(element), word(':'), ...levelOf(level), ...definitionOf(evidence)],
      element.origin,
    ),
  );
  return block(line(head, origin), rated);
}

function levelOf(level: Unplaced<LevelReference> | undefined): readonly Piece[] {
  if (level === undefined) return [];
  return level.isNumber ? [value(level.text)] : nameOf({ ...level, qualifier: [], node: false });
}

/** A word stands bare, anything else in quotes. */
function wordOf(said: Unplaced<Text>): readonly Piece[] {
  const isBare = said.sources === undefined && said.audience === undefined;
  return isBare && /^[a-z]+$/.test(said.text) ? [value(said.text)] : textOf(said);
}

function printBundle(bundle: Unplaced<BundleDeclaration>): readonly PrintedLine[] {
  const parts = bundle.parts.map(({ name, definition }) =>
    line([...entryName(name), ...definitionOf(definition)], name.origin),
  );
  const body = stacked([...printTexts(bundle.texts), parts]);
  return block(line(headOf('bundle', bundle), bundle.origin), body);
}

function printActivity(activity: Unplaced<ActivityDeclaration>): readonly PrintedLine[] {
  const { kind, number, content, origin } = activity;
  const [keyword, ...rest] = headOf(kind, activity);
  const fixed = number === undefined ? [] : [value(String(number))];
  return block(line([keyword, ...fixed, ...rest], origin), printContent(content));
}

function printDecomposition(decomposition: Unplaced<Decomposition>): readonly PrintedLine[] {
  const { target, content, origin } = decomposition;
  return block(line([word('decompose'), ...nameOf(target)], origin), printContent(content));
}

function printContent(content: Unplaced<ActivityContent>): readonly PrintedLine[] {
  return stacked([
    ...printTexts(content.texts),
    printLists(content.lists),
    content.calls.map((call) => statement('call', nameOf(call), call.origin)),
    stacked(content.objects.map(printObject)),
    stacked(content.bundles.map(printBundle)),
    ...content.children.map(printActivity),
  ]);
}

interface Named {
  readonly name: Unplaced<Name>;
  readonly definition?: Unplaced<Text>;
}

function headOf(keyword: string, { name, definition }: Named): readonly [Piece, ...Piece[]] {
  return [word(keyword), ...declaredName(name), ...definitionOf(definition)];
}

function definitionOf(definition: Unplaced<Text> | undefined): readonly Piece[] {
  return definition === undefined ? [] : textOf(definition);
}
