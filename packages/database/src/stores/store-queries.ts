/**
 * What may be asked of a model that is kept from edit to edit. Each answer is that of now, and what is read for it becomes
 * a dependency of the value that is being computed. Places in texts are no dependencies, since every keystroke moves them:
 * whoever keeps a place is computed again when its document changes.
 */
import type {
  Activity,
  ActivityId,
  Agent,
  AssessmentDeclaration,
  Boundary,
  Diagram,
  FileHeader,
  FormerName,
  DiagramLinks,
  DiagramReference,
  Finding,
  Fragment,
  InterfaceObject,
  ModelHeader,
  ModelQueries,
  ObjectHead,
  ObjectId,
  ObjectTexts,
  Origin,
  PlainElement,
  PlainKind,
  ProcessModel,
  Reference,
  Text,
  WrittenPlace,
} from '@idef0-studio/model';
import {
  byName,
  type Elsewhere,
  fileHeaders,
  declarationsIn,
  diagramLinks,
  diagramReferences,
  getOrMake,
  isDecomposed,
  makeBoundary,
  makeDiagram,
  NO_BOUNDARY,
  NO_LINKS,
  occurrencesIn,
  sameLinks,
  Relations,
} from '@idef0-studio/model/phases';
import type { ActivityStore } from './activity-store.js';
import { EVERY_AGENT, type AgentStore } from './agent-store.js';
import type { DeclarationStore } from './declaration-store.js';
import { ComputedTable } from '../signals/computed-table.js';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import type { ObjectStore } from './object-store.js';
import type { PlainStore } from './plain-store.js';
import { isTracking, type Signal } from '../signals/signals.js';

/** What is derived from the whole model, until the next edit. */
export interface RememberedAnswers {
  activities?: readonly Activity[];
  objects?: readonly InterfaceObject[];
  references?: readonly Reference[];
  findings?: readonly Finding[];
  diagrams?: readonly DiagramReference[];
  snapshot?: ProcessModel;
  readonly diagramsByNode: Map<string, Diagram | undefined>;
}

/** What is kept of a model, and what tells that it has changed. */
export interface QueriedStore {
  readonly name: string;
  readonly header: ModelHeader;
  readonly headerSignal: Signal;
  readonly fileHeaders: Signal;
  readonly fragments: readonly Fragment[];
  /** Changed by every edit. */
  readonly anything: Signal;
  readonly activities: ActivityStore;
  readonly objects: ObjectStore;
  readonly agents: AgentStore;
  readonly plain: PlainStore;
  readonly assessments: DeclarationStore<AssessmentDeclaration>;
  readonly formerNames: DeclarationStore<FormerName>;
  readonly audienceWords: DeclarationStore<Text>;
  readonly elsewhere: Elsewhere;
  readonly remembered: RememberedAnswers;
  readonly references: () => readonly Reference[];
  readonly referencesIn: (uri: string) => readonly Reference[];
  readonly findings: () => readonly Finding[];
}

export class StoreQueries implements ModelQueries {
  readonly relations = new Relations(this);
  private readonly boundaries = new ComputedTable<ActivityId, Boundary>((id) => {
    const activity = this.activity(id);
    if (activity === undefined) return NO_BOUNDARY;
    return makeBoundary(this, activity);
  });
  private readonly linksById = new ComputedTable<ActivityId, DiagramLinks>(
    (id) => {
      const activity = this.activity(id);
      if (activity === undefined || !isDecomposed(activity)) return NO_LINKS;
      return diagramLinks(this, activity);
    },
    (before, after) => sameLinks(before, after, equalIgnoringPositions),
  );

  constructor(private readonly store: QueriedStore) {}

  get name(): string {
    return this.store.name;
  }

  /** Whoever is being computed remembers nothing of the whole model. */
  get revision(): object {
    return isTracking() ? {} : this.store.fragments;
  }

  header = (): ModelHeader => {
    this.store.headerSignal.read();
    return this.store.header;
  };

  activity = (id: ActivityId): Activity | undefined => {
    const { activities } = this.store;
    activities.signals.read(id);
    return activities.activities.get(id);
  };

  rootId = (): ActivityId | undefined => {
    this.store.activities.rootSignal.read();
    return this.store.activities.root?.id;
  };

  root = (): Activity | undefined => {
    const id = this.rootId();
    return id === undefined ? undefined : this.activity(id);
  };

  /** Made by a walk through the tree, once a revision. */
  activities = (): readonly Activity[] => {
    this.store.activities.structure.read();
    if (isTracking()) return this.inNodeOrder();
    return (this.store.remembered.activities ??= this.inNodeOrder());
  };

  private inNodeOrder(): readonly Activity[] {
    const found: Activity[] = [];
    const visit = (activity: Activity | undefined): void => {
      if (activity === undefined) return;
      found.push(activity);
      for (const child of activity.children) visit(this.activity(child));
    };
    visit(this.root());
    return found;
  }

  named = (name: string): readonly Activity[] =>
    this.store.activities.named(name).flatMap((id) => this.activity(id) ?? []);

  numbered = (ownNumber: string): readonly Activity[] =>
    this.store.activities.numbered(ownNumber).flatMap((id) => this.activity(id) ?? []);

  activitiesIn = (uri: string): readonly Activity[] => {
    this.store.activities.structure.read();
    return this.store.activities.writtenIn(uri).flatMap((id) => this.activity(id) ?? []);
  };

