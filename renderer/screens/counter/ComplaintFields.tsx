import type { ReactNode } from 'react';
import { categoryChoices, severityChoices } from '../../components/complaint-words.ts';
import { MaybeOne } from '../../components/MaybeOne.tsx';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

interface ComplaintFieldsProps {
  draft: ComplaintDraft;
  change: (changed: Partial<ComplaintDraft>) => void;
  /** Stands beside the wish. */
  children?: ReactNode;
}

/** What happened first; the rest may be left. */
export function ComplaintFields({ draft, change, children }: ComplaintFieldsProps) {
  const categories = useSession(state => state.settings.complaintCategories);
  return (
    <>
      <WordsField
        label={t('complain.what')}
        value={draft.text}
        onChange={text => change({ text })}
        placeholder={t('complain.whatExample')}
        maxLength={4000}
        autoFocus
        isMain
      />
      <div className="complain-kinds">
        <MaybeOne
          label={t('complain.category')}
          choices={categoryChoices(categories)}
          value={draft.category}
          onChange={category => change({ category })}
        />
        <MaybeOne
          label={t('complain.severity')}
          choices={severityChoices}
          value={draft.severity}
          onChange={severity => change({ severity })}
        />
      </div>
      <div className="foot-row">
        <WordsField
          label={t('complain.wish')}
          value={draft.wish}
          onChange={wish => change({ wish })}
          maxLength={4000}
        />
        {children}
      </div>
    </>
  );
}
