/**
 * Findings about files and folders as such, whatever their texts say: one that cannot be read, a link that
 * leads back to where it stands, a file that is passed over unless somebody opens it.
 */
import type { Finding, FindingCode, Severity } from '@idef0-studio/model';

/** The codes of the findings about files. */
export const FILE_CODES = {
  unreadable: 'file/unreadable',
  cycle: 'file/link-cycle',
  passedOver: 'file/passed-over',
  twice: 'file/twice',
  tooLarge: 'file/project-too-large',
} as const;

/** Findings by the URI of the file or folder. */
export class FileFindings {
  private readonly byUri = new Map<string, readonly Finding[]>();
  private touched = new Set<string>();

  /** The findings of a file; the same list until they are set anew. */
  of(uri: string): readonly Finding[] {
    return this.byUri.get(uri) ?? NONE;
  }

  /** The URIs of all files and folders that have any. */
  uris(): Iterable<string> {
    return this.byUri.keys();
  }

  /** Whether nothing is known of what the text of a file says. */
  isUnreadable(uri: string): boolean {
    return this.of(uri).some(({ code }) => code === FILE_CODES.unreadable);
  }

  /** Puts one finding in the place of all that a file had. */
  set(uri: string, finding: Finding): void {
    const [before, ...others] = this.of(uri);
    if (others.length === 0 && before?.message === finding.message && before.code === finding.code)
      return;
    this.byUri.set(uri, [finding]);
    this.touched.add(uri);
  }

  clear(uri: string): void {
    if (this.byUri.delete(uri)) this.touched.add(uri);
  }

  /** The files and folders whose findings are others than at the last call. */
  takeTouched(): ReadonlySet<string> {
    const taken = this.touched;
    this.touched = new Set();
    return taken;
  }
}

const NONE: readonly Finding[] = [];

/** A file or folder that cannot be read. `reason` is in the words of the system, without a full stop. */
export function unreadable(uri: string, reason: string): Finding {
  return about(
    uri,
    'error',
    FILE_CODES.unreadable,
    `This cannot be read, so it is left out: ${reason}.`,
  );
}

/** A link to a folder that it stands in. */
export function linkCycle(uri: string): Finding {
  const message = 'This link leads to a folder that it stands in; it is not followed.';
  return about(uri, 'warning', FILE_CODES.cycle, message);
}

/** A file that is read because somebody asked for it by name. `by` says what passes it over otherwise. */
export function passedOver(uri: string, by: string): Finding {
  const message = `This file is passed over where nobody asks for it by name: ${by}.`;
  return about(uri, 'information', FILE_CODES.passedOver, message);
}

/** A file that is open under a second path. */
export function openTwice(uri: string, other: string): Finding {
  const message = `This is the same file as '${other}', which counts; what is written here is checked alone.`;
  return about(uri, 'information', FILE_CODES.twice, message);
}

/** A file that is open from a project of which no more than the files beside it are read. */
export function projectTooLarge(uri: string, settings: string, limit: number): Finding {
  const message = `The project of '${settings}' has more than ${limit} folders, so that only the files beside this one are read; open the folder of the model to read all of it.`;
  return about(uri, 'information', FILE_CODES.tooLarge, message);
}

function about(document: string, severity: Severity, code: FindingCode, message: string): Finding {
  return { code, severity, message, origin: { document, start: 0, end: 0 }, notes: [] };
}
