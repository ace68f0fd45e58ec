import type { ReactNode } from 'react';
import { Face } from '../../components/Face.tsx';
import { placeHash } from '../../store/place.ts';

interface PersonProps {
  person: { customerId: number; name: string; initials: string; hasPhoto: boolean };
  /** Facts below the name. */
  children?: ReactNode;
  /** What stands at the end of the line. */
  end?: ReactNode;
  /** The line one is on, where its keys are heard. */
  isHere?: boolean;
  onHere?: () => void;
}

/** Somebody in a list of the agenda: the name opens the card. */
export function Person({ person, children, end, isHere = false, onHere }: PersonProps) {
  const { customerId, name, initials, hasPhoto } = person;
  return (
    <li className="agenda-person" data-here={isHere || undefined} onFocus={onHere}>
      <a className="agenda-who" href={placeHash('counter', customerId)}>
        <Face id={customerId} initials={initials} hasPhoto={hasPhoto} />
        <span className="agenda-name">{name}</span>
      </a>
      <div className="agenda-facts">{children}</div>
      {end && <div className="agenda-end">{end}</div>}
    </li>
  );
}
