import { t } from '../locales/t.ts';
import { useSession } from '../store/session.ts';

/** What to say, line by line, as the shop set it. What stands before a colon is the step. */
export function ApologyPrompt() {
  const lines = useSession(state => state.settings.apologyPrompt);
  if (lines.length === 0) return null;
  return (
    <ol className="apology" aria-label={t('answer.prompt')}>
      {lines.map(line => {
        const [, step, words] = /^([^:]{1,24}):\s*(.+)$/.exec(line) ?? [];
        return (
          <li key={line}>
            {step && <b>{step}:</b>} {words ?? line}
          </li>
        );
      })}
    </ol>
  );
}
