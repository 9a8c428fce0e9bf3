/** The word by which a page of ours says which style and script are its own. */

/** Another one each time: 128 bits that nobody guesses. */
export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), it => it.toString(16).padStart(2, '0')).join('');
