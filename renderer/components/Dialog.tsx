import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../locales/t.ts';
import { Button } from './Button.tsx';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  width?: 'normal' | 'wide';
  /** The buttons at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A sheet laid over the page. Keeps the focus inside, gives it back when closed; Esc closes. */
export function Dialog({ title, isOpen, onClose, width = 'normal', foot, children }: DialogProps) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={open => open || onClose()} isDismissable>
      <Modal className="dialog-sheet" data-width={width}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button tone="quiet" icon="close" aria-label={t('close')} onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {foot && <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
