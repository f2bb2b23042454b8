/**
 * What holds when an activity gives its place to its children: no other diagram changes, and on that of its
 * parent each line that led over its border leads from box to box where it led before.
 */
import { ROLES, CONTEXT_NODE } from '@idef0-studio/model';
import type { Activity, ActivityId, ArrowEnd, Diagram, ModelQueries } from '@idef0-studio/model';
import { pairsOf, type DiagramPair } from './diagram-pairs.js';

/** Why the model after is not the one before with the children of an activity in its place; undefined where it
 *  is. Node numbers are not compared: those behind the activity shift. */
export function inlineObjection(
  before: ModelQueries,
  gone: Activity,
  after: ModelQueries,
): string | undefined {
  const check = new InlineCheck(before, gone, after);
  return (
    check.openBorder() ??
    check.newFinding() ??
    check.otherTree() ??
    check.otherBorder() ??
    check.otherDiagram()
  );
}

/** A class because its questions share the two models. */
class InlineCheck {
  private readonly parent: ActivityId;

  constructor(
    private readonly before: ModelQueries,
    private readonly gone: Activity,
    private readonly after: ModelQueries,
  ) {
    this.parent = gone.parent ?? '';
  }

  openBorder(): string | undefined {
    const open = this.before
      .diagram(this.gone.node)
      ?.arrows.flatMap(({ sources, targets }) => [...sources, ...targets])
      .find(({ unbalanced }) => unbalanced);
    if (open === undefined) return undefined;
    return `Its lists do not say all that crosses its border ('${open.object}'): balance it first.`;
  }

  newFinding(): string | undefined {
    const codes = this.before.findings().map(({ code }) => code);
    for (const { code, message } of this.after.findings()) {
      const place = codes.indexOf(code);
      if (place < 0) return message;
      codes.splice(place, 1);
    }
    return undefined;
  }

  otherTree(): string | undefined {
    const wanted = this.others().map(({ id }) => this.idAfter(id));
    const found = this.after.activities().map(({ id }) => id);
    if (
      wanted.length === found.length &&
      wanted.every((id) => this.after.activity(id) !== undefined)
    )
      return undefined;
    return 'The activities would not be the same then.';
  }

  otherBorder(): string | undefined {
    for (const { id, name, parent } of this.others()) {
      const isMoved = parent === this.gone.id;
      const was = bordersOf(this.before, id, isMoved);
      const now = bordersOf(this.after, this.idAfter(id), isMoved);
      const more = now.find((row) => !was.includes(row));
      if (more !== undefined) return `'${name}' would get the ${more}.`;
      const less = was.find((row) => !now.includes(row));
      if (less !== undefined) return `'${name}' would lose the ${less}.`;
      if (was.join() !== now.join()) return `The ICOM codes of '${name}' would change.`;
    }
    return undefined;
  }

  otherDiagram(): string | undefined {
    for (const { node, activity } of this.before.diagrams()) {
      const was = this.before.diagram(node);
      const now = this.diagramAfter(activity, node);
      if (activity === this.gone.id || was === undefined) continue;
      if (now === undefined) return `The diagram ${node} would go.`;
      const said =
        activity === this.parent && node !== CONTEXT_NODE
          ? this.otherLine(was, now)
          : this.saidBy(was) === this.saidBy(now)
            ? undefined
            : `The diagram ${node} would change.`;
      if (said !== undefined) return said;
    }
    return undefined;
  }

  /** A line on the diagram of the parent that is not the one that led over the border. */
  private otherLine(was: Diagram, now: Diagram): string | undefined {
    const inner = this.before.diagram(this.gone.node);
    if (inner === undefined) return 'It has no diagram.';
    const wanted = new Map(this.joined(was, inner).map((line) => [line.key, line]));
    const found = new Map(linesOf(now, (id) => id).map((line) => [line.key, line]));
    const hidden = tunnelledIn(inner, (id) => this.idAfter(id));
    // The other end of a tunnel may stand on the parent's diagram, where the two meet.
    const meets = ({ source, target }: Line) => hidden.has(source.key) || hidden.has(target.key);
    const more = [...found].find(([key, line]) => !wanted.has(key) && !meets(line))?.[1];
    if (more !== undefined) return `On the diagram ${was.node}, ${more.words}, and does not now.`;
    const less = [...wanted].find(([key]) => !found.has(key))?.[1];
    return less === undefined ? undefined : `On the diagram ${was.node}, ${less.words} no more.`;
  }

