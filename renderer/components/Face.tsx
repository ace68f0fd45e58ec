import { memo } from 'react';
import { usePhoto } from '../store/photos.ts';
import { Icon } from './Icon.tsx';

const inks = ['green', 'plum', 'amber'] as const;

interface FaceProps {
  /** Null for somebody we do not know. */
  id: number | null;
  initials: string;
  hasPhoto: boolean;
  size?: 'normal' | 'big';
}

/** The photo, or the initials in one of three inks. Decoration: the name always stands beside it. */
export const Face = memo(function Face({ id, initials, hasPhoto, size = 'normal' }: FaceProps) {
  const photo = usePhoto(hasPhoto ? id : null);
  return (
    <span className="face" aria-hidden="true" data-ink={inks[(id ?? 0) % inks.length]} data-size={size}>
      {photo ? <img src={photo} alt="" /> : id === null ? <Icon name="person" /> : initials}
    </span>
  );
});
