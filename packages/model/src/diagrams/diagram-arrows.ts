/**
 * ArrowDraft -> arrows: trees (`link-trees.ts`), those that share an end at the frame as one (`shared-ends.ts`), and of each its
 * name and its ends.
 */
import { borneBy } from './borne-by.js';
import type { ArrowEnd, DiagramArrow } from '../values/diagram.js';
import { carriedBy, type Link, type LinkEnd } from '../queries/links.js';
import type { IcomRole } from '../values/fragment.js';
import { getOrMake } from '../values/memo.js';
import type { Activity, ObjectId } from '../values/process-model.js';
import { ROLES } from '../values/roles.js';
import { byCodeUnit } from '../values/text-order.js';
import type { ModelQueries } from '../queries/queries.js';
import { type Relations } from '../queries/relations.js';
import { callArrows } from './call-arrows.js';
import { linkTrees } from './link-trees.js';
import { arrowsOf, type ServedPair } from './shared-ends.js';

/** An arrow in the making. */
interface ArrowDraft {
  /** What the whole is called by: of the objects that its lines carry one that none of the others holds. */
  readonly trunk: ObjectId;
  readonly sources: readonly LinkEnd[];
  readonly targets: readonly LinkEnd[];
  readonly pairs: readonly ServedPair[];
}

/** The arrows of the diagram, calls included, in order of first mention. */
export function diagramArrows(model: ModelQueries, parent: Activity): readonly DiagramArrow[] {
  const { ports, links, open } = model.links(parent.id);
  const boxes = model.relations.childrenOf(parent);
  const finish = new EndMaker(model, ports.shown, links);
  const whole = arrowsOf(linkTrees(links, model.relations));
  const drafts = [...whole.map((pairs) => draftOf(pairs, model.relations)), ...open.map(openDraft)];
  drafts.sort((a, b) => rankOf(a) - rankOf(b));
  const ids = idsOf(drafts, boxes);
  const arrows = drafts.map((draft, index) => ({
    id: ids[index] ?? draft.trunk,
    object: model.object(draft.trunk)?.name ?? draft.trunk,
    kind: 'icom' as const,
    ...finish.ends(draft),
  }));
  return [...arrows, ...callArrows(model, boxes)];
}

function draftOf(pairs: readonly ServedPair[], relations: Relations): ArrowDraft {
  const trunks = [...new Set(pairs.map(({ trunk }) => trunk))];
  const widest = trunks.find((trunk) => !trunks.some((other) => relations.holds(other, trunk)));
  return {
    trunk: widest ?? trunks[0] ?? '',
    sources: [...new Set(pairs.map(({ source }) => source))],
    targets: [...new Set(pairs.map(({ target }) => target))],
    pairs,
  };
}

/** An arrow whose other end is open. */
function openDraft(end: LinkEnd): ArrowDraft {
  const isLeaving = end.kind === 'frame' && end.port.role === 'output';
  const [sources, targets] = isLeaving ? [[], [end]] : [[end], []];
  return { trunk: carriedBy(end), sources, targets, pairs: [] };
}

// ---- Identity and order

/** From meaning, unique in the diagram. */
function idsOf(drafts: readonly ArrowDraft[], boxes: readonly Activity[]): readonly string[] {
  const siblings = new Map<ObjectId, ArrowDraft[]>();
  for (const draft of drafts) getOrMake(siblings, draft.trunk, () => []).push(draft);
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const { trunk, pairs } = draft;
    const isPlain = draft === plainest(siblings.get(trunk) ?? []);
    const short = isPlain ? trunk : `${trunk}<-${sourceNames(draft, boxes)}`;
    // No pair is in two arrows; boxes of one name, which is a finding, are told apart by order.
    const served = pairs.map(
      ({ source, target }) => `${nameOf(source, boxes, true)} > ${nameOf(target, boxes, true)}`,
    );
    const long = `${short}: ${served.sort().join(' + ')}`;
    const id = [short, long].find((each) => !seen.has(each)) ?? `${long} ${seen.size}`;
    seen.add(id);
    return id;
  });
}

/** Of several arrows of one object, the one that goes by the object's name alone: that of the first
 *  target that takes the object from wherever it comes. */
function plainest(drafts: readonly ArrowDraft[]): ArrowDraft | undefined {
  const isPlain = (end: LinkEnd) =>
    end.kind === 'box' && end.port.entry.from === undefined && end.port.entry.tunnel === 'none';
  return drafts.find(({ targets }) => targets.some(isPlain)) ?? drafts[0];
}

/** The sources of an arrow, from meaning. */
function sourceNames({ sources, targets }: ArrowDraft, boxes: readonly Activity[]): string {
  const onlyOut = targets.every(({ kind }) => kind === 'frame' || kind === 'loose');
  const names = sources
    .map((end) => nameOf(end, boxes))
    .sort()
    .join('+');
  return onlyOut ? `${names}>` : names;
}

