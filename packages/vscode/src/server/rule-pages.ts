/** The pages of the rules, which come with the extension: the code of a finding leads to that of its rule. */
import { Uri, type Diagnostic } from 'vscode';

/** Gives findings their code as a link; `extension` is the folder of ours. The manifest says that files of this
 *  folder open as Markdown previews: links to commands, which could do the same, work in some of the places
 *  alone that show a finding. */
export function rulePages(extension: Uri): (findings: Diagnostic[]) => Diagnostic[] {
  const folder = Uri.joinPath(extension, 'dist', 'idef0-rules');
  const pageOf = (code: string): Uri => Uri.joinPath(folder, `${code.replaceAll('/', '-')}.md`);
  return (findings) => {
    for (const finding of findings) {
      const { code } = finding;
      if (typeof code === 'string') finding.code = { value: code, target: pageOf(code) };
    }
    return findings;
  };
}
