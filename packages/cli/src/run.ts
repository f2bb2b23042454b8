/**
 * The command line: which commands there are, what they take, and the exit code. 0: done; 1: the models
 * have errors; 2: wrong usage, or files that cannot be read or written.
 */
import { Command, CommanderError, Option } from 'commander';
import { auditModel, type AuditOptions } from './audit-command.js';
import { check, withCheckOptions } from './check/check-command.js';
import { exportDiagrams } from './export/export-command.js';
import { withExportOptions } from './export/export-options.js';
import { requested } from './export/requested.js';
import { serveLanguage } from './lsp-command.js';
import { orderModels, withOrderOptions } from './order/order-command.js';
import { plainText } from './plain-text.js';
import type { Shell } from './shell.js';
import { UsageError } from './usage-error.js';
import { listViews, type ViewsOptions } from './views-command.js';

export type ExitCode = 0 | 1 | 2;

/** Runs one command; `args` are the words behind `idef0`. Never throws for what its user can mend. */
export async function run(
  shell: Shell,
  args: readonly string[],
  version: string,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(shell, version, (result) => (code = result));
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    shell.complain(`idef0: ${plainText(error.message)}`);
    return 2;
  }
}

function programOf(shell: Shell, version: string, done: (code: ExitCode) => void): Command {
  const program = new Command('idef0')
    .description('Checks and draws IDEF0 process models written as text.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.print(text.trimEnd()),
      writeErr: (text) => shell.complain(text.trimEnd()),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 the models have errors, 2 wrong usage, or a file that cannot be read or written\n(what can be read is done).',
    );
  const checking = program.command('check').description('say what is wrong in the models');
  withCheckOptions(checking, async (paths, options) => {
    done(await check(shell, paths, options, version));
  });
  const drawing = program
    .command('export')
    .description('write the diagrams of the models, or a view of them, as files');
  withExportOptions(drawing, async (paths, written) => {
    done(await exportDiagrams(shell, paths, requested(written)));
  });
  program
    .command('views')
    .description('list the named views of the models')
    .argument('<path...>', '.idef0 files, and folders with such files')
    .addOption(
      new Option('--format <format>', 'how they are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (paths: string[], options: ViewsOptions) => {
      done(await listViews(shell, paths, options));
    });
  const ordering = program
    .command('order')
    .description('say where another order of lists would draw better, or write it');
  withOrderOptions(ordering, async (paths, options) => {
    done(await orderModels(shell, paths, options));
  });
  program
    .command('audit')
    .description(
      'compare a model with a printed table of From and To lists, texts, outcomes and clauses',
    )
    .argument('<path...>', '.idef0 files, and folders with such files')
    .requiredOption('--against <file>', 'the table, a JSON file; see docs/audit.md')
    .option('--model <name>', 'the model to compare, where the paths hold several')
    .addOption(
      new Option('--format <format>', 'how differences are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (paths: string[], options: AuditOptions) => {
      done(await auditModel(shell, paths, options));
    });
  program
    .command('lsp')
    .description('serve the language to an editor')
    .requiredOption('--stdio', 'over standard input and output')
    .action(serveLanguage);
  return program;
}
