import { t } from '../locales/t.ts';
import { Button } from './Button.tsx';

interface SaveOrCancelProps {
  saveLabel?: string;
  cancelLabel?: string;
  isDisabled: boolean;
  onCancel: () => void;
  /** The id of the form, where the buttons stand outside of it. */
  form?: string;
}

/** How a form ends: Tab comes from the last field to what Enter does, then to what Esc does. */
export function SaveOrCancel(props: SaveOrCancelProps) {
  const { saveLabel = t('save'), cancelLabel = t('cancel'), isDisabled, onCancel, form } = props;
  return (
    <>
      <Button tone="go" type="submit" keyCap="Enter" isDisabled={isDisabled} {...(form ? { form } : {})}>
        {saveLabel}
      </Button>
      <Button tone="quiet" keyCap="Esc" onPress={onCancel}>
        {cancelLabel}
      </Button>
    </>
  );
}
