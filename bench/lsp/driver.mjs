#!/usr/bin/env node
// driver.mjs - drive ANY stdio language server and measure it. No dependencies (Node >= 18, Linux for RSS).
//
// One server:   node driver.mjs --name ours --cmd "node out/server.js --stdio" --doc review.md [--lang markdown]
//                    [--root dir] [--open extra.bib --open other.md] [--config probes.json] [--rounds 3] [--out r.json]
// Several, interleaved round by round (so that machine noise hits all alike) and compared in one table:
//               node driver.mjs --suite suite.json [--rounds 5] [--out r.json] [--md table.md]
// suite.json:   { "defaults": {spec}, "servers": [ {spec}, ... ] }   spec keys:
//   name, cmd (string or argv array), cwd, env, root (workspace folder; "" = none), doc, lang, open [{path,lang}],
//   initializationOptions, settings {section: value} (answers workspace/configuration), hooks (path of an .mjs exporting
//   onRequest(method, params, ctx) -> result | undefined), clientCapabilities (merged),
//   diag: "auto"|"push"|"pull"|"none",   settle (ms of silence that ends "settled" diagnostics, default 400), timeout (ms, 20000)
//   edits: {find: regex, group, at: "start"|"end", text: "x", n: 30, gap: 0}   typing probe: insert text, wait, delete it, wait ...
//   breakEdits: [{find, group, replace, n}]    edit that must change the diagnostics (insert + undo), measures time until they differ
//   burst: {n: 40, gap: 20}                    n keystrokes, gap ms apart, then time until the last diagnostics / barrier answer
//   probes: {hover|definition|references|completion|documentHighlight|prepareRename|rename|codeAction|documentSymbol|
//            documentLink|foldingRange|semanticTokens|workspaceSymbol|inlayHint: {find, group, at, n, doc, arg} | false }
//   barrier: "documentSymbol" (default) | "hover" ...   request sent right behind a didChange: keystroke -> fresh answer time
//   robust: true                              malformed / out-of-order / unknown messages; is the server still alive after each?
// Positions come from regex matches in the document (group 0 by default), spread evenly over all matches, UTF-16 units.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { performance } from 'node:perf_hooks';

const sleep = ms => new Promise(r => setTimeout(r, ms));
const q = (a, p) => { if (!a.length) return null; const s = [...a].sort((x, y) => x - y); return s[Math.min(s.length - 1, Math.max(0, Math.ceil(p * s.length) - 1))]; };
const r2 = x => x == null ? null : Math.round(x * 100) / 100;
const stats = (a, extra = {}) => ({ n: a.length, p50: r2(q(a, .5)), p95: r2(q(a, .95)), min: r2(q(a, 0)), max: r2(q(a, 1)), ...extra });

