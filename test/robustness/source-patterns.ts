/** Every regular expression that the product is written with, found through the TypeScript syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourcePattern {
  /** Relative to the root of the project, with forward slashes. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  readonly pattern: RegExp;
  /**
   * The longest text that it is applied to, in characters: `// bounded: 200` on the line above,
   * or above the statement, for a pattern that is given short slices only. Infinity where nothing is said.
   */
  readonly bound: number;
}

const ROOT = path.join(__dirname, '../..');

/** In the order of files and lines; also those that are put together of constant strings. */
export function findSourcePatterns(folders: readonly string[]): { readonly patterns: readonly SourcePattern[]; readonly unread: readonly string[] } {
  const files = folders.flatMap(folder => filesIn(path.join(ROOT, folder)));
  const sources = new Map(files.map(it => [it, ts.createSourceFile(it, readFileSync(it, 'utf8'), ts.ScriptTarget.Latest, true)]));
  const patterns: SourcePattern[] = [];
  const unread: string[] = [];
  for (const [file, source] of sources) {
    const name = path.relative(ROOT, file).replaceAll('\\', '/');
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (isJoinedParts(node)) return;
      const maker = ts.isCallExpression(node) && makerOf(node, source);
      if (!ts.isRegularExpressionLiteral(node) && !isConstruction(node) && !maker) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const pattern = ts.isRegularExpressionLiteral(node) ? literal(node) : maker ? made(node, maker, source, sources) : constructed(node, source, sources);
      if (pattern) patterns.push({ file: name, line, pattern, bound: boundOf(node, source) });
      else unread.push(`${name}:${line} ${node.getText()}`);
    };
    visit(source);
  }
  return { patterns, unread };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(it => it.endsWith('.ts') && !it.endsWith('.d.ts'))
    .sort()
    .map(it => path.join(folder, it));
}

function literal(node: ts.RegularExpressionLiteral): RegExp {
  const text = node.getText();
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

type Construction = ts.NewExpression | ts.CallExpression;

const isConstruction = (node: ts.Node): node is Construction =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** The construction in `const pattern = (...parts) => new RegExp(parts.join(''), 'uy')`. */
const isJoinedParts = (node: ts.Node): node is Construction =>
  isConstruction(node) && ts.isArrowFunction(node.parent) && node.arguments?.[0]?.getText() === `${node.parent.parameters[0]?.name.getText()}.join('')`;

/** Of a call such as `pattern('a', B)`: the construction that it leads to. */
function makerOf(node: ts.CallExpression, source: ts.SourceFile): Construction | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const own = statement.declarationList.declarations.find(it => it.name.getText() === node.expression.getText());
    if (own?.initializer && ts.isArrowFunction(own.initializer) && isJoinedParts(own.initializer.body)) return own.initializer.body;
  }
  return undefined;
}

function made(node: ts.CallExpression, maker: Construction, source: ts.SourceFile, sources: Sources): RegExp | undefined {
  const parts = node.arguments.map(it => constantOf(it, source, sources));
  const flags = maker.arguments![1] ? constantOf(maker.arguments![1], source, sources) : '';
  return parts.every(it => typeof it === 'string') && typeof flags === 'string' ? new RegExp(parts.join(''), flags) : undefined;
}

type Sources = ReadonlyMap<string, ts.SourceFile>;

/** `new RegExp('a' + B, 'g')`; nothing where a part of it is known only when it runs. */
function constructed(node: Construction, source: ts.SourceFile, sources: Sources): RegExp | undefined {
  const [first, flags] = node.arguments ?? [];
  if (!first) return undefined;
  const own = constantOf(first, source, sources);
  const given = flags ? constantOf(flags, source, sources) : undefined;
  if (own === undefined || (flags && typeof given !== 'string')) return undefined;
  return own instanceof RegExp ? new RegExp(own, given as string | undefined) : new RegExp(own, given as string | undefined);
}

/** The value of an expression of string literals, templates, `+`, and constants of this file or of those that it imports. */
function constantOf(node: ts.Expression, source: ts.SourceFile, sources: Sources): string | RegExp | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return literal(node);
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression, source, sources);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(it => ({ value: constantOf(it.expression, source, sources), text: it.literal.text }));
    return parts.every(it => typeof it.value === 'string') ? node.head.text + parts.map(it => `${it.value as string}${it.text}`).join('') : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [constantOf(node.left, source, sources), constantOf(node.right, source, sources)];
    return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const value = constantOf(node.expression, source, sources);
    return value instanceof RegExp ? value.source : undefined;
  }
  if (isReplacement(node)) {
    const [value, from, to] = [node.expression.expression, ...node.arguments].map(it => constantOf(it, source, sources));
    if (typeof value !== 'string' || typeof from !== 'string' || typeof to !== 'string') return undefined;
    return node.expression.name.text === 'replace' ? value.replace(from, to) : value.replaceAll(from, to);
  }
  return ts.isIdentifier(node) ? namedConstant(node.text, source, sources) : undefined;
}

/** `${PAGES.replace('pages', 'more')}` */
const isReplacement = (node: ts.Expression): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /^replace(?:All)?$/.test(node.expression.name.text) && node.arguments.length === 2;

function namedConstant(name: string, source: ts.SourceFile, sources: Sources): string | RegExp | undefined {
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      const own = statement.declarationList.declarations.find(it => it.name.getText() === name);
      if (own?.initializer) {
        const { initializer } = own;
        if (isConstruction(initializer)) return constructed(initializer, source, sources);
        return constantOf(initializer, source, sources);
      }
    } else if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const bindings = statement.importClause?.namedBindings;
      const isImported = bindings && ts.isNamedImports(bindings) && bindings.elements.some(it => it.name.text === name);
      const target = isImported && sources.get(`${path.join(path.dirname(source.fileName), statement.moduleSpecifier.text)}.ts`);
      if (target) return namedConstant(name, target, sources);
    }
  }
  return undefined;
}

/** What the line above the pattern says, or the line above its statement. */
function boundOf(node: ts.Node, source: ts.SourceFile): number {
  let statement: ts.Node = node;
  while (!ts.isStatement(statement) && statement.parent) statement = statement.parent;
  for (const start of [node.getStart(), statement.getStart()]) {
    const above = source.getLineAndCharacterOfPosition(start).line - 1;
    const [from, to] = [source.getPositionOfLineAndCharacter(Math.max(0, above), 0), source.getPositionOfLineAndCharacter(above + 1, 0)];
    const found = /^\s*\/\/ bounded: ([\d,]+)/.exec(source.text.slice(from, to));
    if (found) return Number(found[1]!.replaceAll(',', ''));
  }
  return Infinity;
}
