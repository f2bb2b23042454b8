/** What is kept of one activity from edit to edit. */
import type {
  Activity,
  ActivityContent,
  ActivityId,
  Finding,
  Reference,
} from '@idef0-studio/model';
import {
  type ActivityDraft,
  contentsOf,
  type NodePath,
  rangesOf,
  type ResolvedLists,
  type WrittenLists,
  isSameList,
} from '@idef0-studio/model/phases';
import { Signal, type Computed } from '../signals/signals.js';

/** What an activity says, names resolved. */
export interface Resolved extends ResolvedLists {
  readonly calls: Activity['calls'];
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
  /** Names that nobody has, and for which near ones were looked for. */
  readonly unknown: ReadonlySet<string>;
}

/** What is kept of one activity. */
export class ActivityRecord {
  parent: ActivityRecord | undefined;
  activity: Activity | undefined;
  written: WrittenLists = NO_LISTS;
  writtenFindings: readonly Finding[] = [];
  contents: readonly ActivityContent[] = [];
  /** False once its activity is gone. */
  isThere = true;
  /** What the text of the activity says. */
  readonly content = new Signal();
  /** What the text says of the activities inside. */
  readonly each = new Signal();

  constructor(
    readonly id: ActivityId,
    public draft: ActivityDraft,
    readonly resolved: Computed<Resolved>,
  ) {}

  get path(): NodePath {
    return this.draft.path;
  }
}

export const NO_LISTS: WrittenLists = {
  own: { control: undefined, input: undefined, output: undefined, mechanism: undefined },
  each: [],
};

/** Whether a record is another one, or that of an activity inside it. */
export function isInside(record: ActivityRecord | undefined, above: ActivityRecord): boolean {
  let step = record;
  while (step !== undefined && step !== above) step = step.parent;
  return step === above;
}

/** Whether an activity stands where it was last published to stand. */
export function isPlacedAlike({ draft, activity, parent }: ActivityRecord): boolean {
  if (activity === undefined) return false;
  const { node, children, kind, ranges } = activity;
  return (
    activity.parent === parent?.id &&
    node === draft.node &&
    kind === draft.kind &&
    children.length === draft.children.length &&
    children.every((child, index) => child === draft.children[index]?.id) &&
    isSameList(ranges, rangesOf(draft))
  );
}

/** Whether a record has taken in what its draft says. */
export function hasContents({ draft, contents }: ActivityRecord): boolean {
  return isSameList(contents, contentsOf(draft));
}
