/**
 * Who is connected with whom on a decomposition diagram: links from one source to one target, and
 * what does not balance. `diagram-arrows` joins the links to trees.
 *
 * Each box takes each of its objects from every box that makes it (or a bundle that holds it, or a
 * part of it) and from the frame where the parent takes it; `<-` narrows. What the text does not
 * balance is connected all the same, by ends that are marked.
 */
import { TAKING } from '../values/roles.js';
import { diagramPorts } from './diagram-ports.js';
import type { IcomRole } from '../values/fragment.js';
import type { DiagramLinks, Imbalance, Link, LinkEnd } from '../queries/links.js';
import { carriedBy } from '../queries/links.js';
import { getOrMake } from '../values/memo.js';
import {
  mayComeFrom,
  mayComeFromOutside,
  mustComeFromOutside,
  takersOutside,
} from '../queries/outside.js';
import type { BoxPort, DiagramPorts, FramePort } from '../queries/port-table.js';
import type { Activity, ActivityId, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Relations } from '../queries/relations.js';

export function diagramLinks(model: ModelQueries, parent: Activity): DiagramLinks {
  return new Linker(model.relations, parent, diagramPorts(model, parent)).run();
}

/** A class because links are found in several passes, the later of which ask what the earlier left. */
class Linker {
  private readonly links: Link[] = [];
  private readonly open: LinkEnd[] = [];
  private readonly findings: Imbalance[] = [];
  private readonly atPorts = new Map<BoxPort | FramePort, LinkEnd>();
  private readonly ends = new Map<string, LinkEnd>();
  /** Keys of the sources that some target is served by. */
  private readonly used = new Set<string>();
  /** Outputs of the parent that no box makes: connected last, to what the takers got by then. */
  private readonly unmade: FramePort[] = [];
  /** Whether boxes are stubs, or several say nothing of what they take and make (which is a finding of its own): these
   *  may take and make what no other box does. */
  private readonly hasUnknown: boolean;
  private readonly boxOf: ReadonlyMap<ActivityId, number>;

  constructor(
    private readonly relations: Relations,
    private readonly parent: Activity,
    private readonly ports: DiagramPorts,
  ) {
    const boxes = relations.childrenOf(parent);
    const heard = new Set([...ports.makes.all, ...ports.takes.all].map(({ box }) => box));
    const isStub = ({ kind }: Activity): boolean => kind !== 'activity';
    this.hasUnknown = boxes.some(isStub) || boxes.length - heard.size > 1;
    this.boxOf = new Map(boxes.map(({ id }, box) => [id, box]));
  }

  run(): DiagramLinks {
    for (const port of this.ports.takes.all) this.linkTaker(port);
    for (const port of this.ports.frameOut.all) this.linkFrameOut(port);
    for (const port of this.ports.makes.all) this.linkLeaving(port);
    for (const port of this.ports.frameIn.all) this.linkUnusedFrameIn(port);
    for (const port of this.unmade) this.linkUnmade(port);
    const { ports, links, open, findings } = this;
    return { ports, links, open, findings };
  }

  // ---- What a box takes

  private linkTaker(taker: BoxPort): void {
    const target = this.box(taker);
    const { entry, role } = taker;
    const sources = [...this.makersFor(taker), ...this.phantomsFor(taker)];
    if (entry.tunnel === 'parent') sources.push(this.loose(role, entry.object, true));
    else sources.push(...this.frameFor(taker, sources.length > 0));
    for (const source of sources) this.link(source, target);
  }

  private makersFor(taker: BoxPort): LinkEnd[] {
    const { same, whole, part } = this.ports.makes.serving(taker.entry);
    const named = this.boxesNamedBy(taker);
    const served = new Set<number>();
    const ends: LinkEnd[] = [];
    for (const group of [same, whole, part]) {
      const boxes = new Set<number>();
      for (const maker of group) {
        if (served.has(maker.box) || named?.has(maker.box) === false) continue;
        if (maker.box === taker.box && !this.loops(taker)) continue;
        ends.push(this.box(maker));
        boxes.add(maker.box);
      }
      for (const box of boxes) served.add(box);
    }
    return ends;
  }

