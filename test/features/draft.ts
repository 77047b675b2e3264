/** A draft with something for every feature, in canonical form. */
export const draft = `---
organ: General Assembly
---

# Lamps on the coast

*The General Assembly*,

*Recalling* its resolution 66/181 of 19 December 2011,[^1]

*Noting with concern* that lamps go out,

1. *Requests* the Secretary-General:

   (a) To light the lamps;

   (b) To keep a list of:

      (i) Lamps that burn;

      (ii) Lamps that do not;

2. *Decides* to publish the list described in paragraph 1 (b) above.[^1]

<!-- A comment
of two lines. -->

[^1]: See A/66/9, “Lamps”.

[^2]: See A/66/10.
`;
