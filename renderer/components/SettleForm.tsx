import { useState } from 'react';
import { t } from '../locales/t.ts';
import { useWriting } from '../store/use-writing.ts';
import { write } from '../store/write.ts';
import { Choices } from './Choices.tsx';
import { FormFrame } from './FormFrame.tsx';
import { WordsField } from './WordsField.tsx';

interface SettleFormProps {
  /** The decision. */
  id: number;
  text: string;
  onDone: () => void;
}

/** What came of a decision, in words, and how it ended. Enter saves, Esc puts it away. */
export function SettleForm({ id, text, onDone }: SettleFormProps) {
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [result, setResult] = useState('');
  const { error, isBusy, run } = useWriting();
  const save = () => {
    const input = { id, state, result: result.trim() || null };
    void run(write('review.settle', input, t('decided.settledDone', { text })), onDone);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the form inside
    <div className="settle" onKeyDown={event => event.key === 'Escape' && onDone()}>
      <FormFrame
        className="settle-form"
        title={t('decided.formTitle', { text })}
        saveLabel={t('decided.settle')}
        error={error}
        isBusy={isBusy}
        onSave={save}
        onCancel={onDone}
      >
        <WordsField
          label={t('decided.result')}
          value={result}
          onChange={setResult}
          placeholder={t('decided.resultExample')}
          maxLength={4000}
          autoFocus
        />
        <Choices
          label={t('decided.how')}
          choices={[
            { key: 'done', label: t('decided.done') },
            { key: 'dropped', label: t('decided.dropped') },
          ]}
          value={state}
          onChange={setState}
        />
      </FormFrame>
    </div>
  );
}
