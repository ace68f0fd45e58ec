import type { RegularsError } from '../../shared/result.ts';
import { Icon } from './Icon.tsx';

/** The sentence of a failed call, in the place where it happened. Announced at once. */
export function ErrorNote({ error }: { error: RegularsError | null | undefined }) {
  if (!error) return null;
  return (
    <div className="error-note" role="alert">
      <Icon name="warning" />
      <span>{error.message}</span>
    </div>
  );
}
