/** A request that is cancelled before its turn came is answered at once, and costs nothing. */
import { LSPErrorCodes, type ConnectionOptions, type RequestMessage } from 'vscode-languageserver';

export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: message => ({
      jsonrpc: '2.0',
      id: (message as RequestMessage).id,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled' },
    }),
  },
};
