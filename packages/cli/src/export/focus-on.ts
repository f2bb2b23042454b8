/** What a picture is to look at, found on a diagram by what the user has written. */
import type { Focus } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';

/** As written: the name of an object or of a box, or two boxes. */
export type WantedFocus =
  | { readonly kind: 'thing'; readonly name: string }
  | { readonly kind: 'path'; readonly from: string; readonly to: string };

/** The focus on a diagram; undefined where the diagram has no such thing. A box goes before an object of the
 *  same name; capitals and surplus blanks do not count. */
export function focusOn(diagram: Diagram, wanted: WantedFocus): Focus | undefined {
  const boxes = new Set(boxNames(diagram).map(keyOf));
  if (wanted.kind === 'path')
    return boxes.has(keyOf(wanted.from)) && boxes.has(keyOf(wanted.to)) ? wanted : undefined;
  const { name } = wanted;
  if (boxes.has(keyOf(name))) return { kind: 'box', name };
  const isThere = objectNames(diagram).some((object) => keyOf(object) === keyOf(name));
  return isThere ? { kind: 'object', name } : undefined;
}

/** The names that a focus on the diagram can have. */
export function focusNames(diagram: Diagram, kind: WantedFocus['kind']): readonly string[] {
  return kind === 'path' ? boxNames(diagram) : [...boxNames(diagram), ...objectNames(diagram)];
}

function boxNames({ boxes }: Diagram): readonly string[] {
  return boxes.flatMap(({ node, name }) => [node, name]);
}

function objectNames({ arrows }: Diagram): readonly string[] {
  return arrows.flatMap(({ object, sources, targets }) => [
    object,
    ...[...sources, ...targets].map((end) => end.object),
  ]);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}
