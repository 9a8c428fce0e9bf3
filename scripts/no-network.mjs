// Stands in for citation-js's `util/fetchFile.js`: in our bundles it cannot reach the network, rather than does not.
function refuse() {
  throw new Error('Citewise does not reach the network from here.');
}

export const fetchFile = refuse;
export const fetchFileAsync = refuse;
export const setUserAgent = refuse;
export default refuse;
