/** Reads text files from disk: what cannot be read is told in one clear line, never thrown. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { FileText } from '../project/files';

/** A review of 200 pages has half a megabyte; what is larger by so much is something else. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Reads a file of text in UTF-8, or UTF-16 with a byte-order mark. The mark is no part of the text. Bytes that are no UTF-8
 * become `\uFFFD`, as in editors, so that every position is the one that an editor shows.
 */
export async function readText(path: string): Promise<FileText> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: 'this is a folder, not a file' };
    if (!found.isFile()) return { problem: 'this is not a regular file' };
    if (found.size > LARGEST_FILE) return { problem: describeSize(found.size) };
    return decode(await readFile(path));
  } catch (error) {
    return { problem: describeFileError(error), isMissing: isMissing(error) };
  }
}

function decode(bytes: Uint8Array): FileText {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0)) return { problem: 'this is not a text file' };
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.includes('\uFFFD') || isValid(bytes, encoding)) return { text };
  return { text, note: `not all of it is ${encoding.toUpperCase()}: some letters were read as \uFFFD; better save it as UTF-8` };
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const describeSize = (bytes: number): string =>
  `with ${Math.round(bytes / 1024 / 1024)} MB it is too large: files up to ${LARGEST_FILE / 1024 / 1024} MB are read`;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'this is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** What kept a file from being read, in words. */
export function describeFileError(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message.split('\n')[0]! : 'it cannot be read');
}

/** Whether there was no such file at all. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** `\\host\share`: on Windows, opening it asks that host, and tells it who we are. */
export const isShare = (path: string): boolean => /^[\\/]{2}/.test(path);

/** The path to show: from `folder` on where that leads to it, with forward slashes. The folder itself is `.`. */
export function shownPath(path: string, folder: string): string {
  const way = relative(folder, path) || '.';
  const shown = isAbsolute(way) ? path : way;
  return sep === '/' ? shown : shown.split(sep).join('/');
}
