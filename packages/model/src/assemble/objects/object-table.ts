/**
 * An interface object from what all files say of it, bundles resolved, and what contradicts itself found.
 * Objects declared nowhere get a placeholder.
 */
import type { Origin } from '../../values/fragment.js';
import { newFinding } from '../../values/new-finding.js';
import {
  byExplicitness,
  declares,
  type IndexedBundle,
  type KeyMentions,
  type Mention,
} from '../fragment-index.js';
import { BundleNesting, MOST_NESTED_BUNDLES } from './bundle-nesting.js';
import type { Finding } from '../../values/finding.js';
import { getOrMake } from '../../values/memo.js';
import type { InterfaceObject, ObjectId } from '../../values/process-model.js';
import { definedBy } from '../../values/defined-by.js';
import { plainTexts, type PlainTexts } from '../../values/text-properties.js';

/** The most explicit mention that has a definition; a second one that differs is an error. */
export function definitionOf(
  files: readonly KeyMentions[],
  findings: Finding[],
): Mention | undefined {
  const defined: Mention[] = [];
  for (const { mentions } of files) {
    for (const mention of mentions) if (mention.definition !== undefined) defined.push(mention);
  }
  const [first, ...others] = defined.length > 1 ? defined.sort(byExplicitness) : defined;
  for (const other of others) {
    if (first?.definition === undefined || other.definition === undefined) continue;
    if (other.definition.text.trim() === first.definition.text.trim()) continue;
    findings.push(twoDefinitions(other.name, other.definition.origin, first.definition.origin));
  }
  return first;
}

function twoDefinitions(name: string, origin: Origin, first: Origin): Finding {
  const rule = 'an object has one definition in a model';
  return newFinding(
    'object/two-definitions',
    'error',
    `'${name}' is defined a second time in other words; ${rule}: keep one of them.`,
    origin,
    [{ message: `The other definition of '${name}'.`, origin: first }],
  );
}

/** An object, from what all files say of it, in their order. */
export function makeObject(
  id: ObjectId,
  files: readonly KeyMentions[],
  defined: Mention | undefined,
  { parts, bundles }: Pick<InterfaceObject, 'parts' | 'bundles'>,
): InterfaceObject {
  const first = files.find(({ declares }) => declares) ?? files[0];
  const mention = first?.mentions.find(({ kind }) => declares(kind)) ?? first?.mentions[0];
  const texts = textsOf(files);
  const name = mention?.name ?? id;
  return {
    id,
    name,
    title: texts.title ?? name,
    ...definedBy(defined?.definition),
    texts,
    parts,
    bundles,
    declared: files.some(({ declares }) => declares),
  };
}

/** Where an object is declared, from what all files say of it, the most explicit first. */
export function declarationsIn(files: readonly KeyMentions[]): readonly Origin[] {
  const saying = files.filter((file) => file.declares);
  const declaring = allMentions(saying).filter(({ kind }) => declares(kind));
  return declaring.sort(byExplicitness).map(({ origin }) => origin);
}

/** Every place where the name of an object stands, in the order of the files and of the places in them. */
export function occurrencesIn(files: readonly KeyMentions[]): readonly Origin[] {
  return allMentions(files).map(({ origin }) => origin);
}

function allMentions(files: readonly KeyMentions[]): Mention[] {
  return files.flatMap(({ mentions }) => mentions);
}

/** What the bodies of `object` and `bundle` say. */
function textsOf(files: readonly KeyMentions[]): PlainTexts {
  const saying = files.filter((file) => file.declares);
  return plainTexts(allMentions(saying).flatMap(({ texts }) => texts ?? []));
}

export interface BundleTables {
  readonly parts: ReadonlyMap<ObjectId, readonly ObjectId[]>;
  readonly bundles: ReadonlyMap<ObjectId, readonly ObjectId[]>;
}

/** Parts by bundle and bundles by part. A part that would close a cycle or nest too deep is left out and reported. */
export function bundleTables(written: readonly IndexedBundle[], findings: Finding[]): BundleTables {
  const nesting = new BundleNesting();
  const declared = new Map<ObjectId, IndexedBundle>();
  const cuts: Cut[] = [];
  for (const bundle of written) {
    if (bundle.key === '') continue;
    const earlier = declared.get(bundle.key);
    if (earlier === undefined) declared.set(bundle.key, bundle);
    else findings.push(bundleTwice(bundle, earlier));
    for (const [index, part] of bundle.parts.entries()) {
      const nested = nesting.nest(bundle.key, part);
      if (nested === 'cycle') findings.push(bundleCycle(bundle, index));
      if (nested === 'too-deep') cuts.push({ bundle, part });
    }
  }
  findings.push(...tooDeep(cuts, nesting));
  return { parts: nesting.parts(), bundles: nesting.bundles() };
}

/** A part that is left out of a bundle, since it would nest too deep. */
interface Cut {
  readonly bundle: IndexedBundle;
  readonly part: ObjectId;
}

/** A long chain is cut often, and has one cause: the first cut tells of the others. */
function tooDeep(cuts: readonly Cut[], nesting: BundleNesting): readonly Finding[] {
  if (cuts.length === 0) return [];
  const groupOf = nesting.groups(cuts.map(({ bundle, part }) => [bundle.key, part]));
  const chains = new Map<ObjectId, Cut[]>();
  for (const cut of cuts) getOrMake(chains, groupOf(cut.part), () => []).push(cut);
  return [...chains.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : bundleTooDeep(first, others.length),
  );
}

function bundleTooDeep({ bundle, part }: Cut, others: number): Finding {
  const { key, declaration } = bundle;
  const written = declaration.parts.find(({ name }) => name.text === part) ?? declaration;
  const leftOut =
    others === 0
      ? 'it is left out of the bundle'
      : `it is left out of the bundle, and so ${others === 1 ? 'is 1 part' : `are ${others} parts`} more of bundles that belong together with it`;
  return newFinding(
    'bundle/too-deep',
    'error',
    `Bundles nest at most ${MOST_NESTED_BUNDLES} deep, and '${part}' in '${key}' would nest deeper; ${leftOut}: put it into one further up.`,
    written.name.origin,
    [{ message: `The bundle '${key}'.`, origin: declaration.name.origin }],
  );
}

function bundleCycle({ key, parts, declaration }: IndexedBundle, index: number): Finding {
  const part = parts[index] ?? key;
  const written = declaration.parts.find(({ name }) => name.text === part) ?? declaration;
  return newFinding(
    'bundle/cycle',
    'error',
    part === key
      ? `Bundle '${key}' holds itself; a bundle holds other objects: take the part out.`
      : `Bundle '${key}' holds '${part}', which holds '${key}' in turn; bundles form no cycle: take one of the parts out.`,
    written.name.origin,
    [{ message: `The bundle '${key}'.`, origin: declaration.name.origin }],
  );
}

function bundleTwice({ key, declaration }: IndexedBundle, earlier: IndexedBundle): Finding {
  return newFinding(
    'name/duplicate',
    'error',
    `Bundle '${key}' is declared twice; a bundle has one list of parts: join the two.`,
    declaration.name.origin,
    [{ message: `The other bundle '${key}'.`, origin: earlier.declaration.name.origin }],
  );
}