  /** The boxes that `<-` lets an entry come from: those that it names, or that hold what it names. Undefined where
   *  that is all: there is no `<-`, or it names the parent or what holds it. */
  private boxesNamedBy({ entry: { from } }: BoxPort): ReadonlySet<number> | undefined {
    const { relations, parent } = this;
    if (from === undefined || from.some((id) => relations.isWithin(parent.id, id)))
      return undefined;
    return this.boxesHolding(from);
  }

  /** The boxes that are one of the activities, or hold it. */
  private boxesHolding(activities: readonly ActivityId[]): ReadonlySet<number> {
    const branches = activities.map((id) => this.relations.branchOf(id, this.parent.id) ?? id);
    return new Set(branches.flatMap((id) => this.boxOf.get(id) ?? []));
  }

  /** A box that takes what it makes itself: a loop where `<-` says so, or where nobody else makes the object.
   *  Else the box is served by those others alone, unless nobody else takes what it makes (`linkBeside`). */
  private loops(taker: BoxPort): boolean {
    const { makes, frameIn } = this.ports;
    const { object, tunnel, from } = taker.entry;
    if (from?.some((id) => this.relations.isWithin(id, taker.activity))) return true;
    if (tunnel === 'parent' || frameIn.related(object).length > 0) return false;
    return makes.related(object).every(({ box }) => box === taker.box);
  }

  /** Boxes that `<-` names (or that hold what it names) though they do not make the object. */
  private phantomsFor({ entry }: BoxPort): LinkEnd[] {
    const missing = new Set(this.boxesHolding(entry.from ?? []));
    if (missing.size === 0) return [];
    for (const { box } of this.ports.makes.related(entry.object)) missing.delete(box);
    return [...missing]
      .sort((a, b) => a - b)
      .map((box) => {
        const key = `box:${box}:output:${entry.object}:missing`;
        return this.end({ kind: 'phantom', key, box, object: entry.object });
      });
  }

  /** The frame as a source: where the parent takes the object, where `<-` calls for it, or where
   *  nothing else serves the box. The latter two do not balance. */
  private frameFor(taker: BoxPort, isServed: boolean): readonly LinkEnd[] {
    const { entry, role } = taker;
    if (mayComeFromOutside(this.relations, entry, this.parent)) {
      const { same, whole, part } = this.ports.frameIn.serving(entry);
      const group = [same, whole, part].find(({ length }) => length > 0) ?? [];
      const alike = group.filter((port) => port.role === role);
      const chosen = alike.length > 0 ? alike : group;
      if (chosen.length > 0) return chosen.map((port) => this.frame(port));
    }
    if (isServed && !mustComeFromOutside(this.relations, entry, this.parent)) return [];
    this.findings.push({ kind: 'input-not-declared', port: taker });
    return [this.loose(this.sideFor(entry.object), entry.object, false)];
  }

  /** Where several boxes lack an object in different roles: control before input before mechanism. */
  private sideFor(object: ObjectId): IcomRole {
    const roles = new Set(this.ports.takes.of(object).map(({ role }) => role));
    return TAKING.find((role) => roles.has(role)) ?? 'input';
  }

  // ---- What leaves the diagram

  private linkFrameOut(port: FramePort): void {
    const target = this.frame(port);
    const { same, whole, part } = this.ports.makes.serving(port.entry);
    const served = new Set<number>();
    for (const group of [same, whole, part]) {
      const makers = group.filter((maker) => maker.entry.tunnel !== 'parent');
      const fresh = makers.filter((maker) => !served.has(maker.box));
      for (const maker of fresh) this.link(this.box(maker), target);
      for (const maker of fresh) served.add(maker.box);
    }
    if (served.size === 0) this.unmade.push(port);
  }

  /** An output of the parent that nobody makes is drawn where a box takes the object, else with an open end. */
  private linkUnmade(port: FramePort): void {
    const target = this.frame(port);
    const [taker] = this.ports.takes.of(port.entry.object);
    const beside = this.links.filter((link) => taker && link.target === this.box(taker));
    const sources = beside.filter((link) => link.trunk === this.trunkOf(link.source, target));
    for (const { source } of sources) this.link(source, target);
    if (sources.length === 0) this.open.push(target);
    const isFinding = !this.hasUnknown || sources.length > 0;
    if (isFinding) this.findings.push({ kind: 'output-not-made', port });
    if (target.kind === 'frame') target.unbalanced = isFinding;
  }

