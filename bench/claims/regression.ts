/** Logistic regression by Newton's method: a few features, many rows, the same result on every machine. */

export interface Example {
  readonly features: readonly number[];
  readonly isWrong: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

export interface Model {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Keeps the weights of features that hardly occur from growing without end; on features scaled to variance 1. */
const RIDGE = 1;
const STEPS = 25;

export function fitLogistic(examples: readonly Example[]): Model {
  const count = examples[0]!.features.length;
  const { means, scales } = scaling(examples, count);
  const rows = examples.map(it => [1, ...it.features.map((value, at) => (value - means[at]!) / scales[at]!)]);
  let beta = new Array<number>(count + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = beta.map((value, at) => (at === 0 ? 0 : -RIDGE * value));
    const curvature = beta.map((_, a) => beta.map((__, b) => (a === b && a > 0 ? RIDGE : 0)));
    rows.forEach((row, index) => {
      const { isWrong, weight } = examples[index]!;
      const chance = 1 / (1 + Math.exp(-dot(row, beta)));
      const rest = weight * (Number(isWrong) - chance);
      const bend = weight * Math.max(chance * (1 - chance), 1e-9);
      for (let a = 0; a <= count; a++) {
        gradient[a]! += rest * row[a]!;
        const line = curvature[a]!;
        for (let b = 0; b <= a; b++) line[b]! += bend * row[a]! * row[b]!;
      }
    });
    for (let a = 0; a <= count; a++) for (let b = 0; b < a; b++) curvature[b]![a] = curvature[a]![b]!;
    const move = solve(curvature, gradient);
    beta = beta.map((value, at) => value + move[at]!);
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights = beta.slice(1).map((value, at) => value / scales[at]!);
  return { intercept: beta[0]! - dot(weights, means), weights };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function scaling(examples: readonly Example[], count: number) {
  const total = examples.reduce((sum, it) => sum + it.weight, 0);
  const mean = (of: (it: Example) => number) => examples.reduce((sum, it) => sum + it.weight * of(it), 0) / total;
  const means = Array.from({ length: count }, (_, at) => mean(it => it.features[at]!));
  const scales = means.map((value, at) => Math.sqrt(mean(it => (it.features[at]! - value) ** 2)) || 1);
  return { means, scales };
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((it, at) => [...it, right[at]!]);
  const count = rows.length;
  for (let at = 0; at < count; at++) {
    let pivot = at;
    for (let row = at + 1; row < count; row++) if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let row = 0; row < count; row++) {
      if (row === at) continue;
      const factor = rows[row]![at]! / rows[at]![at]!;
      for (let column = at; column <= count; column++) rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((it, at) => it[count]! / it[at]!);
}
