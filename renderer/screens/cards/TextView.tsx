import { useState } from 'react';
import type { Batch, BatchPerson } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { CardSide } from '../../components/CardSide.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { languageName } from '../../store/language-name.ts';
import { rememberLook } from '../../store/remembered-look.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { LanguageRow } from './LanguageRow.tsx';
import { type BatchChanges, LookFields } from './LookFields.tsx';
import { SavedText } from './SavedText.tsx';
import { textKind } from './shown-batch.ts';
import { TextField } from './TextField.tsx';
import { readersOf } from './translations.ts';
import { type Preview, usePreview } from './use-preview.ts';

interface TextViewProps {
  batch: Batch;
  stock: Stock;
  stocks: readonly Stock[];
  person: BatchPerson | null;
}

/** How the cards of a batch read and look, with the card of the person one is on changing as one types. */
export function TextView({ batch, stock, stocks, person }: TextViewProps) {
  const [asked, setLanguage] = useState<string | null>(null);
  const language = asked !== null && Object.hasOwn(batch.texts, asked) ? asked : null;
  const shown = reader(batch, person, language);
  const preview = usePreview(batch, shown, language);
  const { error, change } = useChange(batch);
  const translating = useTranslations(batch, change, setLanguage);
  const isDraft = batch.state === 'draft';
  return (
    <div className="text-view">
      <div className="text-form">
        {!isDraft && <p className="batch-fixed">{t('batch.fixed')}</p>}
        <ErrorNote error={error} />
        <LanguageRow batch={batch} language={language} onLanguage={setLanguage} {...translating} />
        <fieldset className="text-fields" disabled={!isDraft}>
          <TextField
            key={language}
            preview={preview}
            language={language}
            isDisabled={!isDraft}
            save={text => (language === null ? change({ text }) : translating.onSave(language, text))}
          />
          <SavedText
            label={t('batch.signedBy')}
            hasLabel
            value={batch.signedBy}
            save={signedBy => change({ signedBy })}
          />
          {isDraft && <LookFields batch={batch} stock={stock} stocks={stocks} change={change} />}
        </fieldset>
      </div>
      <ShownCard batch={batch} stock={stock} person={shown} preview={preview} />
    </div>
  );
}

/** Whose card is shown: of the person one is on, or of the first who reads the translation one writes. */
function reader(batch: Batch, person: BatchPerson | null, language: string | null): BatchPerson | null {
  if (language === null) return person;
  const readers = readersOf(batch, language);
  return readers.find(one => one.customerId === person?.customerId) ?? readers[0] ?? person;
}

function useChange(batch: Batch) {
  const { error, run } = useWriting();
  const change = (changes: BatchChanges, sentence = t('batch.changed', { name: batch.name })) => {
    const writing = write('cards.updateBatch', { batchId: batch.id, ...changes }, sentence);
    void run(writing, () =>
      rememberLook({
        stock: changes.stock ?? batch.stock,
        design: changes.design ?? batch.design,
        flip: changes.flip ?? batch.flip,
      }),
    );
    return writing;
  };
  return { error, change };
}

/** A translation begins as the shop's own text, so that its fields stand where they belong. */
function useTranslations(
  batch: Batch,
  change: ReturnType<typeof useChange>['change'],
  setLanguage: (language: string | null) => void,
) {
  const { locale } = useFormat();
  const { name, text: own, texts } = batch;
  const words = (tag: string) => ({ name, language: languageName(tag, locale) });
  return {
    onAdd: (tag: string) => {
      setLanguage(tag);
      void change({ texts: { ...texts, [tag]: own } }, t('batch.languageAdded', words(tag)));
    },
    onSave: (tag: string, text: string) =>
      change({ texts: { ...texts, [tag]: text } }, t('batch.languageSaved', words(tag))),
    onRemove: (tag: string) => {
      const { [tag]: _gone, ...rest } = texts;
      void change({ texts: rest }, t('batch.languageRemoved', words(tag)));
    },
  };
}

interface ShownCardProps extends Pick<TextViewProps, 'batch' | 'stock' | 'person'> {
  preview: Preview;
}

function ShownCard({ batch, stock, person, preview }: ShownCardProps) {
  const kind = textKind(batch, stock);
  return (
    <div className="text-beside">
      {kind === 'message' && (
        <CardSide batch={batch} stock={stock} text="" kind="cover" label={t('batch.front')} most={1} />
      )}
      <CardSide
        batch={batch}
        stock={stock}
        text={preview.shown}
        kind={kind}
        label={t('batch.textOf', { name: person?.name ?? t('batch.somebody'), text: preview.shown })}
        most={1}
      />
    </div>
  );
}
