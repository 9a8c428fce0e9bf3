import assert from 'node:assert/strict';
import { parseReview } from '../server/src/model/parse-review';
describe('smoke', () => it('parses nothing', () => assert.equal(parseReview('a', '').uri, 'a')));
