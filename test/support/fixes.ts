/** Fixes as text: a fixture before, the title of a fix, the fixture after. */
import { applied, fixesFor, loadWorkspace, type Fix } from '@idef0-studio/language';
import type { Finding, RuleSettings } from '@idef0-studio/model';
import { filesOf } from './check.js';

const FIPS: RuleSettings = {
  profile: 'fips183',
  severities: { 'model/no-purpose': 'off', 'model/no-viewpoint': 'off' },
};

/** The files after the fix, each under its name where there are several. The fix is the first whose title
 *  begins so, of the findings in order.
 *  @throws RangeError, with the titles that there are, where there is no such fix. */
export async function fixed(
  fixture: string,
  title: string,
  settings: RuleSettings = FIPS,
): Promise<string> {
  const files = filesOf(fixture);
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings(settings);
  const findings = [...workspace.findings().values()].flat();
  const fixes = findings.flatMap((finding) => fixesFor(workspace, finding));
  const fix = fixes.find((each) => each.title.startsWith(title));
  if (fix === undefined)
    throw new RangeError(`No fix '${title}' among: ${titles(fixes, findings)}`);
  const after = files.map(({ uri, text }) => {
    const own = fix.edits.filter(({ document }) => document === uri);
    const name = uri.replace('file:///', '');
    return `${files.length > 1 ? `//- ${name}\n` : ''}${applied(text, own)}`;
  });
  return after.join('\n').trim();
}

/** Titles of all fixes for the findings of a code. */
export async function titlesFor(fixture: string, code: string): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(fixture));
  workspace.setRuleSettings(FIPS);
  const findings = [...workspace.findings().values()]
    .flat()
    .filter((finding) => finding.code === code);
  return findings.flatMap((finding) => fixesFor(workspace, finding).map(({ title }) => title));
}

function titles(fixes: readonly Fix[], findings: readonly Finding[]): string {
  const found = findings.map(({ code }) => code).join(', ');
  return `${fixes.map(({ title }) => title).join('; ')} (findings: ${found})`;
}
