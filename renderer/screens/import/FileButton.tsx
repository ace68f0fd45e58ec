import { useRef } from 'react';
import { Button, type ButtonProps } from '../../components/Button.tsx';
import { openFile } from './import-store.ts';

/** What the file dialog offers first; anything else may still be chosen there. */
const usual = '.csv,.tsv,.txt,.vcf,text/csv,text/vcard';

/** A button that opens the file dialog and hands the chosen file to the import. */
export function FileButton(props: Omit<ButtonProps, 'onPress'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...props} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={usual}
        onChange={event => {
          const [file] = event.target.files ?? [];
          if (file) void openFile(file);
          // The same file may be chosen again once it was corrected.
          event.target.value = '';
        }}
      />
    </>
  );
}
