/** Queries of a plain model, answered from tables that are made when they are first asked for. */
import { fileHeaders } from './assemble/model-header.js';
import { agentsByObject, Relations } from './queries/relations.js';
import { makeBoundary, NO_BOUNDARY } from './queries/boundary.js';
import { diagramLinks } from './diagrams/diagram-links.js';
import type { Diagram, DiagramReference } from './values/diagram.js';
import type { Origin } from './values/fragment.js';
import { formerNamesIn, type FormerName } from './values/former-names.js';
import { audienceWordsIn } from './values/audience-words.js';
import { ofKind, type PlainKind } from './values/plain-kinds.js';
import { indexOf, type KeyMentions } from './assemble/fragment-index.js';
import { NO_LINKS, type DiagramLinks } from './queries/links.js';
import { diagramReferences, isDecomposed, makeDiagram } from './diagrams/make-diagram.js';
import { getOrMake, remembered } from './values/memo.js';
import { declarationsIn, occurrencesIn } from './assemble/objects/object-table.js';
import type {
  Activity,
  ActivityId,
  Boundary,
  ObjectId,
  ObjectTexts,
  ProcessModel,
  WrittenPlace,
} from './values/process-model.js';
import { NOTHING_ELSEWHERE, type Elsewhere } from './queries/elsewhere.js';
import type { ModelQueries } from './queries/queries.js';
import { writtenPlaces } from './queries/written-places.js';

/** What may be asked of a model that stands alone; the same object for the same model. */
export const queriesOf: (model: ProcessModel) => ModelQueries = remembered(
  (model: ProcessModel) => new ModelTables(model, NOTHING_ELSEWHERE),
);

/** What may be asked of a model among others. */
export function queriesAmong(model: ProcessModel, elsewhere: Elsewhere): ModelQueries {
  return new ModelTables(model, elsewhere);
}

class ModelTables implements ModelQueries {
  readonly relations = new Relations(this);
  private readonly byId: ReadonlyMap<ActivityId, Activity>;
  private readonly objectsById;
  private readonly agentsByName;
  private readonly agentsOf;
  private readonly boundaries = new Map<ActivityId, Boundary>();
  private readonly linksById = new Map<ActivityId, DiagramLinks>();
  private readonly diagramsByNode = new Map<string, Diagram | undefined>();
  private ownNumbers: ReadonlyMap<string, readonly Activity[]> | undefined;
  private former: readonly FormerName[] | undefined;
  private written: Written | undefined;
  private spans: ReadonlyMap<ActivityId, Span> | undefined;
  private allDiagrams: readonly DiagramReference[] | undefined;

  constructor(
    private readonly model: ProcessModel,
    private readonly elsewhere: Elsewhere,
  ) {
    this.byId = new Map(model.activities.map((activity) => [activity.id, activity]));
    this.objectsById = new Map(model.objects.map((object) => [object.id, object]));
    this.agentsByName = new Map(model.agents.map((agent) => [agent.name, agent]));
    this.agentsOf = agentsByObject(model.agents);
  }

  get name() {
    return this.model.name;
  }
  get revision() {
    return this.model;
  }
  header = () => this.model.header;
  rootId = () => this.model.root;
  root = () => (this.model.root === undefined ? undefined : this.byId.get(this.model.root));
  activity = (id: ActivityId) => this.byId.get(id);
  activities = () => this.model.activities;
  named = (name: string) =>
    this.model.activities.filter(({ kind, ...own }) => kind !== 'implied' && own.name === name);
  numbered = (ownNumber: string) => {
    this.ownNumbers ??= byOwnNumber(this.model.activities);
    return this.ownNumbers.get(ownNumber) ?? NONE;
  };
  activitiesIn = (document: string) =>
    this.model.activities.filter(({ ranges }) =>
      ranges.some((range) => range.document === document),
    );
  texts = (id: ObjectId): ObjectTexts => this.objectsById.get(id) ?? NO_TEXTS;
  object = (id: ObjectId) => this.objectsById.get(id);
  objects = () => this.model.objects;
  agent = (name: string) => this.agentsByName.get(name);
  agents = () => this.model.agents;
  plainElements = (kind: PlainKind) => ofKind(this.model.plainElements, kind);
  assessments = () => this.model.fragments.flatMap(({ assessments }) => assessments);
  formerNames = () => (this.former ??= this.model.fragments.flatMap(formerNamesIn));
  audienceWords = () => this.model.fragments.flatMap(audienceWordsIn);
  catalog = (name: string) => this.catalogs().find((each) => each.name === name);
  catalogs = () => [...this.plainElements('catalog'), ...this.elsewhere.catalogs()];
  otherModels = () => this.elsewhere.models();
  references = () => this.model.references;
  referencesIn = (document: string) =>
    this.model.references.filter(({ origin }) => origin.document === document);
  fragments = () => this.model.fragments;
  fileHeaders = () => fileHeaders(this.model.fragments);
  findings = () => this.model.findings;
  bundles = (object: ObjectId) => this.objectsById.get(object)?.bundles ?? NONE;
  parts = (object: ObjectId) => this.objectsById.get(object)?.parts ?? NONE;
  makers = (object: ObjectId) => this.allWritten().makers.get(object) ?? NONE;
  takers = (object: ObjectId) => this.allWritten().takers.get(object) ?? NONE;
  isTaken = (object: ObjectId) => this.allWritten().takers.has(object);
  giving = (object: ObjectId) => this.agentsOf.giving.get(object) ?? NONE;
  getting = (object: ObjectId) => this.agentsOf.getting.get(object) ?? NONE;

