import { Component, type ReactNode } from 'react';
import { t } from '../locales/t.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';

/** Keeps a room that fails from taking the whole window with it; no stack traces in front of a customer. */
export class RoomBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="room page">
        <ErrorNote error={{ code: 'internal', message: t('screen.crashed') }} />
        <Button onPress={() => this.setState({ hasFailed: false })}>{t('frame.retry')}</Button>
      </main>
    );
  }
}
