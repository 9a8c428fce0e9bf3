/** The language server in a browser: a worker beside the editor, which reads the files for it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { CONNECTION_OPTIONS } from '../lsp/cancel';
import { startServer } from '../lsp/server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & ConstructorParameters<typeof BrowserMessageWriter>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), CONNECTION_OPTIONS);

startServer(connection, { defer: run => void setTimeout(run, 0), version: 'web' });
