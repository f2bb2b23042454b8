/** What assessments, values of properties, scenarios and views name: plain elements and what they list, agents, objects. */
import { nameKey, writtenName } from '../names/name-key.js';
import type {
  Fragment,
  LevelReference,
  Name,
  PlainDeclaration,
  PropertyValue,
  StepDeclaration,
  ViewStatement,
} from '../values/fragment.js';
import type { PlainElement, Reference } from '../values/process-model.js';
import { propertiesIn } from '../values/texts-in.js';
import { subjectsIn } from '../values/view-words.js';
import { levelOf, scaleOf } from './levels.js';
import type { PlainTable } from './plain-table.js';

/** Those that the model has, in no order. */
export function namedPlain(
  fragments: readonly Fragment[],
  table: PlainTable,
  isAgent: (name: string) => boolean,
): readonly Reference[] {
  const scales = [...(table.get('scale')?.values() ?? [])];
  const properties = table.get('property');
  return [
    ...rated(fragments, scales),
    ...viewed(fragments, table),
    ...stepped(fragments).filter(({ kind, id }) => kind === 'object' || isAgent(id)),
    ...fragments.flatMap(propertiesIn).flatMap((said) => {
      const property = properties?.get(nameKey(writtenName(said.name)));
      return property === undefined ? [] : valued(property, said);
    }),
  ];
}

/** What the views of a file are of that can be of activities, or of objects. */
export function viewSubjectsIn(
  { plainElements }: Fragment,
  wanted: 'activity' | 'object',
): readonly Name[] {
  return plainElements.flatMap(({ lines = [] }) =>
    lines.some(({ word }) => word === 'of') && subjectsIn(lines).includes(wanted)
      ? lines.flatMap(({ word, names }) => (word === 'of' ? names : []))
      : [],
  );
}

/** The objects that views are of, and the scales and properties that they show. */
function viewed(fragments: readonly Fragment[], table: PlainTable): readonly Reference[] {
  const objects = fragments.flatMap((file) => viewSubjectsIn(file, 'object'));
  const lines = fragments.flatMap(({ plainElements }) => plainElements).flatMap(linesIn);
  return [
    ...objects.map((name) => ({
      kind: 'object' as const,
      id: nameKey(writtenName(name)),
      declaration: false,
      node: false,
      origin: name.origin,
    })),
    ...lines.flatMap((line) => line.names.flatMap((name) => inView(line, name, table))),
  ];
}

function linesIn({ lines = [] }: PlainDeclaration): readonly ViewStatement[] {
  return lines;
}

function inView(
  { word, value }: ViewStatement,
  name: Name,
  table: PlainTable,
): readonly Reference[] {
  const id = nameKey(writtenName(name));
  const named = { declaration: false, node: false, origin: name.origin };
  if (word === 'of') return [];
  if (word === 'colour' && table.get('scale')?.has(id) === true)
    return [{ kind: 'scale', id, ...named }];
  const property = table.get('property')?.get(id);
  if (property === undefined) return [];
  return valued(property, { name, ...(value && { value }), origin: name.origin });
}

/** The steps of all scenarios of a file. */
export function stepsIn({ plainElements }: Fragment): readonly StepDeclaration[] {
  return plainElements.flatMap(({ steps = [] }) => steps);
}

/** The agents that do steps, and what is handed on. */
function stepped(fragments: readonly Fragment[]): readonly Reference[] {
  const steps = fragments.flatMap(stepsIn);
  if (steps.length === 0) return [];
  const named = { declaration: false, node: false };
  return steps.flatMap(({ actors, from = [], objects }) => [
    ...[...actors, ...from].map((name) => ({
      kind: 'agent' as const,
      id: nameKey(writtenName(name)),
      ...named,
      origin: name.origin,
    })),
    ...objects.map((name) => ({
      kind: 'object' as const,
      id: nameKey(writtenName(name)),
      ...named,
      origin: name.origin,
    })),
  ]);
}

/** A property, and the value of it where it is one of some. */
function valued(property: PlainElement, { name, value }: PropertyValue): readonly Reference[] {
  const written = nameKey(value?.text ?? '');
  const member = property.members.find((each) => each.name === written);
  const named = { declaration: false, node: false };
  return [
    { kind: 'property', id: property.name, ...named, origin: name.origin },
    ...(member === undefined || value === undefined
      ? []
      : [{ kind: 'value' as const, id: member.id, ...named, origin: value.origin }]),
  ];
}

/** The scales that assessments name, and the levels. */
function rated(
  fragments: readonly Fragment[],
  scales: readonly PlainElement[],
): readonly Reference[] {
  const assessments = fragments.flatMap((fragment) => fragment.assessments);
  return assessments.flatMap((assessment) => {
    const scale = scaleOf(scales, assessment);
    if (scale === undefined) return [];
    const named = { declaration: false, node: false, origin: assessment.scale.origin };
    return [
      { kind: 'scale', id: scale.name, ...named },
      ...assessment.ratings.flatMap(({ level }) => (level ? namedLevel(scale, level) : [])),
    ];
  });
}

/** Where a number stands for the name, a rename leaves it alone. */
function namedLevel(scale: PlainElement, reference: LevelReference): readonly Reference[] {
  const { isNumber: node, origin } = reference;
  const id = levelOf(scale, reference)?.id;
  return id === undefined ? [] : [{ kind: 'level', id, declaration: false, node, origin }];
}
