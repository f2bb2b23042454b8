/** What one activity refers to: `<-`, `call` and `see`, resolved. */
import type { ActivityDraft } from '../tree/activity-draft.js';
import type { Candidates } from '../tree/activity-names.js';
import { ambiguousActivity } from '../tree/decompositions.js';
import { newFinding, proposing } from '../../values/new-finding.js';
import type { ActivityContent, Name } from '../../values/fragment.js';
import type { Finding } from '../../values/finding.js';
import { renamed } from '../../names/called-now.js';
import type { FormerName } from '../../values/former-names.js';
import { nameKey, objectKey, writtenName } from '../../names/name-key.js';
import type { Agent, Call, ObjectId, Reference } from '../../values/process-model.js';

/** Who has which name. */
export interface NameFinder {
  /** Every activity that a name may mean. */
  readonly find: (name: Name) => Candidates;
  /** True where the name begins with another model's name. */
  readonly isForeign: (name: Name) => boolean;
  readonly agent: (name: string) => Agent | undefined;
  /** Whether an object, a bundle or a role has the name. */
  readonly isObject: (id: ObjectId) => boolean;
  /** What one of some kinds is called now that had a name before. */
  readonly calledNow: (name: string, kinds: readonly FormerName['kind'][]) => string | undefined;
  /** The name of an activity or an agent that is near to one that nobody has. */
  readonly nearest: (name: string) => string | undefined;
}

/** What may stand behind `<-`. */
const DOERS = ['activity', 'agent'] as const;
/** What `see` may name. */
const NAMED = [...DOERS, 'object', 'role'] as const;

/** A class because each resolved name also becomes a reference, for definition and rename. */
export class Resolution {
  readonly references: Reference[] = [];

  constructor(
    private readonly model: string,
    private readonly finder: NameFinder,
    private readonly findings: Finding[],
  ) {}

  /** Who stands behind `<-`: the id of an activity or the name of an agent. */
  source(name: Name): string | undefined {
    const candidates = this.finder.find(name);
    const [activity] = candidates;
    const agent = name.node ? undefined : this.finder.agent(nameKey(name.text));
    if (activity === undefined && agent !== undefined) {
      this.refer('agent', agent.name, name);
      return agent.name;
    }
    return this.activity(name, candidates)?.id;
  }

  calls({ calls }: ActivityContent): readonly Call[] {
    return calls
      .filter(({ text }) => text !== '')
      .map((name) => {
        const { qualifier, text, origin } = name;
        const isForeign = this.finder.isForeign(name);
        const activity = isForeign ? undefined : this.activity(name, this.finder.find(name));
        const [model = '', ...parents] = qualifier;
        const foreign = isForeign ? { model, parents, name: text } : undefined;
        return { text: writtenName(name), activity: activity?.id, foreign, origin };
      });
  }

  /** Notes what `see` points to. */
  sees({ texts }: ActivityContent): void {
    for (const { see, parts = [] } of [...texts.includes, ...texts.excludes])
      for (const names of [see, ...parts.map((part) => part.see)]) names.forEach(this.see);
  }

  /** `see` may point to anything that has a name; to the model, and to other models, no reference leads. */
  private readonly see = (name: Name): void => {
    const candidates = this.finder.find(name);
    const agent = name.node ? undefined : this.finder.agent(nameKey(name.text));
    const [activity] = candidates;
    if (activity !== undefined) this.activity(name, candidates);
    else if (agent !== undefined) this.refer('agent', agent.name, name);
    else if (this.isObject(name)) this.refer('object', objectKey(name, this.model), name);
    else if (!this.isModel(name)) this.findings.push(this.seeUnknown(name));
  };

  private isObject(name: Name): boolean {
    return !name.node && this.finder.isObject(objectKey(name, this.model));
  }

  private isModel(name: Name): boolean {
    return !name.node && (nameKey(name.text) === this.model || this.finder.isForeign(name));
  }

  private seeUnknown(name: Name): Finding {
    const written = writtenName(name);
    const near = name.node ? undefined : this.finder.nearest(nameKey(name.text));
    const hint = near === undefined ? 'correct it, or drop it.' : `did you mean '${near}'?`;
    const what = name.node ? 'number' : 'name';
    const finding = newFinding(
      'name/see-unknown',
      'information',
      `Nothing has the ${what} '${written}'; 'see' names where something is done instead: ${hint}`,
      name.origin,
    );
    return this.former(finding, name, NAMED) ?? proposing(finding, near);
  }

  /** The finding of a name that was that of something which is called otherwise now. */
  private former(
    finding: Finding,
    name: Name,
    kinds: readonly FormerName['kind'][],
  ): Finding | undefined {
    const now = name.node ? undefined : this.finder.calledNow(name.text, kinds);
    return now === undefined ? undefined : renamed(finding, writtenName(name), now);
  }

  private activity(name: Name, candidates: Candidates): ActivityDraft | undefined {
    const [activity, second] = candidates;
    if (activity === undefined) {
      if (!this.finder.isForeign(name)) this.findings.push(this.unknown(name));
      return undefined;
    }
    if (second !== undefined) this.findings.push(ambiguousActivity(name, candidates));
    this.refer('activity', activity.id, name);
    return activity;
  }

  private unknown(name: Name): Finding {
    const written = writtenName(name);
    const near = name.node ? undefined : this.finder.nearest(nameKey(name.text));
    const hint =
      near === undefined ? 'declare it, or correct the name.' : `did you mean '${near}'?`;
    const finding = newFinding(
      'name/unknown',
      'error',
      name.node
        ? `There is no activity with the number '${written}' in '${this.model}': correct the number.`
        : `There is no activity '${written}'; a reference means an activity or an agent that is declared: ${hint}`,
      name.origin,
    );
    return this.former(finding, name, DOERS) ?? proposing(finding, near);
  }

  private refer(kind: Reference['kind'], id: string, name: Name): void {
    if (name.text === '') return;
    const { node, origin } = name;
    this.references.push({ kind, id, declaration: false, node, origin });
  }
}
