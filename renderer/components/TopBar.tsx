import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { t } from '../locales/t.ts';
import { shopNowMs, useSession } from '../store/session.ts';
import { Kbd } from './Kbd.tsx';

/** The shop's name, the day and time there, and who is at the counter. */
export function TopBar({ onChooseColleague }: { onChooseColleague: () => void }) {
  const shopName = useSession(state => state.settings.shopName);
  const colleague = useSession(state => state.staff.find(one => one.id === state.staffId));
  const time = useShopTime();
  return (
    <header className="top">
      <span className="top-brand">{t('brand')}</span>
      <span className="top-shop">{shopName}</span>
      {time && <span className="chip top-time">{time}</span>}
      <AriaButton className="top-who" onPress={onChooseColleague} aria-haspopup="dialog">
        <span className="chip">
          {colleague ? (
            <span>
              <b>{colleague.name}</b> {t('frame.atCounter')}
            </span>
          ) : (
            t('frame.nobody')
          )}
          <Kbd>F2</Kbd>
        </span>
      </AriaButton>
    </header>
  );
}

/** "Sat 21 Nov · 11:42" by the engine's clock and the shop's time zone. */
function useShopTime(): string {
  const { locale, timeZone } = useSession(state => state.settings);
  const info = useSession(state => state.info);
  const [now, setNow] = useState(shopNowMs);
  useEffect(() => {
    const tick = () => setNow(shopNowMs());
    if (info !== null) tick();
    const timer = setInterval(tick, 5_000);
    return () => clearInterval(timer);
  }, [info]);
  if (now === null) return '';
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day.format(now).replace(',', '')} · ${time.format(now)}`;
}
