/** Why a file could not be read or written, in words. */

/** The words of the system for what went wrong with a file, without a full stop: 'permission denied'. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'no space is left for this user',
  EFBIG: 'files of this size are not allowed',
  EBUSY: 'another program holds it',
  ETXTBSY: 'another program holds it',
  EMFILE: 'too many files are open',
  EIO: 'the device has failed',
  ELOOP: 'its links lead nowhere',
  ENAMETOOLONG: 'the name is too long',
};
