/** What SARIF says of a rule: its page without an address, which a log need not invent. */
import { ruleOf, type Rule } from '@idef0-studio/model';
import type { ReportingDescriptor } from 'sarif';

/** The descriptor of a code; for one that no rule has, its name alone. */
export function sarifRule(code: string): ReportingDescriptor {
  const rule = ruleOf(code);
  if (rule === undefined) return { id: code, name: code };
  return {
    id: code,
    name: code,
    shortDescription: { text: `${rule.title.replaceAll('`', "'")}.` },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
  };
}

function helpText({ clauses, why, mend }: Rule): string {
  return [why, `What to do: ${mend}`, ...clausesText(clauses)].join('\n\n').replaceAll('`', "'");
}

function helpMarkdown({ clauses, why, mend, wrong, right }: Rule): string {
  return [
    why,
    `**What to do.** ${mend}`,
    ...clausesText(clauses),
    ...example('Wrong', wrong),
    ...example('Right', right),
  ].join('\n\n');
}

/** `FIPS 183 §3.3.3 rule 8`; nothing for a rule of the language itself. */
function clausesText(clauses: Rule['clauses']): readonly string[] {
  if (clauses.length === 0) return [];
  return [clauses.map(({ standard, section }) => `${standard} ${section}`).join('; ')];
}

function example(title: string, text: string): readonly string[] {
  return text === '' ? [] : [`**${title}**`, `\`\`\`idef0\n${text.trim()}\n\`\`\``];
}
