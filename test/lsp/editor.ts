/** An editor without a face: starts the server as any editor does, over stdio, and talks to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = join(__dirname, '..', '..');

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folder?: string;
  /** In place of `folder`, for a workspace of several. */
  readonly folders?: readonly string[];
  /** What the editor answers to `workspace/configuration`, for each item. */
  readonly configuration?: () => unknown;
}

/** What the server sent on its own. */
export interface Sent {
  readonly method: string;
  readonly params: unknown;
}

export class Editor {
  readonly sent: Sent[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly documents = new Map<string, { text: string; version: number }>();

  private constructor(
    readonly connection: MessageConnection,
    readonly process: ChildProcess,
    readonly initialized: InitializeResult,
  ) {}

  static async start({ capabilities = {}, initializationOptions, folder, folders = folder ? [folder] : undefined, configuration }: EditorOptions = {}): Promise<Editor> {
    const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/src/node/main.ts'), '--stdio'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A server that does not even start answers nothing: the test shall fail at once, and say why on the error output.
    const died = once(server, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}`)));
    died.catch(() => undefined);
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const early: Sent[] = [];
    let onSent = (it: Sent): void => void early.push(it);
    connection.onRequest((method, params) => {
      onSent({ method, params });
      if (method !== 'workspace/configuration') return null;
      const items = (params as { items: unknown[] }).items;
      return configuration ? items.map(configuration) : null;
    });
    connection.onNotification((method, params) => onSent({ method, params }));
    connection.onUnhandledProgress(params => onSent({ method: '$/progress', params }));
    connection.listen();
    const answer = connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folders?.map(uri => ({ uri, name: 'folder' })) ?? null,
      capabilities,
      initializationOptions,
    });
    const initialized = await Promise.race([answer, died]);
    await connection.sendNotification('initialized', {});
    const editor = new Editor(connection, server, initialized);
    onSent = it => {
      editor.sent.push(it);
      editor.waiting.forEach(look => look());
    };
    early.forEach(onSent);
    return editor;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, { text, version: 1 });
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first `what`, as one incremental edit. */
  replace(uri: string, what: string, by: string): Promise<void> {
    const start = this.textOf(uri).indexOf(what);
    return this.edit(uri, start, start + what.length, by);
  }

  edit(uri: string, start: number, end: number, by: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const range = { start: this.positionAt(uri, start), end: this.positionAt(uri, end) };
    document.text = document.text.slice(0, start) + by + document.text.slice(end);
    document.version++;
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text: by }],
    });
  }

  textOf = (uri: string): string => this.documents.get(uri)!.text;
  versionOf = (uri: string): number => this.documents.get(uri)!.version;

  positionAt(uri: string, offset: number): Position {
    const lines = this.textOf(uri).slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }

  /** A request at the first `what`, `shift` characters on. */
  at<Result>(method: string, uri: string, what: string, shift = 0, more: object = {}): Promise<Result> {
    const position = this.positionAt(uri, this.textOf(uri).indexOf(what) + shift);
    return this.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  of<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  }

  /** The next message of this kind that fits, or the last one that came and was not taken. */
  async next<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    for (;;) {
      const at = this.sent.findIndex(it => it.method === method && fits(it.params as Params));
      if (at >= 0) return this.sent.splice(at, 1)[0]!.params as Params;
      await new Promise<void>(resolve => {
        const look = (): void => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }

  /** The diagnostics pushed for the document as it is now. */
  async pushed(uri: string): Promise<readonly Diagnostic[]> {
    const version = this.versionOf(uri);
    const found = await this.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', it => it.uri === uri && it.version === version);
    return found.diagnostics;
  }

  /** Ends the server as the protocol wants it; gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    this.connection.dispose();
    return code;
  }
}
