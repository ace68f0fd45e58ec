import { useState } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { languageName } from '../../store/language-name.ts';
import { languageOffers, readersOf } from './translations.ts';

/** The shop's own text has no language: what a person reads who has none noted, or one without a translation. */
const own = '';

interface LanguageRowProps {
  batch: Batch;
  language: string | null;
  onLanguage: (language: string | null) => void;
  onAdd: (language: string) => void;
  onRemove: (language: string) => void;
}

/** Which of the texts one writes: the shop's own or a translation, and how many get it. */
export function LanguageRow({ batch, language, onLanguage, onAdd, onRemove }: LanguageRowProps) {
  const { locale } = useFormat();
  const isDraft = batch.state === 'draft';
  const languages = Object.keys(batch.texts);
  if (!isDraft && languages.length === 0) return null;
  const choices = [own, ...languages].map(key => ({
    key,
    label: key === own ? t('batch.ownText') : languageName(key, locale),
  }));
  return (
    <div className="field text-languages">
      <span className="field-label">{t('batch.languages')}</span>
      {languages.length > 0 && (
        <>
          <Choices
            label={t('batch.languages')}
            choices={choices}
            value={language ?? own}
            onChange={key => onLanguage(key === own ? null : key)}
          />
          <span className="field-hint" role="status">
            {readers(batch, language)}
          </span>
        </>
      )}
      {isDraft && (
        <span className="text-language-acts">
          {language === null ? (
            <AddLanguage batch={batch} onAdd={onAdd} />
          ) : (
            <Button tone="quiet" icon="close" onPress={() => onRemove(language)}>
              {t('batch.removeLanguage', { language: languageName(language, locale) })}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function readers(batch: Batch, language: string | null): string {
  const count = readersOf(batch, language).length;
  const isUntouched = language !== null && batch.texts[language] === batch.text;
  const who = count === 0 ? t('batch.noReaders') : tCount('batch.readers', count);
  return isUntouched ? `${who} ${t('batch.untranslated')}` : who;
}

function AddLanguage({ batch, onAdd }: { batch: Batch; onAdd: (language: string) => void }) {
  const { locale } = useFormat();
  const offers = languageOffers(batch, locale);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = offers.some(({ tag }) => tag === chosen) ? chosen! : offers[0]!.tag;
  return (
    <>
      <Select
        label={t('batch.newLanguage')}
        options={offers.map(({ tag, name, people }) => ({
          key: tag,
          label: people === 0 ? name : tCount('batch.languageOf', people, { language: name }),
        }))}
        value={value}
        onChange={setChosen}
      />
      <Button icon="add" onPress={() => onAdd(value)}>
        {t('batch.addLanguage')}
      </Button>
    </>
  );
}