  isWithin = (activity: ActivityId, above: ActivityId): boolean => {
    this.spans ??= spansOf(this);
    return isInside(this.spans.get(activity), this.spans.get(above));
  };

  declarations = (object: ObjectId): readonly Origin[] => declarationsIn(this.mentionsOf(object));
  occurrences = (object: ObjectId): readonly Origin[] => occurrencesIn(this.mentionsOf(object));

  boundary = (id: ActivityId): Boundary => {
    const activity = this.byId.get(id);
    if (activity === undefined) return NO_BOUNDARY;
    return getOrMake(this.boundaries, id, () => makeBoundary(this, activity));
  };

  links = (id: ActivityId): DiagramLinks => {
    const activity = this.byId.get(id);
    if (activity === undefined || !isDecomposed(activity)) return NO_LINKS;
    return getOrMake(this.linksById, id, () => diagramLinks(this, activity));
  };

  diagrams = (): readonly DiagramReference[] => (this.allDiagrams ??= diagramReferences(this));

  diagram = (node: string): Diagram | undefined =>
    getOrMake(this.diagramsByNode, node, () => makeDiagram(this, node));

  private mentionsOf(object: ObjectId): readonly KeyMentions[] {
    return this.model.fragments.flatMap((fragment) => indexOf(fragment).byKey.get(object) ?? []);
  }

  private allWritten(): Written {
    this.written ??= writtenIn(this.model.activities);
    return this.written;
  }
}

const NONE: readonly never[] = [];

const NO_TEXTS: ObjectTexts = { definition: undefined, texts: {} };

function byOwnNumber(activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> {
  const table = new Map<string, Activity[]>();
  for (const activity of activities) {
    const { ownNumber } = activity;
    if (ownNumber !== undefined) getOrMake(table, ownNumber, () => []).push(activity);
  }
  return table;
}

interface Written {
  readonly makers: ReadonlyMap<ObjectId, readonly WrittenPlace[]>;
  readonly takers: ReadonlyMap<ObjectId, readonly WrittenPlace[]>;
}

/** Who writes that it makes and takes what, in node order. */
function writtenIn(activities: readonly Activity[]): Written {
  const makers = new Map<ObjectId, WrittenPlace[]>();
  const takers = new Map<ObjectId, WrittenPlace[]>();
  for (const place of activities.flatMap(writtenPlaces)) {
    const table = place.role === 'output' ? makers : takers;
    getOrMake(table, place.entry.object, () => []).push(place);
  }
  return { makers, takers };
}

type Span = readonly [number, number];

/** Of each activity the places of what is in it, itself first, counted in node order. */
function spansOf(model: ModelQueries): ReadonlyMap<ActivityId, Span> {
  const spans = new Map<ActivityId, Span>();
  const span = (activity: Activity, start: number): number => {
    let end = start + 1;
    for (const child of model.relations.childrenOf(activity)) end = span(child, end);
    spans.set(activity.id, [start, end]);
    return end;
  };
  const root = model.root();
  if (root !== undefined) span(root, 0);
  return spans;
}

function isInside(inner: Span | undefined, outer: Span | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
