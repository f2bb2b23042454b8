/** The disk of this computer, with what its links lead to. */
import type { SourceFileSystem } from '@idef0-studio/language';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { realpath } from 'node:fs/promises';

export class NodeFiles extends NodeFileSystemProvider implements SourceFileSystem {
  /** The path with all links followed, in the case that the disk has. */
  async realPath(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }
}
