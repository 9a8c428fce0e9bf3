/** A feature that throws answers empty, or with an error where empty would mislead, and says so in the log; the server stays up. */
import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Writes to the editor's log, each message once: what fails on one keystroke fails on the next thousand too. */
export interface Log {
  readonly error: (message: string) => void;
  readonly info: (message: string) => void;
}

export function logTo(connection: Connection): Log {
  const said = new Set<string>();
  const once = (message: string, say: (message: string) => void): void => {
    if (said.has(message)) return;
    if (said.size > 1000) said.clear();
    said.add(message);
    say(message);
  };
  return {
    error: message => once(message, it => connection.console.error(it)),
    info: message => once(message, it => connection.console.info(it)),
  };
}

export const describeError = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;
export type Guard = <Params, Result>(name: string, empty: Result, handle: Handler<Params, Result>) => Handler<Params, Result>;

/** A `ResponseError` is an answer and passes. */
export const guardWith =
  (log: Log): Guard =>
  (name, empty, handle) =>
  (params, token) => {
    const fail = (error: unknown): typeof empty => {
      if (error instanceof ResponseError) throw error;
      log.error(`${name} failed: ${describeError(error)}`);
      return empty;
    };
    try {
      const result = handle(params, token);
      return result instanceof Promise ? result.catch(fail) : result;
    } catch (error) {
      return fail(error);
    }
  };

/** For a request that somebody made by hand: what fails is answered as an error. */
export const guardAloud =
  <Params, Result>(log: Log, name: string, handle: Handler<Params, Result>): Handler<Params, Result> =>
  async (params, token) => {
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${name} failed: ${describeError(error)}`);
      throw new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
    }
  };

/** Runs what nobody waits for: an error, or a connection that is gone, is a line in the log at most. */
export function attempt(log: Log, name: string, run: () => unknown): void {
  const fail = (error: unknown): void => log.error(`${name} failed: ${describeError(error)}`);
  try {
    const result = run();
    if (result instanceof Promise) result.catch(fail);
  } catch (error) {
    fail(error);
  }
}
