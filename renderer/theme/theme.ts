import '@fontsource-variable/fraunces/opsz.css';
import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './pieces.css';
import './trouble.css';
import './making-right.css';
import './room.css';
import './charts.css';
import './person-search.css';
import './dialog.css';
import './toasts.css';
import './frame.css';
import type { Settings } from '../../shared/contract/settings.ts';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
let wanted: Settings['theme'] = 'system';

/** Dresses the page as the shop set it; until the settings are known, as the machine prefers. */
export function applyAppearance(settings: Pick<Settings, 'theme' | 'textSize' | 'locale'> | null): void {
  wanted = settings?.theme ?? 'system';
  dress();
  document.documentElement.dataset.text = settings?.textSize ?? 'normal';
}

function dress(): void {
  document.documentElement.dataset.theme = wanted === 'system' ? (darkQuery.matches ? 'dark' : 'light') : wanted;
}

darkQuery.addEventListener('change', dress);