  /** The lines of the parent's diagram and of the activity's own, joined where they met at its border. */
  private joined(outer: Diagram, inner: Diagram): readonly Line[] {
    const own = linesOf(outer, (id) => this.idAfter(id));
    const isIt = ({ box }: Place) => box === this.gone.id;
    const within = linesOf(inner, (id) => this.idAfter(id));
    const meets = (atBox: Place, atFrame: Place) =>
      isIt(atBox) &&
      atFrame.end.kind === 'boundary' &&
      atBox.end.role === atFrame.end.role &&
      atBox.end.object === atFrame.end.object;
    const before = (place: Place, depth = 0): readonly Place[] =>
      stays(place) && !isIt(place)
        ? [place]
        : own
            .filter((line) => meets(line.target, place))
            .flatMap(({ source }) => (isIt(source) ? back(source, depth) : [source]));
    const back = (atBox: Place, depth: number): readonly Place[] =>
      depth > MOST_LOOPS
        ? []
        : within
            .filter(({ target }) => meets(atBox, target))
            .flatMap(({ source }) => before(source, depth + 1));
    const behind = (place: Place): readonly Place[] =>
      stays(place)
        ? [place]
        : own
            .filter((line) => meets(line.source, place) && !isIt(line.target))
            .map(({ target }) => target);
    return [
      ...own.filter(({ source, target }) => !isIt(source) && !isIt(target)),
      ...within.flatMap(({ source, target, words }) =>
        before(source).flatMap((from) =>
          behind(target)
            .filter((to) => this.isOneThing(from.end.object, to.end.object))
            .map((to) => lineOf(from, to, words)),
        ),
      ),
    ];
  }

  /** Whether the two are one object, or one holds the other: what travels together in a bundle at the border need
   *  not meet. */
  private isOneThing(a: string, b: string): boolean {
    const objects = this.before.objects();
    const [one, other] = [a, b].map((name) => objects.find((object) => object.name === name));
    if (one === undefined || other === undefined) return a === b;
    return one === other || this.holds(one.id, other.id) || this.holds(other.id, one.id);
  }

  private holds(whole: string, part: string): boolean {
    const inside = new Set(this.before.object(whole)?.parts);
    for (const id of inside)
      for (const more of this.before.object(id)?.parts ?? []) inside.add(more);
    return inside.has(part);
  }

  private others(): readonly Activity[] {
    return this.before.activities().filter(({ id }) => id !== this.gone.id);
  }

  private idAfter(id: ActivityId): ActivityId {
    const inside = `${this.gone.id}/`;
    return id.startsWith(inside) ? `${this.parent}/${id.slice(inside.length)}` : id;
  }

  private diagramAfter(activity: ActivityId, node: string): Diagram | undefined {
    if (node === CONTEXT_NODE) return this.after.diagram(node);
    const same = this.after.activity(this.idAfter(activity));
    return same === undefined ? undefined : this.after.diagram(same.node);
  }

  /** Without numbers and places, and with the names of activities as they are after. */
  private saidBy({ title, boxes, arrows }: Diagram): string {
    const box = boxes.map(({ id, name, kind, decomposed }) => ({
      id: this.idAfter(id),
      name,
      kind,
      decomposed,
    }));
    const lines = arrows.map(({ object, kind, sources, targets }) => ({
      object,
      kind,
      sources,
      targets,
    }));
    return JSON.stringify([title, box, lines]);
  }
}

/** What goes round from an activity to itself, and round again. */
const MOST_LOOPS = 3;

/** An end of a line, and what says it uniquely. */
interface Place {
  readonly end: ArrowEnd;
  /** The activity of the box; undefined at the frame. */
  readonly box: ActivityId | undefined;
  readonly key: string;
}

interface Line {
  readonly key: string;
  readonly source: Place;
  readonly target: Place;
  readonly words: string;
}

function linesOf(diagram: Diagram, idOf: (id: ActivityId) => ActivityId): readonly Line[] {
  const place = (end: ArrowEnd): Place => {
    const box = end.kind === 'box' ? diagram.boxes[end.box]?.id : undefined;
    return { end, box, key: placeKey(end, box === undefined ? undefined : idOf(box)) };
  };
  return pairsOf(diagram).map(({ source, target, words }: DiagramPair) =>
    lineOf(place(source), place(target), words),
  );
}

/** A box, or the end of a tunnel, which does not cross the border. */
function stays({ end }: Place): boolean {
  return end.kind === 'box' || end.tunnel;
}

/** The ends at boxes whose line comes or goes by a tunnel. */
function tunnelledIn(diagram: Diagram, idOf: (id: ActivityId) => ActivityId): ReadonlySet<string> {
  const isHidden = ({ end }: Place) => end.kind === 'boundary' && end.tunnel;
  const ends = linesOf(diagram, idOf).flatMap(({ source, target }) => [
    ...(isHidden(source) ? [target.key] : []),
    ...(isHidden(target) ? [source.key] : []),
  ]);
  return new Set(ends);
}

function lineOf(source: Place, target: Place, words: string): Line {
  return { key: `${source.key} > ${target.key}`, source, target, words };
}

function placeKey(end: ArrowEnd, box: ActivityId | undefined): string {
  const { kind, role, object, tunnel, unbalanced } = end;
  return JSON.stringify([kind, box, role, object, tunnel, unbalanced]);
}

/** What crosses the border of an activity, in the order of the codes. Of the children of what goes, tunnels are
 *  left out: they take them over from it. */
function bordersOf(model: ModelQueries, id: ActivityId, isMoved: boolean): readonly string[] {
  const boundary = model.boundary(id);
  return ROLES.flatMap((role) =>
    boundary[role].map(({ object, tunnel }) => {
      const name = `'${model.object(object)?.name ?? object}'`;
      return isMoved || tunnel === 'none' ? `${role} ${name}` : `tunnelled ${role} ${name}`;
    }),
  );
}
