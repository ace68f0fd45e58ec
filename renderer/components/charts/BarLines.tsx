import { type Ink, inkColours } from './inks.tsx';

export interface BarLine {
  key: string;
  name: string;
  /** 0 to 1 of the width. */
  share: number;
  /** What stands beside the bar. */
  figure: string;
  ink?: Ink;
  onOpen?: () => void;
}

/** Bars with their names and figures in words; a bar with people behind it is a button. */
export function BarLines({ lines }: { lines: readonly BarLine[] }) {
  return (
    <ul className="bar-lines">
      {lines.map(({ key, name, share, figure, ink = 'solid', onOpen }) => {
        const inside = (
          <>
            <span className="bar-name">{name}</span>
            <span className="bar-track">
              <span className="bar-fill" style={{ width: `${share * 100}%`, background: inkColours[ink] }} />
            </span>
            <span className="bar-figure figure">{figure}</span>
          </>
        );
        return (
          <li key={key}>
            {onOpen ? (
              <button type="button" className="bar-line" onClick={onOpen}>
                {inside}
              </button>
            ) : (
              <div className="bar-line">{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
