/**
 * How fast a document is parsed, from nothing and after each keystroke: `npx tsx bench/parse.ts [file]`.
 * Without a file it takes the digest that comes along; a long document is the same text over and over, above one list.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseReview } from '../server/src/model/parse-review';

const FILE = process.argv[2] ?? new URL('../corpus/therapy-induced-senescence.md', import.meta.url).pathname;
const LONG = 1_000_000;

main();

function main(): void {
  const short = readFileSync(FILE, 'utf8');
  const rows = [
    ['as it is', short],
    ['repeated', repeat(short)],
  ] as const;

  console.log('document     size       blocks  full parse  keystroke: in front  in the middle  in the list');
  for (const [name, text] of rows) {
    const review = parseReview('bench', text);
    const list = review.lists[0]?.span.start ?? text.length - 1;
    const cells = [
      name.padEnd(10),
      `${(text.length / 1000).toFixed(0)} KB`.padStart(9),
      String(review.blocks.length).padStart(9),
      milliseconds(full(text)).padStart(12),
      milliseconds(typing(text, Math.floor(list * 0.1))).padStart(20),
      milliseconds(typing(text, Math.floor(list * 0.5))).padStart(16),
      milliseconds(typing(text, Math.floor((list + text.length) / 2))).padStart(13),
    ];
    console.log(cells.join(' '));
  }
}

/** The text above the list until it is long, then the list. */
function repeat(text: string): string {
  const list = parseReview('bench', text).lists[0]?.span.start ?? text.length;
  const body = `${text.slice(0, list)}\n\n`;
  return body.repeat(Math.ceil(LONG / body.length)) + text.slice(list);
}

/** A warm parse without an earlier state. */
function full(text: string): number {
  return best(20, () => void parseReview('bench', text));
}

/** Single characters typed one behind the other into a sentence near `at`. */
function typing(text: string, at: number): number {
  const place = text.indexOf(' ', at);
  let typed = '';
  let review = parseReview('bench', text);
  return best(60, () => {
    typed += 'x';
    review = parseReview('bench', text.slice(0, place) + typed + text.slice(place), {}, review);
  });
}

/** The best of many: other work on the machine only ever adds. */
function best(count: number, run: () => void): number {
  for (let warm = 0; warm < 5; warm++) run();
  const times = Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`;
}
