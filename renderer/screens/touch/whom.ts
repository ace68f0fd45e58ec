/** Somebody as they are named beside a form. */
export interface Person {
  id: number;
  name: string;
}
