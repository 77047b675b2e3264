const counts = { passed: 0, failed: 0 };

/** Does one step of a walk and counts it; after a failure, which is shown, the walk goes on. Answers whether it passed. */
export async function step(title, work) {
  try {
    await work();
    counts.passed++;
    console.log(`✔ ${title}`);
    return true;
  } catch (error) {
    counts.failed++;
    console.log(`✖ ${title}\n    ${String(error.message).split('\n').slice(0, 6).join('\n    ')}`);
    return false;
  }
}

/** Ends the process with the counts as its last line. */
export function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed ? 1 : 0);
}
