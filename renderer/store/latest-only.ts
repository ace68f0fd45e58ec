/**
 * Answers come back in any order; only the answer to the newest question may be shown. Each call of the returned
 * function is a question; what it gives back tells, when the answer is there, whether it is still the newest.
 */
export function latestOnly(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const mine = newest;
    return () => mine === newest;
  };
}
