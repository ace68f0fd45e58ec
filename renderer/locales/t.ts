import { en } from './en.ts';

type Catalogue = typeof en;
type TextKey = keyof Catalogue;

type VariablesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | VariablesIn<Rest> : never;
type Variables<K extends TextKey> = Record<VariablesIn<Catalogue[K]>, string | number>;
type Arguments<K extends TextKey> = VariablesIn<Catalogue[K]> extends never ? [] : [Variables<K>];

/** Keys whose words have no variables. */
export type PlainKey = { [K in TextKey]: VariablesIn<Catalogue[K]> extends never ? K : never }[TextKey];

/** Keys that come in two forms, written without their `.one` / `.other`. */
type CountKey = { [K in TextKey]: K extends `${infer Base}.one` ? Base : never }[TextKey];

const catalogue: Readonly<Record<TextKey, string>> = en;
const pluralRules = new Intl.PluralRules('en');

/** The words for `key` with `{variables}` filled in; a missing or unknown variable does not compile. */
export function t<K extends TextKey>(key: K, ...args: Arguments<K>): string {
  return fill(catalogue[key], args[0] as Record<string, string | number> | undefined);
}

/** Like `t`, in the form that goes with `count`; `{count}` is filled in. */
export function tCount(key: CountKey, count: number, variables: Record<string, string | number> = {}): string {
  const form = pluralRules.select(count) === 'one' ? 'one' : 'other';
  return fill(catalogue[`${key}.${form}` as TextKey], { count, ...variables });
}

function fill(text: string, variables: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(variables[name] ?? gap));
}
