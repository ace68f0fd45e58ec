/** What every screen is given. */
export interface ScreenProps {
  /** The one thing the address asks for, `#/counter/12`. */
  id: number | null;
  /** The part of the room that the address asks for, `#/regulars/doubles`. */
  part?: string | undefined;
}
