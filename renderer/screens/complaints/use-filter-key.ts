import { useKeys } from '../../store/keys.ts';

/** `/` goes to the filter of the board. */
export function useFilterKey(): void {
  useKeys(({ key, target }) => {
    if (key !== '/' || (target instanceof Element && target.closest('form'))) return false;
    document.querySelector<HTMLInputElement>('.board-search input')?.select();
    return true;
  });
}
