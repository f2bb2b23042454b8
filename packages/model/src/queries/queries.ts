/**
 * What may be asked of a model. `queriesOf` answers from a plain `ProcessModel`; the database answers from what it keeps
 * from edit to edit, and notes who has asked. So checks and derived values are functions of these queries, and whatever
 * they depend on is known without their saying so.
 *
 * A value that a query gives stays what it is. Keep none of them over an edit: ask again.
 */
import type { Diagram, DiagramReference } from '../values/diagram.js';
import type { PlainKind } from '../values/plain-kinds.js';
import type { DiagramLinks } from './links.js';
import type { FormerName } from '../values/former-names.js';
import type { Finding } from '../values/finding.js';
import type { AssessmentDeclaration, Fragment, Origin, Text } from '../values/fragment.js';
import type {
  Activity,
  ActivityId,
  Agent,
  AgentName,
  Boundary,
  FileHeader,
  InterfaceObject,
  ModelHeader,
  ObjectHead,
  ObjectId,
  ObjectTexts,
  Reference,
  PlainElement,
} from '../values/process-model.js';
import type { RelationSource, Relations } from './relations.js';

export interface ModelQueries extends RelationSource {
  readonly name: string;
  /** The same object as long as nothing is another: what is derived from the whole model is remembered by it. */
  readonly revision: object;
  readonly header: () => ModelHeader;
  /** The activity numbered 0; undefined in a model without activities. */
  readonly root: () => Activity | undefined;
  readonly rootId: () => ActivityId | undefined;
  /** In node order. */
  readonly activities: () => readonly Activity[];
  /** The activities of a name, in node order; an implied one has a number alone. */
  readonly named: (name: string) => readonly Activity[];
  /** Those of an own number, in node order. */
  readonly numbered: (ownNumber: string) => readonly Activity[];
  /** The activities of which something is written in a document, in node order. */
  readonly activitiesIn: (document: string) => readonly Activity[];
  readonly object: (id: ObjectId) => ObjectHead | undefined;
  /** What is written about an object: apart from the rest, since half of a model may read of an object that is being
   *  defined. */
  readonly texts: (object: ObjectId) => ObjectTexts;
  /** In alphabetical order of the name. */
  readonly objects: () => readonly InterfaceObject[];
  /** Where an object is declared, the most explicit first (`object`, `bundle`, part, output, agent). */
  readonly declarations: (object: ObjectId) => readonly Origin[];
  /** Every place where the name of an object stands, declarations included, in document order. */
  readonly occurrences: (object: ObjectId) => readonly Origin[];
  readonly agent: (name: AgentName) => Agent | undefined;
  readonly agents: () => readonly Agent[];
  /** Those of a kind, in document order. */
  readonly plainElements: (kind: PlainKind) => readonly PlainElement[];
  /** What scales say of activities, in document order. */
  readonly assessments: () => readonly AssessmentDeclaration[];
  /** What its elements, and it itself, were called before, in no order. */
  readonly formerNames: () => readonly FormerName[];
  /** Every word that says who something is for, in no order. */
  readonly audienceWords: () => readonly Text[];
  /** The catalog of a name, of this model or of another in the workspace. */
  readonly catalog: (name: string) => PlainElement | undefined;
  /** Those of this model, then the others of the workspace. */
  readonly catalogs: () => readonly PlainElement[];
  /** The models of the workspace that have a name; those that are meant first where several have the same. */
  readonly otherModels: () => readonly ModelQueries[];
  /** Every place where the name of an activity, an agent or a plain element stands, and every `see`, in document order. */
  readonly references: () => readonly Reference[];
  /** Those of one document, in its order. */
  readonly referencesIn: (document: string) => readonly Reference[];
  /** The files of the model, in their order. */
  readonly fragments: () => readonly Fragment[];
  /** How the files name the model, in their order. */
  readonly fileHeaders: () => readonly FileHeader[];
  /** What was found while names were resolved, in document order. */
  readonly findings: () => readonly Finding[];
  /** What stands above what, and which object is within which bundle. */
  readonly relations: Relations;
  /** Per role what crosses the border of an activity, written or derived, in the order of the ICOM codes. Empty for an
   *  activity that the model does not have. Entries tunnelled to the parent (`(X)`) are in it, since they are at the
   *  box; they do not cross the parent's border. */
  readonly boundary: (activity: ActivityId) => Boundary;
  /** Who is connected with whom on the diagram that decomposes an activity. */
  readonly links: (activity: ActivityId) => DiagramLinks;
  /** A-0, then each activity with activities inside, in node order. Stubs have no diagram. */
  readonly diagrams: () => readonly DiagramReference[];
  /** The diagram of a node (`A-0`, `A0`, `A22`); undefined where there is none. */
  readonly diagram: (node: string) => Diagram | undefined;
}
