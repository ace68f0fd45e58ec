import { type KeyboardEvent, useRef, useState } from 'react';
import { stepFor } from './steps.ts';

interface PointRowProps {
  label: string;
  points: readonly { key: string; label: string; onOpen: () => void }[];
  /** How far the drawn columns begin and end from the edges, in px. */
  left: number;
  right: number;
}

/** The columns of a drawing for keys and screen readers: one stop, the arrows go along, Enter opens. */
export function PointRow({ label, points, left, right }: PointRowProps) {
  const [at, setAt] = useState(points.length - 1);
  const row = useRef<HTMLFieldSetElement>(null);
  const current = Math.min(at, points.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFor(event.key, current, points.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <fieldset ref={row} className="chart-points" aria-label={label} style={{ left, right }} onKeyDown={onKeyDown}>
      {points.map((point, index) => (
        <button
          key={point.key}
          type="button"
          aria-label={point.label}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={point.onOpen}
        />
      ))}
    </fieldset>
  );
}