  private linkLeaving(maker: BoxPort): void {
    const { object, tunnel } = maker.entry;
    const source = this.box(maker);
    if (tunnel === 'parent') {
      this.link(source, this.loose('output', object, true));
      return;
    }
    if (!this.used.has(source.key)) this.linkBeside(maker);
    if (this.ports.frameOut.related(object).length > 0 && this.used.has(source.key)) return;
    const takers = takersOutside(this.relations, this.parent, maker.activity, object);
    const isTaken = takers.length > 0 && this.parent.closed.includes('output');
    if (this.used.has(source.key) && !isTaken) return;
    this.link(source, this.loose('output', object, false));
    const [taker] = takers;
    this.findings.push(
      isTaken && taker !== undefined
        ? { kind: 'taker-not-declared', port: maker, taker }
        : { kind: 'output-not-taken', port: maker },
    );
  }

  /** A box whose output has served nobody yet: a part where the box makes the bundle as well, which has served everybody,
   *  joins it on the way to all who take either; what nobody but the box itself takes loops. */
  private linkBeside(maker: BoxPort): void {
    const { takes, frameOut } = this.ports;
    const { relations } = this;
    for (const taker of takes.related(maker.entry.object)) {
      const isRelated = relations.relation(maker.entry, taker.entry) !== undefined;
      if (isRelated && mayComeFrom(relations, taker.entry, maker.activity)) {
        this.link(this.box(maker), this.box(taker));
      }
    }
    for (const port of frameOut.related(maker.entry.object)) {
      this.link(this.box(maker), this.frame(port));
    }
  }

  // ---- What the parent takes and no box has taken yet

  private linkUnusedFrameIn(port: FramePort): void {
    const source = this.frame(port);
    if (this.used.has(source.key)) return;
    const alike = this.ports.frameIn.of(port.entry.object).map((other) => this.frame(other));
    const served = this.links.filter((link) => alike.includes(link.source));
    for (const { target } of served) this.link(source, target);
    if (served.length === 0) this.linkRelatedTakers(port);
    if (this.used.has(source.key)) return;
    this.open.push(source);
    if (this.hasUnknown || port.entry.fromEach) return;
    if (source.kind === 'frame') source.unbalanced = true;
    this.findings.push({ kind: 'input-not-taken', port });
  }

  /** A parent that takes a bundle and a part of it: the part has served the boxes, the bundle joins. */
  private linkRelatedTakers(port: FramePort): void {
    for (const taker of this.ports.takes.related(port.entry.object)) {
      if (this.relations.relation(port.entry, taker.entry) === undefined) continue;
      if (taker.entry.tunnel === 'parent') continue;
      if (!mayComeFromOutside(this.relations, taker.entry, this.parent)) continue;
      this.link(this.frame(port), this.box(taker));
    }
  }

  // ---- Ends and links

  private box(port: BoxPort): LinkEnd {
    return getOrMake(this.atPorts, port, () => {
      const key = `box:${port.box}:${port.role}:${port.entry.object}`;
      return { kind: 'box', key, port };
    });
  }

  private frame(port: FramePort): LinkEnd {
    return getOrMake(this.atPorts, port, () => {
      const key = `frame:${port.role}:${port.entry.object}`;
      return { kind: 'frame', key, port, unbalanced: false };
    });
  }

  private loose(role: IcomRole, object: ObjectId, tunnel: boolean): LinkEnd {
    const key = `${tunnel ? 'tunnel' : 'loose'}:${role}:${object}`;
    return this.end({ kind: 'loose', key, role, object, tunnel });
  }

  private end(end: LinkEnd): LinkEnd {
    return getOrMake(this.ends, end.key, () => end);
  }

  private link(source: LinkEnd, target: LinkEnd): void {
    this.links.push({ source, target, trunk: this.trunkOf(source, target) });
    this.used.add(source.key);
  }

  private trunkOf(source: LinkEnd, target: LinkEnd): ObjectId {
    const made = carriedBy(source);
    const taken = carriedBy(target);
    return this.relations.holds(made, taken) ? made : taken;
  }
}
