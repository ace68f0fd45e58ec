import { Kbd } from './Kbd.tsx';

/** Before choices whose keys are pressed together with Alt. */
export function AltCap() {
  return (
    <span className="alt-cap" aria-hidden="true">
      <Kbd>Alt</Kbd> +
    </span>
  );
}
