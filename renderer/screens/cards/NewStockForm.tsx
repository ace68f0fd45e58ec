import { type FormEvent, useState } from 'react';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { readMm } from './length.ts';

const lengths = [
  ['pageWidthMm', 'stocks.pageWidth', '210'],
  ['pageHeightMm', 'stocks.pageHeight', '297'],
  ['widthMm', 'stocks.width', '105'],
  ['heightMm', 'stocks.height', '148'],
  ['leftMm', 'stocks.left', '0'],
  ['topMm', 'stocks.top', '0'],
  ['pitchXMm', 'stocks.pitchX', '105'],
  ['pitchYMm', 'stocks.pitchY', '148'],
  ['columns', 'stocks.columns', '2'],
  ['rows', 'stocks.rows', '2'],
] as const satisfies readonly (readonly [string, PlainKey, string])[];

type Field = (typeof lengths)[number][0];
type Kind = 'card' | 'folded' | 'label' | 'envelope';

const first = Object.fromEntries(lengths.map(([field, , usual]) => [field, usual])) as Record<Field, string>;

/** A stock as it is measured with a ruler; what does not fit on its page is refused at the edge it crosses. */
export function NewStockForm({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('card');
  const [typed, setTyped] = useState(first);
  const { error, isBusy, run } = useWriting();
  const read = lengths.map(([field]) => [field, readMm(typed[field])] as const);
  const isWhole = name.trim() !== '' && read.every(([, length]) => length !== null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || isBusy) return;
    const input = { name: name.trim(), kind, ...Object.fromEntries(read) } as MethodInput<'stocks.add'>;
    void run(write('stocks.add', input, t('stocks.added', { name: name.trim() })), onClose);
  };
  const errorAt = (field: string) => (error?.field === field ? { error: error.message } : {});
  return (
    <form
      className="stock-form sheet"
      aria-label={t('stocks.add')}
      onSubmit={save}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <h2>{t('stocks.add')}</h2>
      <TextField
        label={t('stocks.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        {...errorAt('name')}
      />
      <Choices
        label={t('stocks.kind')}
        choices={[
          { key: 'card', label: t('stocks.card') },
          { key: 'folded', label: t('stocks.folded') },
          { key: 'label', label: t('stocks.label') },
          { key: 'envelope', label: t('stocks.envelope') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <div className="stock-lengths">
        {lengths.map(([field, label]) => (
          <TextField
            key={field}
            label={t(label)}
            value={typed[field]}
            onChange={text => setTyped({ ...typed, [field]: text })}
            inputMode="decimal"
            {...(readMm(typed[field]) === null ? { error: t('stocks.noLength') } : errorAt(field))}
          />
        ))}
      </div>
      <ErrorNote error={error?.field === undefined ? error : null} />
      <div className="stock-buttons">
        <SaveOrCancel isDisabled={!isWhole || isBusy} onCancel={onClose} />
      </div>
    </form>
  );
}
