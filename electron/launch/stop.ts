/** Settles at the first Ctrl+C or request to end; a second one ends the program at once. */
export function untilAskedToStop(): Promise<void> {
  return new Promise(resolve => {
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let isAsked = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (isAsked) process.exit(130);
        isAsked = true;
        resolve();
      });
    }
  });
}
