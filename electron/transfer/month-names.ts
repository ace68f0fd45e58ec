/** Months as exports write them, in English, German, French, Spanish, Italian, Dutch and Portuguese; without accents. */
const MONTHS = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen januari janeiro',
  'february feb februar fevrier fevr fev febrero febbraio februari fevereiro',
  'march mar marz maerz mrz mars marzo maart mrt marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];

const monthByName = new Map(MONTHS.flatMap((names, at) => names.split(' ').map(name => [name, at + 1] as const)));

/** 1 to 12, or 0 when the word is no month. */
export function monthFromName(word: string): number {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  return monthByName.get(plain) ?? 0;
}
