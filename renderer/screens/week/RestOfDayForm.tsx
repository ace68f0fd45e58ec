import { useState } from 'react';
import type { Day } from '../../../shared/dates.ts';
import { Choices } from '../../components/Choices.tsx';
import { weekdayAndDay } from '../../components/day-choices.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { shopNowMs, useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import {
  type Noted,
  notedOn,
  parseSales,
  type RestOfDay,
  restOfDay,
  restOfDayAtMs,
  type Takings,
} from './rest-of-day.ts';

interface RestOfDayFormProps {
  /** Days of the week in front that have come. */
  days: readonly Day[];
  /** The one most likely meant. */
  likelyDay: Day;
  onDone: () => void;
}

/** The till's total and number of sales of a day: what is not noted yet goes down as sold without a name. */
export function RestOfDayForm({ days, likelyDay, onDone }: RestOfDayFormProps) {
  const format = useFormat();
  const { openingHours, timeZone } = useSession(state => state.settings);
  const [day, setDay] = useState(likelyDay);
  const [till, setTill] = useState({ total: '', count: '' });
  const reading = useRead('passersBy.days', { from: days[0]!, to: days.at(-1)! });
  const { error, isBusy, run } = useWriting();
  const noted = reading.value && notedOn(day, reading.value.days);
  const typed = { minor: format.parseMoney(till.total), sales: parseSales(till.count) };
  const outcome = noted && isWhole(typed) ? restOfDay(typed, noted.all) : null;
  const dayName = weekdayAndDay(day, format.locale);
  const save = () => {
    const nowMs = shopNowMs();
    if (outcome?.kind !== 'rest' || nowMs === null) return;
    const { sales, minor } = outcome.rest;
    const atMs = restOfDayAtMs(day, openingHours, timeZone, nowMs);
    const done = tCount('rest.done', sales, { day: dayName, amount: format.money(minor) });
    void run(write('passersBy.record', { atMs, sales, amountMinor: minor, note: t('rest.note') }, done), onDone);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the form inside
    <div onKeyDown={event => event.key === 'Escape' && onDone()}>
      <FormFrame
        className="sheet agenda-panel agenda-form"
        title={t('rest.title')}
        saveLabel={t('rest.save')}
        error={error ?? reading.error}
        isBusy={isBusy}
        isDisabled={outcome?.kind !== 'rest'}
        onSave={save}
        onCancel={onDone}
      >
        <DayOfWeek days={days} value={day} onChange={setDay} />
        <p role="status">{noted && notedWords(dayName, noted, format)}</p>
        <TillFields till={till} typed={typed} onChange={setTill} />
        <p className="rest-outcome" role="status" data-kind={outcome?.kind}>
          {outcome && noted && outcomeWords(outcome, noted.all, format)}
        </p>
      </FormFrame>
    </div>
  );
}

interface Typed {
  minor: number | null;
  sales: number | null;
}

const isWhole = (typed: Typed): typed is Takings => typed.minor !== null && typed.sales !== null;

function DayOfWeek({ days, value, onChange }: { days: readonly Day[]; value: Day; onChange: (day: Day) => void }) {
  const { locale, today } = useFormat();
  const nameOf = (day: Day) => (day === today ? t('day.today') : weekdayAndDay(day, locale));
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {t('rest.day')}
      </span>
      <Choices
        label={t('rest.day')}
        choices={days.map(day => ({ key: day, label: nameOf(day) }))}
        value={value}
        onChange={onChange}
        autoFocus
      />
    </div>
  );
}

interface TillFieldsProps {
  till: { total: string; count: string };
  typed: Typed;
  onChange: (till: TillFieldsProps['till']) => void;
}

function TillFields({ till, typed: { minor, sales }, onChange }: TillFieldsProps) {
  const { currency, money } = useFormat();
  return (
    <div className="agenda-columns">
      <TextField
        label={t('rest.total', { currency })}
        value={till.total}
        onChange={total => onChange({ ...till, total })}
        inputMode="decimal"
        hint={minor === null ? undefined : money(minor)}
        error={till.total.trim() !== '' && minor === null ? t('sale.wrong', { example: money(61840) }) : undefined}
      />
      <TextField
        label={t('rest.count')}
        value={till.count}
        onChange={count => onChange({ ...till, count })}
        inputMode="numeric"
        error={till.count.trim() !== '' && sales === null ? t('rest.countWrong') : undefined}
      />
    </div>
  );
}

function salesWords({ sales, minor }: Takings, { money, locale }: Format): string {
  if (sales === 0 && minor === 0) return t('rest.noSales');
  return tCount('rest.sales', sales, { count: sales.toLocaleString(locale), amount: money(minor) });
}

function notedWords(day: string, { linked, unlinked, all }: Noted, format: Format): string {
  if (all.sales === 0 && all.minor === 0) return t('rest.notedNone', { day });
  return t('rest.noted', { day, linked: salesWords(linked, format), unlinked: salesWords(unlinked, format) });
}

function outcomeWords(outcome: RestOfDay, all: Takings, format: Format): string {
  switch (outcome.kind) {
    case 'rest':
      return t('rest.rest', { sales: salesWords(outcome.rest, format) });
    case 'nothing':
      return t('rest.nothing');
    case 'less':
      return t('rest.less', { amount: format.money(all.minor) });
    case 'fewer':
      return tCount('rest.fewer', all.sales, { count: all.sales.toLocaleString(format.locale) });
    case 'amountOnly':
      return t('rest.amountOnly', { amount: format.money(outcome.minor) });
  }
}
