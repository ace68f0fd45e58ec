import { Kbd } from './Kbd.tsx';

/** The keys of a page, at its foot: each cap or caps with what they do. */
export function Hints({ keys }: { keys: readonly (readonly [caps: string, words: string])[] }) {
  return (
    <footer className="room-hints" aria-hidden="true">
      {keys.map(([caps, words]) => (
        <span key={caps}>
          {caps.split(' ').map(cap => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}{' '}
          {words}
        </span>
      ))}
    </footer>
  );
}
