import { Kbd } from '../../components/Kbd.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';

type Keys = readonly [caps: readonly string[], what: PlainKey];

const groups: readonly { title: PlainKey; keys: readonly Keys[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      [['F2'], 'keys.who'],
      [['Ctrl Z'], 'keys.undo'],
      [['Tab'], 'keys.tab'],
    ],
  },
  {
    title: 'keys.counter',
    keys: [
      [['/'], 'keys.search'],
      [['↑', '↓'], 'keys.choose'],
      [['Enter'], 'keys.open'],
      // A browser keeps Ctrl+N for itself.
      [[window.regulars ? 'Ctrl N' : 'Alt N'], 'keys.new'],
      [['Esc'], 'keys.clear'],
      [['V'], 'keys.visit'],
      [['S'], 'keys.sale'],
      [['P'], 'keys.remember'],
      [['D'], 'keys.companion'],
      [['E'], 'keys.edit'],
      [['C'], 'keys.complaint'],
      [['R'], 'keys.makeRight'],
      [['O'], 'keys.promise'],
      [['F'], 'keys.feedback'],
      [['T'], 'keys.slip'],
      [['Alt C'], 'keys.unknown'],
      [['Alt S'], 'keys.unknownSale'],
    ],
  },
  {
    title: 'keys.table',
    keys: [
      [['/'], 'keys.filter'],
      [['↑', '↓'], 'keys.move'],
      [['PgUp', 'PgDn'], 'keys.page'],
      [['Home', 'End'], 'keys.ends'],
      [['Space'], 'keys.pick'],
      [['K', 'L', 'G'], 'keys.picked'],
      [['Enter'], 'keys.profile'],
      [['Esc'], 'keys.back'],
      [['E'], 'keys.atCounter'],
    ],
  },
];

/** Which Regulars this is, and every key it knows. */
export function AboutPanel() {
  const info = useSession(state => state.info);
  return (
    <>
      {info && (
        <div>
          <p className="settings-version">{t('settings.version', { version: info.appVersion })}</p>
          <p className="settings-quiet">{t('settings.versionMore', { schema: info.schemaVersion })}</p>
        </div>
      )}
      <section className="sheet settings-sheet" aria-label={t('settings.keys')}>
        <h3>{t('settings.keys')}</h3>
        <div className="settings-keys">
          {groups.map(({ title, keys }) => (
            <div key={title}>
              <h4>{t(title)}</h4>
              <ul>
                {keys.map(([caps, what]) => (
                  <li key={what} className="settings-key">
                    <span>
                      {caps.map(cap => (
                        <Kbd key={cap}>{cap}</Kbd>
                      ))}
                      <span className="unseen">{caps.join(', ')}: </span>
                    </span>
                    {t(what)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
