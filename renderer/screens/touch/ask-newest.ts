/**
 * Asks one question at a time: while an answer is on its way, only the newest question waits, and those between are
 * never asked. So typing is never held up and nothing piles up, however slow the answers are. An answer is handed on
 * only when no newer question has been put since.
 */
export function askNewest<I, O>(ask: (input: I) => Promise<O>, onAnswer: (answer: O, input: I) => void) {
  let isAsking = false;
  let next: { input: I } | null = null;
  const run = async (input: I): Promise<void> => {
    isAsking = true;
    const answer = await ask(input);
    isAsking = false;
    if (next === null) return onAnswer(answer, input);
    const { input: newest } = next;
    next = null;
    return run(newest);
  };
  return (input: I): void => {
    if (isAsking) next = { input };
    else void run(input);
  };
}