  // Whether one stands within another follows from their ids, and somebody who has the ids has read them.
  isWithin = (activity: ActivityId, above: ActivityId): boolean =>
    this.store.activities.isWithin(activity, above);

  texts = (id: ObjectId): ObjectTexts => {
    const { objects } = this.store;
    objects.texts.read(id);
    return objects.objects.get(id) ?? NO_TEXTS;
  };

  object = (id: ObjectId): ObjectHead | undefined => {
    const { objects } = this.store;
    objects.signals.read(id);
    return objects.objects.get(id);
  };

  objects = (): readonly InterfaceObject[] => {
    const { objects, remembered } = this.store;
    objects.names.read('all');
    if (isTracking())
      for (const id of objects.objects.keys())
        for (const table of [objects.signals, objects.texts]) table.read(id);
    return (remembered.objects ??= [...objects.objects.values()].sort(byName));
  };

  declarations = (id: ObjectId): readonly Origin[] => {
    this.store.objects.mentioning.read(id);
    return declarationsIn(this.store.objects.mentionsOf(id));
  };

  occurrences = (id: ObjectId): readonly Origin[] => {
    this.store.objects.mentioning.read(id);
    return occurrencesIn(this.store.objects.mentionsOf(id));
  };

  agent = (name: string): Agent | undefined => {
    this.store.agents.agents.read(name);
    return this.store.agents.table.byName.get(name);
  };

  agents = (): readonly Agent[] => {
    this.store.agents.agents.read(EVERY_AGENT);
    return this.store.agents.table.agents;
  };

  plainElements = (kind: PlainKind): readonly PlainElement[] => this.store.plain.read(kind);

  assessments = (): readonly AssessmentDeclaration[] => this.store.assessments.read();

  formerNames = (): readonly FormerName[] => this.store.formerNames.read();

  audienceWords = (): readonly Text[] => this.store.audienceWords.read();

  catalog = (name: string): PlainElement | undefined =>
    this.store.plain.find('catalog', name) ??
    this.store.elsewhere.catalogs().find((each) => each.name === name);

  catalogs = (): readonly PlainElement[] => {
    const own = this.plainElements('catalog');
    return [...own, ...this.store.elsewhere.catalogs().filter((each) => !own.includes(each))];
  };

  otherModels = (): readonly ModelQueries[] => this.store.elsewhere.models();

  bundles = (id: ObjectId): readonly ObjectId[] => {
    this.store.objects.bundling.read(id);
    return this.store.objects.objects.get(id)?.bundles ?? NONE;
  };

  parts = (id: ObjectId): readonly ObjectId[] => {
    this.store.objects.bundling.read(id);
    return this.store.objects.objects.get(id)?.parts ?? NONE;
  };

  makers = (id: ObjectId): readonly WrittenPlace[] => this.store.activities.makers.of(id);

  takers = (id: ObjectId): readonly WrittenPlace[] => this.store.activities.takers.of(id);

  isTaken = (id: ObjectId): boolean => this.store.activities.takers.has(id);

  giving = (id: ObjectId): readonly Agent[] => {
    this.store.agents.givingSignals.read(id);
    return this.store.agents.giving.get(id) ?? NONE;
  };

  getting = (id: ObjectId): readonly Agent[] => {
    this.store.agents.gettingSignals.read(id);
    return this.store.agents.getting.get(id) ?? NONE;
  };

  references = (): readonly Reference[] => {
    this.store.anything.read();
    return (this.store.remembered.references ??= this.store.references());
  };

  referencesIn = (uri: string): readonly Reference[] => {
    this.store.anything.read();
    return this.store.referencesIn(uri);
  };

  fragments = (): readonly Fragment[] => {
    this.store.anything.read();
    return this.store.fragments;
  };

  fileHeaders = (): readonly FileHeader[] => {
    this.store.fileHeaders.read();
    return fileHeaders(this.store.fragments);
  };

  findings = (): readonly Finding[] => {
    this.store.anything.read();
    return (this.store.remembered.findings ??= this.store.findings());
  };

  boundary = (id: ActivityId): Boundary =>
    this.isThere(id) ? this.boundaries.get(id) : NO_BOUNDARY;

  links = (id: ActivityId): DiagramLinks => (this.isThere(id) ? this.linksById.get(id) : NO_LINKS);

  diagrams = (): readonly DiagramReference[] => {
    if (isTracking()) return diagramReferences(this);
    return (this.store.remembered.diagrams ??= diagramReferences(this));
  };

  diagram = (node: string): Diagram | undefined => {
    if (isTracking()) return makeDiagram(this, node);
    return getOrMake(this.store.remembered.diagramsByNode, node, () => makeDiagram(this, node));
  };

  /** Forgets what is computed of an activity that is gone. */
  forgetActivity(id: ActivityId): void {
    this.boundaries.drop(id);
    this.linksById.drop(id);
  }

  /** Nothing is kept of what is not there. */
  private isThere(id: ActivityId): boolean {
    const { activities, signals } = this.store.activities;
    if (activities.has(id)) return true;
    signals.read(id);
    return false;
  }
}

const NONE: readonly never[] = [];

const NO_TEXTS: ObjectTexts = { definition: undefined, texts: {} };