/** The name of a box, the role at the frame; with what it carries where asked. */
function nameOf(end: LinkEnd, boxes: readonly Activity[], isFull = false): string {
  const object = isFull ? ` ${carriedBy(end)}` : '';
  switch (end.kind) {
    case 'box':
      return `${boxes[end.port.box]?.name ?? ''}${object}`;
    case 'phantom':
      return `${boxes[end.box]?.name ?? ''}${object}`;
    case 'frame':
      return `${end.port.role}:${object}`;
    case 'loose':
      return `${end.role}${end.tunnel ? '()' : ''}:${object}`;
  }
}

function rankOf({ sources, targets }: ArrowDraft): number {
  const ranks = [...sources, ...targets].map((end) =>
    end.kind === 'box' ? end.port.rank : Number.MAX_SAFE_INTEGER,
  );
  return Math.min(...ranks);
}

// ---- Ends

const CODE_LETTER: Readonly<Record<IcomRole, string>> = {
  control: 'C',
  input: 'I',
  output: 'O',
  mechanism: 'M',
};

/** Makes the ends of a diagram. Ends at the frame that the parent does not list come behind those it
 *  lists, tunnelled ones last, each in the order in which they were found. */
class EndMaker {
  private readonly orders = new Map<string, number>();

  constructor(
    private readonly model: ModelQueries,
    shown: Readonly<Record<IcomRole, number>>,
    links: readonly Link[],
  ) {
    const next = { ...shown };
    const ends = links.flatMap(({ source, target }) => [source, target]);
    for (const tunnel of [false, true]) {
      for (const end of ends) {
        if (end.kind !== 'loose' || end.tunnel !== tunnel || this.orders.has(end.key)) continue;
        this.orders.set(end.key, next[end.role]);
        next[end.role] += 1;
      }
    }
  }

  /** In box order, then at the frame; and who serves whom where that is not everybody. */
  ends({
    sources,
    targets,
    pairs,
  }: ArrowDraft): Pick<DiagramArrow, 'sources' | 'targets' | 'serves'> {
    const given = this.sorted(sources);
    const taken = this.sorted(targets);
    const ends = { sources: [...given.values()], targets: [...taken.values()] };
    const [from, to] = [[...given.keys()], [...taken.keys()]];
    const serves = new Map(
      pairs.map(({ source, target }) => {
        const pair = [from.indexOf(source), to.indexOf(target)] as const;
        return [pair.join(' '), pair];
      }),
    );
    if (serves.size === from.length * to.length) return ends;
    return { ...ends, serves: [...serves.values()].sort(([a, b], [c, d]) => a - c || b - d) };
  }

  private sorted(ends: readonly LinkEnd[]): ReadonlyMap<LinkEnd, ArrowEnd> {
    return new Map(
      ends.map((end) => [end, this.end(end)] as const).sort(([, a], [, b]) => compareEnds(a, b)),
    );
  }

  private end(end: LinkEnd): ArrowEnd {
    const object = this.name(carriedBy(end));
    switch (end.kind) {
      case 'box': {
        const { box, role, entry, position } = end.port;
        const tunnel = entry.tunnel === 'child';
        const borne = borneBy(entry);
        return { kind: 'box', box, role, object, position, tunnel, unbalanced: false, ...borne };
      }
      case 'phantom': {
        const { box } = end;
        const position = undefined;
        return {
          kind: 'box',
          box,
          role: 'output',
          object,
          position,
          tunnel: false,
          unbalanced: true,
        };
      }
      case 'frame': {
        const { role, order } = end.port;
        const code = `${CODE_LETTER[role]}${order + 1}`;
        const { unbalanced } = end;
        return {
          kind: 'boundary',
          role,
          object,
          code,
          order,
          tunnel: false,
          unbalanced,
          agents: [],
        };
      }
      case 'loose': {
        const { role, tunnel } = end;
        const order = this.orders.get(end.key) ?? 0;
        const code = undefined;
        const unbalanced = !tunnel;
        return { kind: 'boundary', role, object, code, order, tunnel, unbalanced, agents: [] };
      }
    }
  }

  private name(object: ObjectId): string {
    return this.model.object(object)?.name ?? object;
  }
}

const ROLE_ORDER: readonly string[] = [...ROLES, 'call'];

function compareEnds(a: ArrowEnd, b: ArrowEnd): number {
  if (a.kind !== b.kind) return a.kind === 'box' ? -1 : 1;
  const place = (end: ArrowEnd) =>
    end.kind === 'box' ? end.box * ROLE_ORDER.length : end.order * ROLE_ORDER.length;
  const byPlace = place(a) - place(b);
  const byRole = ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);
  const byFrame = a.kind === 'boundary' ? byRole || byPlace : byPlace || byRole;
  return byFrame || byCodeUnit(a.object, b.object);
}
