/**
 * How much each rule weighs here: what `idef0.json` at the roots of the folders says, and over it the
 * settings of the editor. Reads them at the start and again when they change.
 */
import {
  profiles,
  rangeAt,
  readSettings,
  SETTINGS_CODE,
  SETTINGS_FILE,
  severities,
} from '@idef0-studio/language';
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { ruleOf, type Issue, type RuleSettings, type RuleSeverity } from '@idef0-studio/model';
import { URI, UriUtils } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';

/** The section of the editor's settings that is ours. */
const SECTION = 'idef0';

export class FolderRules {
  private folders: readonly URI[] = [];
  /** By folder, in the order of the folders; of two that weigh the same rule the first counts. */
  private readonly ofFolders = new Map<string, RuleSettings>();
  private ofEditor: RuleSettings = { severities: {} };

  /** `onChange` is called when rules weigh something else. */
  constructor(
    private readonly services: Idef0SharedServices,
    private readonly connection: Connection,
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Listens for folders, files and settings. Call before the connection listens. */
  listen(): void {
    const { LanguageServer, DocumentUpdateHandler } = this.services.lsp;
    const { ConfigurationProvider } = this.services.workspace;
    LanguageServer.onInitialize(({ workspaceFolders }) => {
      this.folders = (workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
    });
    LanguageServer.onInitialized(() => void this.start().catch(this.onError));
    DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
      const changed = new Set(changes.map(({ uri }) => URI.parse(uri).toString()));
      const folders = this.folders.filter((folder) => changed.has(fileIn(folder).toString()));
      if (folders.length > 0) void this.read(folders).catch(this.onError);
    });
    ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section !== SECTION) return;
      this.ofEditor = editorSettings(configuration);
      this.apply();
    });
  }

  private async start(): Promise<void> {
    await this.read(this.folders);
    const { ConfigurationProvider } = this.services.workspace;
    await ConfigurationProvider.ready;
    const [rules, profile] = await Promise.all([
      ConfigurationProvider.getConfiguration(SECTION, 'rules'),
      ConfigurationProvider.getConfiguration(SECTION, 'profile'),
    ]);
    this.ofEditor = editorSettings({ rules, profile });
    this.apply();
  }

  private async read(folders: readonly URI[]): Promise<void> {
    for (const folder of folders) {
      const file = fileIn(folder);
      const text = await this.textOf(file);
      if (text === undefined) this.ofFolders.delete(folder.toString());
      const { settings, issues } = readSettings(file.toString(), text ?? '');
      if (text !== undefined) this.ofFolders.set(folder.toString(), settings);
      const diagnostics = issues.map((issue) => diagnosticOf(issue, text ?? ''));
      await this.connection.sendDiagnostics({ uri: file.toString(), diagnostics });
    }
    this.apply();
  }

  private async textOf(file: URI): Promise<string | undefined> {
    try {
      return await this.services.workspace.FileSystemProvider.readFile(file);
    } catch {
      // There is no such file: the rules weigh what the models say.
      return undefined;
    }
  }

  private apply(): void {
    const workspace = this.services.idef0.ModelWorkspace;
    const { ofEditor, ofFolders } = this;
    const all = [ofEditor, ...ofFolders.values()];
    const profile = all.find((each) => each.profile !== undefined)?.profile;
    const settings: RuleSettings = {
      ...(profile !== undefined && { profile }),
      severities: Object.assign({}, ...all.map(({ severities }) => severities).reverse()),
    };
    if (JSON.stringify(workspace.ruleSettingsOf('')) === JSON.stringify(settings)) return;
    workspace.setRuleSettings(settings);
    this.onChange();
  }
}

function fileIn(folder: URI): URI {
  return UriUtils.joinPath(folder, SETTINGS_FILE);
}

function diagnosticOf({ severity, message, origin }: Issue, text: string): Diagnostic {
  return {
    range: rangeAt(text, origin),
    severity: severity === 'error' ? 1 : 2,
    code: SETTINGS_CODE,
    source: 'idef0',
    message,
  };
}

/** The settings of the editor, as far as they can be understood: VS Code itself says what is wrong in them. */
function editorSettings(value: unknown): RuleSettings {
  const { rules, profile } = recordOf(value);
  const severities = Object.entries(recordOf(rules)).filter(
    (entry): entry is [string, RuleSeverity] =>
      isSeverity(entry[1]) && ruleOf(entry[0]) !== undefined,
  );
  return {
    ...(isProfile(profile) && { profile }),
    severities: Object.fromEntries(severities),
  };
}

function isSeverity(value: unknown): value is RuleSeverity {
  return severities.some((severity) => severity === value);
}

function isProfile(value: unknown): value is NonNullable<RuleSettings['profile']> {
  return profiles.some((profile) => profile === value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
