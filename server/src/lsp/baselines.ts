/** The files of accepted findings: each read once, and again when it changes. */
import { judge, readBaseline, writeBaseline } from '../project/baseline-file';
import type { Complaints } from '../project/complaints';
import type { Files } from '../project/files';
import { comparable } from '../project/uris';
import type { Baseline } from '../report/baseline';
import { attempt, type Log } from './guard';
import type { AcceptParams, AcceptResult } from './protocol';
import type { Session } from './session';

export interface Baselines {
  /** What this file accepts, read on the first call. */
  readonly of: (uri: string) => Promise<Baseline>;
  /** Reads the baseline of an open draft, and makes it part of its snapshots. */
  readonly load: (draft: string) => Promise<void>;
  readonly filesChanged: (uris: readonly string[]) => void;
  /** The baseline's text with findings of an open draft accepted: all of them, or those of a rule at a place. */
  readonly accept: (params: AcceptParams, isMeant: (at: { readonly start: number; readonly end: number }, rule: string) => boolean) => Promise<AcceptResult>;
}

export interface BaselinesOptions {
  readonly session: Session;
  readonly files: Files;
  readonly complaints: Complaints;
  readonly log: Log;
  /** Told of each file that is worth watching. */
  readonly onRead: (uri: string) => void;
  /** Told when drafts have other findings. */
  readonly onChanged: () => void;
}

export function keepBaselines({ session, files, complaints, log, onRead, onChanged }: BaselinesOptions): Baselines {
  const known = new Map<string, Promise<Baseline>>();

  const read = (uri: string): Promise<Baseline> => {
    const baseline = readBaseline(files, uri, false, complaints);
    known.set(uri, baseline);
    onRead(uri);
    return baseline;
  };
  const of = (uri: string): Promise<Baseline> => known.get(uri) ?? read(uri);

  const reload = async (uri: string): Promise<void> => {
    const baseline = read(uri);
    const loaded = await baseline;
    // A later change may have overtaken it.
    if (known.get(uri) === baseline && session.setBaseline(uri, loaded)) onChanged();
  };

  return {
    of,
    load: async draft => {
      const uri = session.baselineUri(draft);
      if (uri) session.setBaseline(uri, await of(uri));
    },
    filesChanged: uris => {
      const changed = new Set(uris.map(comparable));
      for (const uri of known.keys()) if (changed.has(comparable(uri))) attempt(log, 'baseline', () => reload(uri));
    },
    accept: async ({ uri, reason, defaultUri }, isMeant) => {
      const baselineUri = session.baselineUri(uri) ?? defaultUri;
      if (!baselineUri) return { problem: 'no baseline is set', isUnset: true };
      // As it is now: somebody may have written to it since.
      const baseline = await read(baselineUri);
      if (baseline.problem) return { problem: baseline.problem };
      session.setBaseline(baselineUri, baseline);
      const snapshot = session.snapshot(uri);
      if (!snapshot) return { problem: 'the draft is not open' };
      const { review } = snapshot;
      const { fresh } = judge(review, snapshot.allFindings(), baseline, baselineUri);
      const meant = fresh.filter(it => isMeant(it.span, it.rule));
      return { baselineUri, text: writeBaseline(baseline, baselineUri, [{ review, fresh: meant, stale: [], reason }]), count: meant.length };
    },
  };
}
