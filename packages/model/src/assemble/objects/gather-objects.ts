/** Phase 1 of assembling: the interface objects, merged from what every file says of them. */
import { nodeAsObject } from '../names/check-names.js';
import type { Finding } from '../../values/finding.js';
import type { FragmentIndex, KeyMentions } from '../fragment-index.js';
import { getOrMake } from '../../values/memo.js';
import { bundleTables, definitionOf, makeObject } from './object-table.js';
import type { InterfaceObject, ObjectId } from '../../values/process-model.js';

export interface GatheredObjects {
  readonly objects: ReadonlyMap<ObjectId, InterfaceObject>;
  /** What each file says of an object, in the order of the files. */
  readonly mentions: ReadonlyMap<ObjectId, readonly KeyMentions[]>;
  /** By object: that it is defined in two ways. */
  readonly definitions: ReadonlyMap<ObjectId, readonly Finding[]>;
  /** What is wrong with bundles, and node numbers in the place of objects. */
  readonly findings: readonly Finding[];
}

export function gatherObjects(indexes: readonly FragmentIndex[]): GatheredObjects {
  const mentions = new Map<ObjectId, KeyMentions[]>();
  for (const { byKey } of indexes) {
    for (const [id, said] of byKey) getOrMake(mentions, id, () => []).push(said);
  }
  const findings = indexes.flatMap(({ nodesAsObjects }) => nodesAsObjects.map(nodeAsObject));
  const { parts, bundles } = bundleTables(
    indexes.flatMap((index) => index.bundles),
    findings,
  );
  const objects = new Map<ObjectId, InterfaceObject>();
  const definitions = new Map<ObjectId, readonly Finding[]>();
  for (const [id, files] of mentions) {
    const twice: Finding[] = [];
    const membership = { parts: parts.get(id) ?? [], bundles: bundles.get(id) ?? [] };
    objects.set(id, makeObject(id, files, definitionOf(files, twice), membership));
    if (twice.length > 0) definitions.set(id, twice);
  }
  return { objects, mentions, definitions, findings };
}
