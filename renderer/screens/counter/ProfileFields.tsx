import type { ReactNode } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { BirthdayField } from '../../components/BirthdayField.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { LinesField } from './LinesField.tsx';
import { channels, type LineField, type ProfileDraft } from './profile-changes.ts';

interface ProfileFieldsProps {
  draft: ProfileDraft;
  onChange: (changed: Partial<ProfileDraft>) => void;
  onBirthdayWhole: (isWhole: boolean) => void;
  wrong: RegularsError | null;
}

const nobody = 'nobody';

export function ProfileFields({ draft, onChange, onBirthdayWhole, wrong }: ProfileFieldsProps) {
  const staff = useSession(state => state.staff);
  const errorOf = (field: string) => (wrong?.field?.startsWith(field) ? wrong.message : undefined);
  const line = (field: LineField, extra: { type?: 'date'; hint?: PlainKey; isMultiline?: boolean } = {}) => (
    <TextField
      label={t(`profile.${field}`)}
      value={draft[field]}
      onChange={text => onChange({ [field]: text })}
      error={errorOf(field)}
      hint={extra.hint && t(extra.hint)}
      maxLength={field === 'note' ? 4000 : 200}
      {...(extra.type ? { type: extra.type } : {})}
      {...(extra.isMultiline ? { isMultiline: true } : {})}
      autoFocus={field === 'givenName'}
    />
  );
  const colleagues = staff
    .filter(one => one.isActive || one.id === draft.knownBestBy)
    .map(({ id, name }) => ({ key: String(id), label: name }));
  return (
    <>
      <Group title={t('profile.names')}>
        {line('givenName')}
        {line('familyName')}
        {line('knownAs')}
        {line('pronunciation', { hint: 'profile.pronunciationHint' })}
        {line('company')}
        {line('language', { hint: 'profile.languageHint' })}
      </Group>
      <Group title={t('profile.reach')}>
        <LinesField
          label={t('details.phone')}
          values={draft.phones}
          onChange={phones => onChange({ phones })}
          error={errorOf('phones')}
          inputMode="tel"
        />
        <LinesField
          label={t('details.email')}
          values={draft.emails}
          onChange={emails => onChange({ emails })}
          error={errorOf('emails')}
          inputMode="email"
        />
        {line('street')}
        {line('postalCode')}
        {line('city')}
        {line('region')}
        {line('country')}
      </Group>
      <Group title={t('profile.consents')}>
        <div className="profile-ticks">
          {channels.map(channel => (
            <Tick
              key={channel}
              isSelected={draft.consents[channel]}
              onChange={isGranted => onChange({ consents: { ...draft.consents, [channel]: isGranted } })}
            >
              {t(`channel.${channel}`)}
            </Tick>
          ))}
        </div>
      </Group>
      <Group title={t('profile.regular')}>
        <BirthdayField
          label={t('profile.birthday')}
          value={draft.birthday}
          onChange={(birthday, isWhole) => {
            onChange({ birthday });
            onBirthdayWhole(isWhole);
          }}
        />
        {line('since', { type: 'date' })}
        {line('foundUs')}
        <Select
          label={t('profile.knownBestBy')}
          options={[{ key: nobody, label: t('profile.nobody') }, ...colleagues]}
          value={draft.knownBestBy === null ? nobody : String(draft.knownBestBy)}
          onChange={key => onChange({ knownBestBy: key === nobody ? null : Number(key) })}
        />
        {line('cardCode')}
        {line('externalId')}
        <TextField
          label={t('profile.tags')}
          value={draft.tags}
          onChange={tags => onChange({ tags })}
          hint={t('profile.tagsHint')}
          error={errorOf('tags')}
        />
        <Tick isSelected={draft.isKey} onChange={isKey => onChange({ isKey })}>
          {t('card.key')}
        </Tick>
      </Group>
      {line('note', { isMultiline: true })}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="profile-group">
      <legend>{title}</legend>
      <div className="form-grid">{children}</div>
    </fieldset>
  );
}
