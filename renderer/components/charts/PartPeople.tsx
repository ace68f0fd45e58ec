import { useState } from 'react';
import { Choices } from '../Choices.tsx';
import { PeopleBehind, type PointOf } from './PeopleBehind.tsx';

interface PartPeopleProps<K extends string> {
  title: string;
  /** What is chosen among. */
  which: string;
  /** Whom the point counts, part by part. */
  parts: readonly { key: K; label: string; of: PointOf }[];
  first: K;
  asOf?: string | undefined;
  onClose: () => void;
}

/** The people behind a point that counts some of them: all, those it counts, and those it misses. */
export function PartPeople<K extends string>({ title, which, parts, first, asOf, onClose }: PartPeopleProps<K>) {
  const [chosen, setChosen] = useState(first);
  const part = parts.find(({ key }) => key === chosen) ?? parts[0]!;
  return (
    <PeopleBehind
      title={title}
      of={part.of}
      asOf={asOf}
      onClose={onClose}
      choice={<Choices label={which} value={part.key} onChange={setChosen} choices={parts} />}
    />
  );
}