export class Rpc {
  constructor(cmd, { cwd, env, onRequest, onNotification, logStderr } = {}) {
    const argv = Array.isArray(cmd) ? cmd : cmd.match(/"[^"]*"|'[^']*'|\S+/g).map(x => x.replace(/^["']|["']$/g, ''));
    this.p = spawn(argv[0], argv.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    this.id = 0; this.pending = new Map(); this.buf = Buffer.alloc(0); this.onRequest = onRequest; this.onNotification = onNotification;
    this.exited = null; this.stderr = ''; this.bytesIn = 0; this.bytesOut = 0;
    this.exitP = new Promise(res => this.p.on('exit', (code, sig) => { this.exited = { code, sig, t: performance.now() }; for (const { rej } of this.pending.values()) rej(new Error(`server exited code=${code} sig=${sig}`)); this.pending.clear(); res(this.exited); }));
    this.p.on('error', e => { this.exited = { error: String(e) }; for (const { rej } of this.pending.values()) rej(e); });
    this.p.stdin.on('error', () => {});
    this.p.stderr.on('data', d => { if (this.stderr.length < 20000) this.stderr += d; if (logStderr) process.stderr.write(d); });
    this.p.stdout.on('data', d => this.#data(d));
  }
  #data(d) {
    this.bytesIn += d.length; this.buf = this.buf.length ? Buffer.concat([this.buf, d]) : d;
    for (;;) {
      const h = this.buf.indexOf('\r\n\r\n'); if (h < 0) return;
      const m = /content-length:\s*(\d+)/i.exec(this.buf.toString('latin1', 0, h));
      if (!m) { this.buf = this.buf.subarray(h + 4); continue; }
      const end = h + 4 + +m[1]; if (this.buf.length < end) return;
      const t = performance.now(); const body = this.buf.toString('utf8', h + 4, end); this.buf = this.buf.subarray(end);
      let msg; try { msg = JSON.parse(body); } catch { continue; }
      this.#dispatch(msg, t);
    }
  }
  async #dispatch(msg, t) {
    if (msg.method !== undefined && msg.id !== undefined) {
      let result = null, error; try { result = await this.onRequest?.(msg.method, msg.params); } catch (e) { error = { code: -32603, message: String(e) }; }
      this.send(error ? { id: msg.id, error } : { id: msg.id, result: result === undefined ? null : result });
    } else if (msg.method !== undefined) this.onNotification?.(msg.method, msg.params, t);
    else { const p = this.pending.get(msg.id); if (p) { this.pending.delete(msg.id); p.res({ result: msg.result, error: msg.error, t }); } }
  }
  send(o) { if (this.exited) return; const s = JSON.stringify({ jsonrpc: '2.0', ...o }); const b = Buffer.from(`Content-Length: ${Buffer.byteLength(s)}\r\n\r\n${s}`); this.bytesOut += b.length; this.p.stdin.write(b); }
  raw(s) { if (!this.exited) this.p.stdin.write(s); }
  notify(method, params) { this.send({ method, params }); }
  /** resolves {result, error, ms, id}; rejects on timeout or exit */
  request(method, params, timeout = 20000) {
    const id = ++this.id, t0 = performance.now();
    const pr = new Promise((res, rej) => {
      if (this.exited) return rej(new Error('server not running'));
      const to = setTimeout(() => { this.pending.delete(id); rej(new Error(`timeout ${method}`)); }, timeout);
      this.pending.set(id, { res: x => { clearTimeout(to); res({ ...x, ms: x.t - t0, id }); }, rej: e => { clearTimeout(to); rej(e); } });
    });
    this.send({ id, method, params }); pr.id = id; return pr;
  }
}
const procTree = pid => { const out = [pid]; try { for (const t of fs.readdirSync(`/proc/${pid}/task`)) for (const c of fs.readFileSync(`/proc/${pid}/task/${t}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)) out.push(...procTree(+c)); } catch {} return [...new Set(out)]; };
export const memory = pid => { let rss = 0, hwm = 0, n = 0; for (const p of procTree(pid)) try { const s = fs.readFileSync(`/proc/${p}/status`, 'utf8'); rss += +(/VmRSS:\s+(\d+)/.exec(s)?.[1] ?? 0); hwm += +(/VmHWM:\s+(\d+)/.exec(s)?.[1] ?? 0); n++; } catch {} return { rss_mb: Math.round(rss / 1024), peak_mb: Math.round(hwm / 1024), procs: n }; };
const cpuMs = pid => { let t = 0; for (const p of procTree(pid)) try { const f = fs.readFileSync(`/proc/${p}/stat`, 'utf8').split(') ')[1].split(' '); t += (+f[11] + +f[12]) * 10; } catch {} return t; };

class Doc {
  constructor(file, lang) { this.file = path.resolve(file); this.uri = pathToFileURL(this.file).href; this.lang = lang; this.text = fs.readFileSync(this.file, 'utf8'); this.version = 1; }
  pos(off) { let line = 0, ls = 0, i; while ((i = this.text.indexOf('\n', ls)) >= 0 && i < off) { line++; ls = i + 1; } return { line, character: off - ls }; }
  /** offsets of up to n matches, evenly spread */
  find({ find, group = 0, at = 'mid', n = 20, flags = '' }) {
    const re = new RegExp(find, 'g' + flags.replace('g', '') + 'd'); const all = [];
    for (const m of this.text.matchAll(re)) { const [a, b] = m.indices[group] ?? m.indices[0]; all.push(at === 'start' ? a : at === 'end' ? b : (a + b) >> 1); }
    if (all.length <= n) return all; const out = []; for (let i = 0; i < n; i++) out.push(all[Math.floor(i * all.length / n)]); return out;
  }
  change(off, del, ins, kind) {
    const range = { start: this.pos(off), end: this.pos(off + del) };
    this.text = this.text.slice(0, off) + ins + this.text.slice(off + del); this.version++;
    return { textDocument: { uri: this.uri, version: this.version }, contentChanges: kind === 2 ? [{ range, text: ins }] : [{ text: this.text }] };
  }
}
const METHODS = { hover: 'textDocument/hover', definition: 'textDocument/definition', references: 'textDocument/references', completion: 'textDocument/completion', documentHighlight: 'textDocument/documentHighlight', prepareRename: 'textDocument/prepareRename', rename: 'textDocument/rename', codeAction: 'textDocument/codeAction', documentSymbol: 'textDocument/documentSymbol', documentLink: 'textDocument/documentLink', foldingRange: 'textDocument/foldingRange', semanticTokens: 'textDocument/semanticTokens/full', workspaceSymbol: 'workspace/symbol', inlayHint: 'textDocument/inlayHint' };
const CAP = { hover: 'hoverProvider', definition: 'definitionProvider', references: 'referencesProvider', completion: 'completionProvider', documentHighlight: 'documentHighlightProvider', prepareRename: 'renameProvider', rename: 'renameProvider', codeAction: 'codeActionProvider', documentSymbol: 'documentSymbolProvider', documentLink: 'documentLinkProvider', foldingRange: 'foldingRangeProvider', semanticTokens: 'semanticTokensProvider', workspaceSymbol: 'workspaceSymbolProvider', inlayHint: 'inlayHintProvider' };
const DEFAULT_PROBES = { documentSymbol: { n: 10 }, hover: { find: '<sup>([\\d,–-]+)</sup>', group: 1, n: 40 }, definition: { find: '<sup>(\\d+)', group: 1, n: 40 }, references: { find: '<sup>(\\d+)', group: 1, n: 20 }, documentHighlight: { find: '<sup>(\\d+)', group: 1, n: 20 }, completion: { find: '\\n\\n[A-Z][a-z]+', at: 'end', n: 20 }, codeAction: { find: '<sup>(\\d+)', group: 1, n: 10 }, foldingRange: { n: 10 }, documentLink: { n: 10 }, workspaceSymbol: { arg: 'sen', n: 5 } };
const empty = r => r == null || (Array.isArray(r) && !r.length) || (Array.isArray(r.items) && !r.items.length) || (Array.isArray(r.data) && !r.data.length);

export async function runOnce(spec) {
  const S = { lang: 'markdown', diag: 'auto', settle: 400, timeout: 20000, barrier: 'documentSymbol', ...spec };
  const doc = new Doc(S.doc, S.lang); const root = S.root === '' ? null : path.resolve(S.root ?? path.dirname(doc.file));
  const hooks = S.hooks ? await import(pathToFileURL(path.resolve(S.hooks)).href) : {};
  const R = { name: S.name, startup: {}, latency: {}, memory: {}, notes: [] };
  const diags = new Map(); let waiters = [], pubs = 0, regs = [];
  const docs = new Map();
  const rpc = new Rpc(S.cmd, { cwd: S.cwd ?? process.cwd(), env: S.env, logStderr: S.verbose,
    onRequest: async (m, p) => {
      const h = await hooks.onRequest?.(m, p, { docs, spec: S }); if (h !== undefined) return h;
      if (m === 'workspace/configuration') return p.items.map(i => i.section == null || i.section === '' ? (S.settings ?? null) : (S.settings?.[i.section] ?? i.section.split('.').reduce((o, k) => o?.[k], S.settings) ?? null));
      if (m === 'client/registerCapability') { regs.push(...p.registrations.map(x => x.method)); return null; }
      if (m === 'workspace/workspaceFolders') return root ? [{ uri: pathToFileURL(root).href, name: 'root' }] : null;
      if (m === 'workspace/applyEdit') return { applied: false };
      return null;
    },
    onNotification: (m, p, t) => { if (m === 'textDocument/publishDiagnostics') { pubs++; diags.set(p.uri, { t, v: p.version, d: p.diagnostics }); for (const w of [...waiters]) w(p, t); } } });
  const t0 = performance.now();
  try {
    const init = await rpc.request('initialize', { processId: process.pid, clientInfo: { name: 'lsp_bench', version: '1' }, rootUri: root ? pathToFileURL(root).href : null, workspaceFolders: root ? [{ uri: pathToFileURL(root).href, name: 'root' }] : null, initializationOptions: S.initializationOptions,
      capabilities: { general: { positionEncodings: ['utf-16'] }, workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true }, symbol: {} }, window: { workDoneProgress: true },
        textDocument: { synchronization: { didSave: true, dynamicRegistration: true }, publishDiagnostics: { versionSupport: true, relatedInformation: true }, ...(S.diag === 'push' ? {} : { diagnostic: { dynamicRegistration: true } }), hover: { contentFormat: ['markdown', 'plaintext'] }, definition: { linkSupport: true }, references: {}, documentHighlight: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] }, contextSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } } }, rename: { prepareSupport: true }, foldingRange: {}, documentLink: {}, inlayHint: {}, semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] } }, ...S.clientCapabilities } }, 60000);
    if (init.error) throw new Error('initialize: ' + JSON.stringify(init.error));
    R.startup.initialize_ms = r2(init.ms); const caps = init.result.capabilities; R.server = init.result.serverInfo; 
    const sync = typeof caps.textDocumentSync === 'object' ? caps.textDocumentSync?.change : caps.textDocumentSync; R.sync = { 0: 'none', 1: 'full', 2: 'incremental' }[sync ?? 0];
    rpc.notify('initialized', {});
    if (S.settings) rpc.notify('workspace/didChangeConfiguration', { settings: S.settings });
    if (S.waitAfterInit) await sleep(S.waitAfterInit);
    for (const o of S.open ?? []) { const d = new Doc(o.path ?? o, o.lang ?? 'plaintext'); docs.set(d.uri, d); rpc.notify('textDocument/didOpen', { textDocument: { uri: d.uri, languageId: d.lang, version: 1, text: d.text } }); }
    docs.set(doc.uri, doc);
    const pull = S.diag === 'pull' || (S.diag === 'auto' && (caps.diagnosticProvider || regs.includes('textDocument/diagnostic'))); const wantDiag = S.diag !== 'none'; R.diag_mode = !wantDiag ? 'none' : pull ? 'pull' : 'push';
    // a push waiter: first publish for the doc (version >= v if the server sends versions), then settle
    const nextPublish = (v, timeout, pred) => new Promise((res) => { const to = setTimeout(() => { waiters = waiters.filter(w => w !== fn); res(null); }, timeout); const fn = (p, t) => { if (p.uri !== doc.uri || (p.version != null && p.version < v) || (pred && !pred(p.diagnostics))) return; clearTimeout(to); waiters = waiters.filter(w => w !== fn); res({ t, d: p.diagnostics }); }; waiters.push(fn); });
    const getDiag = async (v, timeout = S.timeout, pred) => { // -> {t, d} ; t = arrival time
      if (!wantDiag) return null;
      if (!pull) return nextPublish(v, timeout, pred);
      for (const end = performance.now() + timeout; ;) { const r = await rpc.request('textDocument/diagnostic', { textDocument: { uri: doc.uri } }, timeout); const d = r.result?.items ?? []; if (r.error && r.error.code !== -32802 && r.error.code !== -32800) return null; if (!r.error && (!pred || pred(d))) return { t: r.t, d }; if (performance.now() > end) return null; await sleep(1); }
    };
    // ---- open
    const tOpen = performance.now(); const first = getDiag(1); rpc.notify('textDocument/didOpen', { textDocument: { uri: doc.uri, languageId: doc.lang, version: 1, text: doc.text } });
    const barrierParams = () => S.barrier === 'documentSymbol' ? { textDocument: { uri: doc.uri } } : { textDocument: { uri: doc.uri }, position: { line: 0, character: 0 } };
    const barrierOk = S.barrier && (caps[CAP[S.barrier]] || regs.includes(METHODS[S.barrier]));
    const f = await first; let last = f; if (f && !pull) for (;;) { const n = await nextPublish(1, S.settle); if (!n) break; last = n; }
    R.startup.didOpen_to_diag_ms = f ? r2(f.t - tOpen) : null; R.startup.didOpen_to_settled_diag_ms = last ? r2(last.t - tOpen) : null; R.startup.cold_start_to_diag_ms = last ? r2(last.t - t0) : null; R.diag_count = last?.d.length ?? null;
    if (barrierOk) { const b = await rpc.request(METHODS[S.barrier], barrierParams(), S.timeout); R.startup.first_barrier_ms = r2(b.ms); }
    R.memory.after_open = memory(rpc.p.pid);
    // ---- typing: keystroke -> diagnostics, and keystroke -> fresh answer
    const E = { find: '[a-z]{5,} [a-z]{5,}', at: 'mid', text: 'x', n: 20, gap: 0, ...(S.edits ?? {}) };
    if (sync) {
      const offs = doc.find(E); const a = [], b = []; let miss = 0; const c0 = cpuMs(rpc.p.pid);
      const key = async (off, del, ins) => { const p = doc.change(off, del, ins, sync); const t = performance.now(); const d = wantDiag && miss < 4 ? getDiag(doc.version, S.editTimeout ?? 3000) : null; rpc.notify('textDocument/didChange', p); if (barrierOk) { const x = await rpc.request(METHODS[S.barrier], barrierParams(), S.timeout).catch(() => null); if (x) b.push(x.t - t); } if (d) { const x = await d; if (x) { a.push(x.t - t); miss = 0; } else miss++; } if (E.gap) await sleep(E.gap); };
      for (const off of offs) { await key(off, 0, E.text); await key(off, E.text.length, ''); if (rpc.exited) break; }
      R.latency['didChange->diag'] = a.length ? stats(a) : { n: 0, note: 'no publish for edits that leave diagnostics unchanged' };
      R.latency[`didChange->${S.barrier}`] = stats(b); R.typing_cpu_ms_per_key = r2((cpuMs(rpc.p.pid) - c0) / (2 * Math.max(1, offs.length)));
      for (const [i, be] of (S.breakEdits ?? []).entries()) { // edit that must change the diagnostics
        const t_ = [], u_ = []; let fail = 0; const sig = d => d.map(x => x.message + '@' + x.range.start.line).sort().join('|');
        for (const off of doc.find({ at: 'start', n: 10, ...be })) {
          const re = new RegExp(be.find, 'dy' + (be.flags ?? '')); let old = be.delete ?? '', o = off;
          if (be.replace !== undefined) { const rr = new RegExp(be.find, 'dg' + (be.flags ?? '')); rr.lastIndex = Math.max(0, off - 200); let m; while ((m = rr.exec(doc.text)) && m.indices[be.group ?? 0][0] < off); if (!m) { fail++; continue; } o = m.indices[be.group ?? 0][0]; old = m[be.group ?? 0]; }
          const cur0 = pull ? (await getDiag(doc.version, S.timeout))?.d : diags.get(doc.uri)?.d; const s0 = sig(cur0 ?? []);
          const go = async (off2, del, ins, pred) => { const p = doc.change(off2, del, ins, sync); const t = performance.now(); const d = getDiag(doc.version, S.editTimeout ?? 3000, pred); rpc.notify('textDocument/didChange', p); const x = await d; return x ? x.t - t : null; };
          const ins = be.replace ?? be.text; const x = await go(o, old.length, ins, d => sig(d) !== s0); x == null ? fail++ : t_.push(x);
          const y = await go(o, ins.length, old, d => sig(d) === s0); y == null ? fail++ : u_.push(y); if (fail > 4) break;
        }
        R.latency[`break${i}:${be.name ?? be.find}`] = stats([...t_, ...u_], { fail });
      }
      if (S.burst !== false) { const B = { n: 40, gap: 20, ...(S.burst ?? {}) }; const off = offs[offs.length >> 1] ?? 0; const p0 = pubs; const cB = cpuMs(rpc.p.pid); for (let i = 0; i < B.n; i++) { rpc.notify('textDocument/didChange', doc.change(off + i, 0, 'y', sync)); await sleep(B.gap); }
        const t = performance.now(); const bar = barrierOk ? await rpc.request(METHODS[S.barrier], barrierParams(), S.timeout).catch(() => null) : null; let lastT = null; if (wantDiag && pull) { const x = await getDiag(doc.version); lastT = x?.t; } else if (wantDiag) { for (;;) { const n = await nextPublish(doc.version, Math.max(S.settle, 800)); if (!n) break; lastT = n.t; } }
        R.burst = { keys: B.n, gap_ms: B.gap, publishes_during_and_after: pubs - p0, last_key_to_barrier_ms: bar ? r2(bar.ms) : null, last_key_to_last_diag_ms: lastT ? r2(lastT - t) : null, cpu_ms: cpuMs(rpc.p.pid) - cB };
        rpc.notify('textDocument/didChange', doc.change(off, B.n, '', sync)); await sleep(300); if (barrierOk) await rpc.request(METHODS[S.barrier], barrierParams(), S.timeout).catch(() => null); }
    }
    // ---- requests
    for (const [k, cfg0] of Object.entries({ ...DEFAULT_PROBES, ...(S.probes ?? {}) })) {
      if (!cfg0 || !METHODS[k]) continue; if (!caps[CAP[k]] && !regs.includes(METHODS[k])) continue; if (k === 'prepareRename' && !caps.renameProvider?.prepareProvider) continue;
      const cfg = { n: 20, ...cfg0 }; const d = cfg.doc ? docs.get(pathToFileURL(path.resolve(cfg.doc)).href) : doc; const offs = cfg.find ? d.find(cfg) : Array(cfg.n).fill(0);
      const a = []; let ok = 0, errs = 0, bytes = 0; let sample;
      for (const off of offs) { const pos = d.pos(off); const base = { textDocument: { uri: d.uri }, position: pos };
        const params = { documentSymbol: { textDocument: base.textDocument }, foldingRange: { textDocument: base.textDocument }, documentLink: { textDocument: base.textDocument }, semanticTokens: { textDocument: base.textDocument }, workspaceSymbol: { query: cfg.arg ?? '' }, references: { ...base, context: { includeDeclaration: true } }, rename: { ...base, newName: cfg.arg ?? 'zz9' }, completion: { ...base, context: { triggerKind: 1 } }, codeAction: { textDocument: base.textDocument, range: { start: pos, end: pos }, context: { diagnostics: [] } }, inlayHint: { textDocument: base.textDocument, range: { start: { line: 0, character: 0 }, end: d.pos(d.text.length) } } }[k] ?? base;
        const x = await rpc.request(METHODS[k], params, S.timeout).catch(e => ({ error: String(e) })); if (x.error) { errs++; if (!x.ms) break; } else { a.push(x.ms); if (!empty(x.result)) { ok++; sample ??= x.result; } } if (rpc.exited) break; }
      R.latency[k] = stats(a, { nonempty: ok, errors: errs });
      if (S.samples && sample) (R.samples ??= {})[k] = JSON.stringify(sample).slice(0, 400);
    }
    // ---- cancellation
    if (caps.hoverProvider || barrierOk) { const m = barrierOk ? METHODS[S.barrier] : METHODS.hover; const prs = []; for (let i = 0; i < 30; i++) prs.push(rpc.request(m, barrierParams(), S.timeout)); const t = performance.now(); for (const p of prs.slice(0, 29)) rpc.notify('$/cancelRequest', { id: p.id }); const rs = await Promise.allSettled(prs); R.cancel = { sent: 29, answered_cancelled: rs.slice(0, 29).filter(x => x.value?.error?.code === -32800).length, last_answer_ms: r2(performance.now() - t) }; }
    R.memory.end = memory(rpc.p.pid); R.cpu_ms_total = cpuMs(rpc.p.pid);
    if (S.robust) R.robust = await robust(rpc, doc, caps, sync, barrierOk ? METHODS[S.barrier] : null, barrierParams, docs);
    const tS = performance.now(); const sh = await rpc.request('shutdown', null, 5000).catch(e => ({ error: String(e) })); rpc.notify('exit'); const ex = await Promise.race([rpc.exitP, sleep(5000)]); if (rpc.exited && !tS) 0; if (sh.error) R.stderr = rpc.stderr.slice(-800); R.exit = { shutdown_ms: r2(sh.ms), exit_ms: ex ? r2(ex.t - tS) : null, code: ex ? ex.code : 'did not exit in 5 s' };
  } catch (e) { R.error = String(e.stack ?? e).slice(0, 600); R.stderr = rpc.stderr.slice(-800); }
  finally { if (!rpc.exited) rpc.p.kill('SIGKILL'); }
  return R;
}
async function robust(rpc, doc, caps, sync, barrier, bp, docs) {
  const out = {}; const note = rpc.notify.bind(rpc); rpc.notify = (m, p) => { if (m === 'textDocument/didOpen') docs.set(p.textDocument.uri, { uri: p.textDocument.uri, text: p.textDocument.text }); note(m, p); }; /* hooks can read these documents */ const uri = doc.uri; const alive = async () => { if (rpc.exited) return false; try { const r = barrier ? await rpc.request(barrier, bp(), 5000) : await rpc.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }, 5000); return r.error ? 'error:' + r.error.code : true; } catch (e) { return rpc.exited ? false : 'no answer'; } };
  const test = async (name, fn) => { if (rpc.exited) { out[name] = 'server already dead'; return; } let x; try { x = await fn(); } catch (e) { x = String(e.message); } await sleep(50); out[name] = { reply: x, alive: await alive() }; };
  const rq = async (m, p) => { const r = await rpc.request(m, p, 5000); return r.error ? `error ${r.error.code}` : r.result == null ? 'null' : 'result'; };
  await test('unknown request', () => rq('foo/bar', {}));
  await test('unknown notification', () => { rpc.notify('foo/baz', {}); });
  await test('unknown $/notification', () => { rpc.notify('$/baz', {}); });
  await test('hover line out of range', () => rq('textDocument/hover', { textDocument: { uri }, position: { line: 1e6, character: 5 } }));
  await test('hover char out of range', () => rq('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1e6 } }));
  await test('hover negative position', () => rq('textDocument/hover', { textDocument: { uri }, position: { line: -1, character: -1 } }));
  await test('definition on unopened missing file', () => rq('textDocument/definition', { textDocument: { uri: 'file:///no/such/file.md' }, position: { line: 0, character: 0 } }));
  await test('hover on untitled: uri', () => rq('textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } }));
  await test('malformed uri', () => rq('textDocument/hover', { textDocument: { uri: '::%%zz' }, position: { line: 0, character: 0 } }));
  await test('params missing', () => rq('textDocument/hover', {}));
  await test('didChange for unopened file', () => { rpc.notify('textDocument/didChange', { textDocument: { uri: 'file:///no/x.md', version: 2 }, contentChanges: [{ text: 'a' }] }); });
  await test('didClose for unopened file', () => { rpc.notify('textDocument/didClose', { textDocument: { uri: 'file:///no/x.md' } }); });
  if (sync === 2) await test('edit range out of document', () => { rpc.notify('textDocument/didChange', { textDocument: { uri, version: ++doc.version }, contentChanges: [{ range: { start: { line: 1e6, character: 0 }, end: { line: 1e6, character: 3 } }, text: 'z' }] }); });
  await test('full-text change (resync)', () => { rpc.notify('textDocument/didChange', { textDocument: { uri, version: ++doc.version }, contentChanges: [{ text: doc.text }] }); });
  await test('empty document', async () => { rpc.notify('textDocument/didOpen', { textDocument: { uri: uri + '.empty.md', languageId: doc.lang, version: 1, text: '' } }); return rq('textDocument/documentSymbol', { textDocument: { uri: uri + '.empty.md' } }); });
  await test('NUL, lone surrogate, BOM, CR-only lines', async () => { rpc.notify('textDocument/didOpen', { textDocument: { uri: uri + '.bad.md', languageId: doc.lang, version: 1, text: '\ufeff# a\u0000b\rc \ud800 d\u2028e <sup>1</sup>\r[@x]' } }); return rq('textDocument/documentSymbol', { textDocument: { uri: uri + '.bad.md' } }); });
  await test('1 MB on one line', async () => { rpc.notify('textDocument/didOpen', { textDocument: { uri: uri + '.long.md', languageId: doc.lang, version: 1, text: 'a <sup>1</sup> [b](c) '.repeat(50000) } }); return rq('textDocument/documentSymbol', { textDocument: { uri: uri + '.long.md' } }); });
  await test('deep nesting (20k "[" and 5k ">")', async () => { rpc.notify('textDocument/didOpen', { textDocument: { uri: uri + '.deep.md', languageId: doc.lang, version: 1, text: '['.repeat(20000) + '\n\n' + '> '.repeat(5000) + 'x' } }); return rq('textDocument/documentSymbol', { textDocument: { uri: uri + '.deep.md' } }); });
  await test('JSON-RPC body not JSON', () => { rpc.raw('Content-Length: 5\r\n\r\n{bad}'); });
  for (const s of ['.empty.md', '.bad.md', '.long.md', '.deep.md']) rpc.notify('textDocument/didClose', { textDocument: { uri: uri + s } });
  return out;
}
const med = a => { const b = a.filter(x => typeof x === 'number'); return b.length ? r2(q(b, .5)) : null; };
const paths = (o, pre = []) => o && typeof o === 'object' && !Array.isArray(o) ? Object.entries(o).flatMap(([k, v]) => paths(v, [...pre, k])) : [[pre, o]];
function merge(rounds) { const out = {}; const keys = new Map(); for (const r of rounds) for (const [p, v] of paths(r)) { const k = p.join('\u0001'); (keys.get(k) ?? keys.set(k, { p, v: [] }).get(k)).v.push(v); } for (const { p, v } of keys.values()) { let o = out; for (const x of p.slice(0, -1)) o = (o[x] ??= {}); o[p.at(-1)] = v.every(x => typeof x === 'number') ? med(v) : v.find(x => x != null) ?? null; } return out; }
export function table(results) {
  const rows = [['server', ...results.map(r => r.name)]]; const L = new Set(results.flatMap(r => Object.keys(r.latency ?? {}))); const g = (f, l) => rows.push([l, ...results.map(r => { try { return f(r) ?? '-'; } catch { return '-'; } })]);
  g(r => r.error ? 'ERROR' : 'ok', 'status'); g(r => r.sync + ' / ' + r.diag_mode, 'sync / diagnostics'); g(r => r.startup.initialize_ms, 'spawn -> initialize result (ms)'); g(r => r.startup.didOpen_to_settled_diag_ms, 'didOpen -> settled diagnostics (ms)'); g(r => r.startup.cold_start_to_diag_ms, 'spawn -> settled diagnostics (ms)'); g(r => r.startup.first_barrier_ms, 'first documentSymbol (ms)');
  for (const l of L) g(r => { const x = r.latency[l]; return x && x.n ? `${x.p50} / ${x.p95}${x.nonempty !== undefined ? ` (${x.nonempty}/${x.n})` : ''}${x.fail ? ` fail ${x.fail}` : ''}` : null; }, `${l} p50 / p95 ms`);
  g(r => r.typing_cpu_ms_per_key, 'CPU ms per keystroke'); g(r => r.burst && `${r.burst.last_key_to_barrier_ms} / ${r.burst.last_key_to_last_diag_ms} / ${r.burst.publishes_during_and_after}`, 'burst: last key -> answer / -> last diag / publishes'); g(r => r.cancel && `${r.cancel.answered_cancelled}/${r.cancel.sent}, ${r.cancel.last_answer_ms}`, 'cancelled / sent, all answered ms'); g(r => `${r.memory.after_open?.rss_mb} / ${r.memory.end?.peak_mb}`, 'RSS after open / peak (MB)'); g(r => `${r.exit.code} in ${r.exit.exit_ms}`, 'exit code, ms');
  return '| ' + rows[0].join(' | ') + ' |\n|' + rows[0].map(() => '---').join('|') + '|\n' + rows.slice(1).map(r => '| ' + r.join(' | ') + ' |').join('\n');
}
if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  const A = { open: [] }; for (let i = 2; i < process.argv.length; i++) { const k = process.argv[i].replace(/^--/, ''); const nx = process.argv[i + 1]; const v = nx === undefined || nx.startsWith('--') ? true : process.argv[++i]; k === 'open' ? A.open.push(v) : A[k] = v; }
  if (!A.suite && !(A.cmd && A.doc)) { console.error(fs.readFileSync(process.argv[1], 'utf8').split('\n').slice(1, 26).join('\n')); process.exit(2); }
  const cfg = A.config ? JSON.parse(fs.readFileSync(A.config, 'utf8')) : {};
  let specs; if (A.suite) { const s = JSON.parse(fs.readFileSync(A.suite, 'utf8')); specs = s.servers.filter(x => !A.only || A.only.split(',').includes(x.name)).map(x => ({ ...s.defaults, ...x })); } else specs = [{ ...cfg, name: A.name ?? 'server', cmd: A.cmd, doc: A.doc, ...(A.lang && { lang: A.lang }), ...(A.root !== undefined && { root: A.root === true ? '' : A.root }), ...(A.open.length && { open: A.open.map(o => ({ path: o, lang: { '.bib': 'bibtex', '.md': 'markdown', '.json': 'json' }[path.extname(o)] ?? 'plaintext' })) }), ...(A.diag && { diag: A.diag }), ...(A.hooks && { hooks: A.hooks }) }];
  for (const s of specs) { if (A.verbose) s.verbose = true; if (A.robust) s.robust = true; if (A.samples) s.samples = true; }
  const rounds = +(A.rounds ?? 1); const all = specs.map(() => []);
  for (let i = 0; i < rounds; i++) for (const [j, s] of specs.entries()) { const r = await runOnce({ ...s, robust: s.robust && i === rounds - 1 }); all[j].push(r); if (r.error || r.stderr) console.error(`[${s.name}] ${r.error ?? "died"}\n${r.stderr ?? ""}`); }
  const merged = all.map(merge); const md = table(merged); console.log(md); for (const m of merged) { if (m.robust) console.log(m.name, 'robust', JSON.stringify(m.robust)); if (m.samples) console.log(m.name, JSON.stringify(m.samples, null, 1)); }
  if (A.out) fs.writeFileSync(A.out, JSON.stringify({ date: new Date().toISOString(), node: process.version, rounds, merged, all }, null, 1)); if (A.md) fs.writeFileSync(A.md, md + '\n');
}
