/** What tests look at beside the door of the package: nothing else imports this. */
export { isInside } from './write/expect-inside.js';
export { githubLine, repositoryPath } from './check/github.js';
export { sarifLog } from './check/sarif.js';
export { unifiedDiff } from './check/unified-diff.js';
export type { WrittenView } from './export/export-request.js';
export { fileNameOf, withUniquePaths } from './export/file-name.js';
export { diskCache } from './export/picture-cache.js';
export { pictureThreads } from './export/picture-threads.js';
export { DEVICE_OPTIONS } from './export/export-options.js';
export { namedPages } from './export/named-pages.js';
export { viewPages } from './export/view-pages.js';
export type { LocatedFinding } from './findings.js';
export { folderSettings } from './folder-settings.js';
export { jsonText, plainLines, plainText } from './plain-text.js';
export { type NewFile, writeFiles } from './write/file-batch.js';
