/** Tables: pipe tables, grid tables, Pandoc's simple tables, and lines with tabs as they come out of PDFs and spreadsheets. */
import { isBlank, lineTextAt, nextLineAt } from './line';

const DELIMITER_ROW = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;
const GRID_LINE = /^ {0,3}\+[-=:+]{3,}\s*$/;
const DASHED_COLUMNS = /^ {0,3}-{2,}(?: +-{2,})+\s*$/;
/** `12.<tab>Hayflick L. …`: the tab behind an entry's number makes no table. */
const NUMBER_AND_TAB = /^\s*(?:\[?\d{1,4}[\].)]{0,2}|[-*+•])\t/;

export function isTableStart(text: string, start: number, line: string): boolean {
  if (line.includes('|')) {
    if (/^\s*\|.*\|\s*$/.test(line)) return true;
    const below = nextLineAt(text, start);
    const next = below < text.length ? lineTextAt(text, below) : '';
    return next.includes('|') && next.includes('-') && DELIMITER_ROW.test(next);
  }
  if (line.includes('\t')) return isTabbedTable(text, start, line);
  return GRID_LINE.test(line) || DASHED_COLUMNS.test(line);
}

/** Where the table that starts here ends. */
export function scanTable(text: string, start: number, line: string): number {
  const isRow = rowTest(line);
  let at = nextLineAt(text, start);
  while (at < text.length) {
    const next = lineTextAt(text, at);
    if (isBlank(next) || !isRow(next)) break;
    at = nextLineAt(text, at);
  }
  return at;
}

function rowTest(line: string): (next: string) => boolean {
  if (GRID_LINE.test(line)) return next => /^ {0,3}[+|]/.test(next);
  if (line.includes('|')) return next => next.includes('|');
  if (line.includes('\t')) return hasColumns;
  return () => true;
}

/** At least two rows with tabs between their cells, about as many in both. */
function isTabbedTable(text: string, start: number, line: string): boolean {
  if (!hasColumns(line)) return false;
  const below = nextLineAt(text, start);
  if (below >= text.length) return false;
  const next = lineTextAt(text, below);
  return hasColumns(next) && Math.abs(countTabs(line) - countTabs(next)) <= 1;
}

const hasColumns = (line: string): boolean => line.trimStart().includes('\t') && !NUMBER_AND_TAB.test(line);

const countTabs = (line: string): number => line.trim().split('\t').length - 1;
