import type { TimelineEntry } from '../../shared/contract/card.ts';
import { t } from '../locales/t.ts';
import { Flag } from './Flag.tsx';

const icons = { touch: 'touch', give: 'gift', referral: 'sprout' } as const;

/** What an entry of the timeline is, where its words do not say so themselves. */
export function StoryFlag({ entry: { kind, isVoided } }: { entry: TimelineEntry }) {
  if (isVoided) return <Flag>{t('story.voided')}</Flag>;
  switch (kind) {
    case 'refund':
      return <Flag>{t('story.refund')}</Flag>;
    case 'complaint':
      return <Flag tone="due">{t('story.kind.complaint')}</Flag>;
    case 'complaint_step':
    case 'promise':
    case 'feedback':
    case 'slip':
      return <Flag>{t(`story.kind.${kind}`)}</Flag>;
    case 'touch':
    case 'give':
    case 'referral':
      return <Flag icon={icons[kind]}>{t(`story.kind.${kind}`)}</Flag>;
    default:
      return null;
  }
}
