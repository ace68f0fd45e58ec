import { Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ColleagueDialog } from './components/ColleagueDialog.tsx';
import { NavRail } from './components/NavRail.tsx';
import { RoomBoundary } from './components/RoomBoundary.tsx';
import { Toasts } from './components/Toasts.tsx';
import { TopBar } from './components/TopBar.tsx';
import { TroubleBar } from './components/TroubleBar.tsx';
import { screens } from './screens/registry.ts';
import { home, usePlace } from './store/place.ts';
import { startSession, useSession } from './store/session.ts';

const rooms = new Map(screens.map(({ name, Screen }) => [name, Screen]));

/** The frame: top bar, rail, the room the address names, toasts. Renders nothing anew while one types. */
export function App() {
  const place = usePlace();
  const [isChoosing, setIsChoosing] = useState(false);
  const locale = useSession(state => state.settings.locale);
  const name = rooms.has(place.screen) ? place.screen : home;
  const Room = rooms.get(name)!;
  useEffect(startSession, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return;
      event.preventDefault();
      setIsChoosing(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <I18nProvider locale={locale}>
      <div className="frame">
        <TopBar onChooseColleague={() => setIsChoosing(true)} />
        <NavRail current={name} />
        <RoomBoundary key={name}>
          <Suspense>
            <Room id={place.id} part={place.part} />
          </Suspense>
        </RoomBoundary>
        <TroubleBar />
        <Toasts />
        <ColleagueDialog isOpen={isChoosing} onClose={() => setIsChoosing(false)} />
      </div>
    </I18nProvider>
  );
}
