import assert from 'node:assert/strict';
import { hover, type HoverContext } from '../../server/src/features/hover/hover';
import type { Finding } from '../../server/src/rules/rule';
import { assertMarked, picture } from './pictured';

const PRINTED: HoverContext = { format: () => undefined, findings: [] };

function check(source: string, expected: string, context: Partial<HoverContext> = {}): void {
  const it = picture(source);
  const found = hover(it.library, it.at, { ...PRINTED, ...context });
  assert.equal(found?.markdown, expected.trim());
  if (it.marks.length > 0) assertMarked(it, [found!.span]);
}

const ENTRIES = `
## References

1. Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25:585-621.
2. Baker DJ, Wijshake T, Tchkonia T. Clearance of p16-positive cells delays disorders. Nature. 2011;479:232-236. doi:10.1038/nature10600
3. Wang E. Senescent fibroblasts resist death. Cancer Res. 1995;55:2284-2292.
`;

describe('hover', () => {
  it('shows the reference of one number, and what else leans on it', () => check(`
Cells divide a limited number of times [$01]. Fibroblasts do so in culture [1,3].
                                        ^
${ENTRIES}`, `
**1** · Hayflick \\& Moorhead 1961

Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25:585-621.

---

**Cited 2×**, also for

- line 1: Fibroblasts do so in culture.
`));

  it('speaks of the one member at the cursor of a range, formatted, with its links', () => check(`
Old cells harm their neighbours [1–$02].
                                   ^
${ENTRIES}`, `
**2** · Baker et al. 2011

*formatted* Clearance

[DOI](https://doi.org/10.1038/nature10600)

---

**Cited once**, here
`, { format: item => `*formatted* ${item.title!.split(' ')[0]}` }));

  it('lists the members between the numbers of a range', () => check(`
Old cells harm their neighbours [1 –$0 3].
                                 ^^^^^
${ENTRIES}`, `
- **1** · Hayflick \\& Moorhead 1961: The serial cultivation of human diploid cell strains
- **2** · Baker et al. 2011: Clearance of p16-positive cells delays disorders
- **3** · Wang 1995: Senescent fibroblasts resist death
`));

  it('shows the claims of an entry', () => check(`
Some cells survive [3]. Others die [3].

## References
1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance. Nature. 2011;479:232-236.
3. Wang$0 E. Resistance to death. Cancer Res. 1995;55:2284-2292.
`, `
**3** · Wang 1995

Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.

---

**Cited 2×**

- line 1: Some cells survive.
- line 1: Others die.
`));

  it('tells what indexed reviews say with the same work', () => check(`
Clearing old cells helps mice [$01].

## References
1. Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236. doi:10.1038/nature10600
2. Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.
//- indexed-one.md
---
title: "Old cells, a review"
---

Removing p16 cells lengthened health [2].

## References
1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236. doi:10.1038/nature10600
`, `
**1** · Baker 2011

Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236. doi\\:10.1038/nature10600

[DOI](https://doi.org/10.1038/nature10600)

---

**Cited once**, here

---

**Cited before** in *Old cells, a review*, for

- line 5: Removing p16 cells lengthened health.
`));

  it('tells what indexed reviews cite for a claim like this, with the draft\'s numbers', () => check(`
ABT-263 clears senescent cells from the marrow of irradiated mice [$01].

## References
1. Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236.
2. Chang J, Wang Y. Clearance by ABT263. Nat Med. 2016;22:78-83.
//- indexed-one.md
---
title: "Old cells, a review"
---

Navitoclax clears the marrow of irradiated mice from senescent cells [1,2]. Venetoclax does not [2].

## References
1. Chang J, Wang Y. Clearance by ABT263. Nat Med. 2016;22:78-83.
2. Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.
`, `
**1** · Baker 2011

Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236.

---

**Cited once**, here

---

**Earlier reviews** cite for a claim like this

- *Old cells, a review*, line 5: Navitoclax clears the marrow of irradiated mice from senescent cells. → **2** Chang & Wang 2016; Wang 1995
`.replace(/&/g, '\\&')));

  it('says what is suspicious', () => {
    const it = picture(`Cells age [$09].\n${ENTRIES}`);
    const findings = [{ span: { start: 11, end: 12 }, rule: 'number-out-of-range', severity: 'error', message: 'No reference 9: the list ends at 3' }];
    const found = hover(it.library, it.at, { ...PRINTED, findings: findings as unknown as Finding[] });
    assert.equal(found?.markdown, '**9** · not among the 3 references\n\n---\n\n⛔ No reference 9: the list ends at 3 (number-out-of-range)');
  });

  it('shows an entry of others as text, never as markup', () => {
    const it = picture(`
Cells age [$01].

## References
1. Evil <img src=x onerror=a()> [click](command:x) \`code\` **bold**. Nature. 2011.
2. Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.
`);
    const { markdown } = hover(it.library, it.at, PRINTED)!;
    assert.doesNotMatch(markdown, /(?<!\\)<img|(?<!\\)\]\(command:|(?<!\\)`/);
  });

  it('has nothing to say of prose', () => {
    const it = picture(`Cells$0 age [1].\n${ENTRIES}`);
    assert.equal(hover(it.library, it.at, PRINTED), undefined);
  });
});
