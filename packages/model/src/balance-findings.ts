/**
 * What does not balance between a diagram and the box that it decomposes (FIPS 183 §3.3.2.7: every
 * boundary arrow corresponds to an arrow at the parent box, and the reverse, tunnels excepted).
 */
import type { BoxPort, FramePort } from './diagram-ports.js';
import { finding, type IssueNote } from './findings.js';
import type { Issue } from './issue.js';
import type { OutsideTaker } from './outside.js';
import type { Activity, ObjectId, ProcessModel } from './process-model.js';

/** A finding while the diagram is derived; `balanceIssue` puts it into words. */
export type Finding =
  | { readonly kind: 'output-not-made'; readonly parent: Activity; readonly port: FramePort }
  | { readonly kind: 'input-not-taken'; readonly parent: Activity; readonly port: FramePort }
  | { readonly kind: 'input-not-declared'; readonly parent: Activity; readonly port: BoxPort }
  | { readonly kind: 'output-not-taken'; readonly parent: Activity; readonly port: BoxPort }
  | {
      readonly kind: 'taker-not-declared';
      readonly parent: Activity;
      readonly port: BoxPort;
      readonly taker: OutsideTaker;
    };

export function balanceIssue(model: ProcessModel, found: Finding): Issue {
  const { parent } = found;
  const object = nameOf(model, found.port.entry.object);
  const { origin } = found.port.entry;
  switch (found.kind) {
    case 'output-not-made':
      return finding(
        'balance/output-not-made',
        'warning',
        `'${parent.name}' outputs '${object}', and no activity inside makes it; an output comes from inside: let one of them make it, or drop it here.`,
        origin,
        childNotes(model, parent),
      );
    case 'input-not-taken':
      return finding(
        'balance/not-taken',
        'warning',
        `'${parent.name}' takes '${object}' as ${found.port.role}, and no activity inside takes it; what crosses the border goes on inside: let one of them take it, write '${object}()', or drop it here.`,
        origin,
        childNotes(model, parent),
      );
    case 'input-not-declared':
      return finding(
        'balance/input-not-declared',
        'warning',
        `'${found.port.activity.name}' takes '${object}', which no activity beside it makes and '${parent.name}' does not take; add it to the ${listOf(found.port.role)} of '${parent.name}', or write '(${object})'.`,
        origin,
        parentNotes(parent),
      );
    case 'output-not-taken':
      return finding(
        'balance/not-taken',
        'warning',
        `'${found.port.activity.name}' makes '${object}', which nobody takes and '${parent.name}' does not output; what is made is taken or leaves: add it to the outputs of '${parent.name}', let somebody take it, or write '(${object})'.`,
        origin,
        parentNotes(parent),
      );
    case 'taker-not-declared':
      return finding(
        'balance/taker-not-declared',
        'warning',
        `'${found.taker.name}' takes '${nameOf(model, found.taker.object)}' from outside '${parent.name}', where '${found.port.activity.name}' makes '${object}', and '${parent.name}' does not output it; add it to its outputs, or say with '<-' where it comes from.`,
        origin,
        [
          { message: `'${found.taker.name}' takes it here.`, origin: found.taker.origin },
          ...parentNotes(parent),
        ],
      );
  }
}

function nameOf(model: ProcessModel, object: ObjectId): string {
  return model.objects.get(object)?.name ?? object;
}

function listOf(role: BoxPort['role']): string {
  return `${role}s`;
}

function parentNotes({ name, origin }: Activity): readonly IssueNote[] {
  return origin === undefined ? [] : [{ message: `The parent '${name}'.`, origin }];
}

/** Where the activities inside stand: at the first of them. */
function childNotes(model: ProcessModel, { children, name }: Activity): readonly IssueNote[] {
  const [first] = children;
  const origin = first === undefined ? undefined : model.activities.get(first)?.origin;
  return origin === undefined ? [] : [{ message: `The activities inside '${name}'.`, origin }];
}
