/**
 * The files of this computer, and nothing under addresses of other kinds: the path of a folder of a remote repository
 * (`vscode-vfs:`) may be that of a folder here, which has nothing to do with it.
 */
import type { SourceFileSystem } from '@idef0-studio/language';
import { EmptyFileSystemProvider, type URI } from 'langium';

const nothing: SourceFileSystem = new EmptyFileSystemProvider();

/** What `disk` has under addresses with the scheme `file`; under others nothing exists, and folders are empty. */
export function localFiles(disk: SourceFileSystem): SourceFileSystem {
  const at = ({ scheme }: URI): SourceFileSystem => (scheme === 'file' ? disk : nothing);
  return {
    stat: async (uri) => at(uri).stat(uri),
    statSync: (uri) => at(uri).statSync(uri),
    exists: async (uri) => at(uri).exists(uri),
    existsSync: (uri) => at(uri).existsSync(uri),
    readBinary: async (uri) => at(uri).readBinary(uri),
    readBinarySync: (uri) => at(uri).readBinarySync(uri),
    readFile: async (uri) => at(uri).readFile(uri),
    readFileSync: (uri) => at(uri).readFileSync(uri),
    readDirectory: async (uri) => at(uri).readDirectory(uri),
    readDirectorySync: (uri) => at(uri).readDirectorySync(uri),
    realPath: async (uri) => (await at(uri).realPath?.(uri)) ?? uri,
  };
}
