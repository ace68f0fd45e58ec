export interface PaintTimes {
  /** What was typed so far. */
  text: string;
  /** From keydown until the list for the text was in the page, in milliseconds. */
  listedMs: number;
  /** From keydown until the frame with the list was handed over for painting, in milliseconds. */
  paintedMs: number;
  /** From keydown until the frame after that had begun: certainly painted, up to a whole frame ago. */
  nextFrameMs: number;
  isTimedOut: boolean;
}

declare global {
  interface Window {
    watchFor(text: string): void;
    painted: Promise<PaintTimes>;
  }
}

/**
 * Runs in the page before its own scripts. After `watchFor(text)` and a key, `painted` settles once the list that answers exactly
 * `text` is painted: its last option offers to add that text, in quotation marks.
 */
export function watchPaints(): void {
  const patienceMs = 5000;
  let keydownMs = 0;
  // The event's own time is when the browser had the key, before the page was told.
  addEventListener('keydown', event => (keydownMs = Math.min(event.timeStamp, performance.now())), { capture: true });

  const isListed = (text: string): boolean => {
    const options = document.querySelectorAll('[role="listbox"] [role="option"]');
    return options[options.length - 1]?.textContent?.includes(`“${text}”`) === true;
  };

  window.watchFor = text => {
    window.painted = new Promise(resolve => {
      keydownMs = 0;
      const finish = (listedMs: number, isTimedOut: boolean) => {
        observer.disconnect();
        clearTimeout(timer);
        const start = keydownMs;
        const times = { text, listedMs: listedMs - start, paintedMs: 0, nextFrameMs: 0, isTimedOut };
        if (isTimedOut) return resolve(times);
        requestAnimationFrame(() => {
          // A message posted while a frame is being made arrives once its style, layout and paint are done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            times.paintedMs = performance.now() - start;
            if (times.nextFrameMs > 0) resolve(times);
          };
          port2.postMessage(null);
          requestAnimationFrame(() => {
            times.nextFrameMs = performance.now() - start;
            if (times.paintedMs > 0) resolve(times);
          });
        });
      };
      const look = () => {
        if (keydownMs > 0 && isListed(text)) finish(performance.now(), false);
      };
      const observer = new MutationObserver(look);
      const timer = setTimeout(() => finish(performance.now(), true), patienceMs);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  };
}
