import { DEFAULT_DESIGN } from '../../../shared/card-designs.ts';
import { CardSide } from '../../components/CardSide.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { PictureField } from './PictureField.tsx';
import { SavedField } from './SavedField.tsx';
import { saveSetting } from './save-setting.ts';

/** A card of the most usual stock, four to a sheet. */
const card = { widthMm: 105, heightMm: 148.5 };

/** Who signs, and the two pictures of the shop, each in its place on a card. */
export function PrintingPanel() {
  const { signedBy, shopName } = useSession(state => state.settings);
  const signer = signedBy || shopName;
  const look = { design: DEFAULT_DESIGN, signedBy: signer };
  return (
    <>
      <p className="settings-quiet">{t('printing.hint')}</p>
      <div className="settings-fields">
        <SavedField
          label={t('printing.signedBy')}
          hint={t('printing.signedByHint')}
          value={signedBy}
          placeholder={shopName}
          check={() => null}
          save={text => saveSetting('signedBy', text, t('printing.signedBy'), text || null)}
        />
      </div>
      <PictureField
        setting="logoDataUrl"
        what={t('printing.logo')}
        hint={t('printing.logoHint')}
        saved={t('printing.logoSaved')}
        removed={t('printing.logoOff')}
      >
        <CardSide batch={look} stock={card} text="" kind="cover" label={t('printing.logoShown')} most={1} />
      </PictureField>
      <PictureField
        setting="signatureDataUrl"
        what={t('printing.signature')}
        hint={t('printing.signatureHint')}
        saved={t('printing.signatureSaved')}
        removed={t('printing.signatureOff')}
      >
        <CardSide
          batch={look}
          stock={card}
          text={t('printing.sample', { name: signer })}
          kind="message"
          label={t('printing.signatureShown')}
          most={1}
        />
      </PictureField>
    </>
  );
}
