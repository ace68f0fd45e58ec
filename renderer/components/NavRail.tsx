import { t } from '../locales/t.ts';
import { screens } from '../screens/registry.ts';
import { placeHash } from '../store/place.ts';
import { Icon } from './Icon.tsx';

export function NavRail({ current }: { current: string }) {
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {screens.map(screen => (
        <a
          key={screen.name}
          href={placeHash(screen.name)}
          aria-current={screen.name === current ? 'page' : undefined}
          className={screen.isLast ? 'nav-end' : undefined}
        >
          <Icon name={screen.icon} size={1.85} />
          {t(screen.label)}
        </a>
      ))}
    </nav>
  );
}
