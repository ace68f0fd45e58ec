/** A text as it is set: a salutation in larger type, paragraphs, and the name that signs. */
export interface SetText {
  hello: string | null;
  paragraphs: string[];
  signature: string | null;
}

/** Longer first lines are no salutation. */
const longestHello = 72;

/**
 * Takes a text apart. A first line that stands by itself is the salutation. A last line that is the name that signs becomes the signature;
 * where the text does not name them, they sign below it.
 */
export function setText(text: string, signedBy: string): SetText {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  const name = signedBy.trim();
  const isSigned = name !== '' && lines.at(-1)?.trim() === name;
  if (isSigned) lines.pop();
  const signature = name !== '' && (isSigned || !text.includes(name)) ? name : null;
  const [first = ''] = lines;
  const isHello =
    lines.length > 1 && first.trim().length > 0 && first.length <= longestHello && lines[1]!.trim() === '';
  const rest = (isHello ? lines.slice(1) : lines).join('\n').trim();
  return {
    hello: isHello ? first.trim() : null,
    paragraphs: rest === '' ? [] : rest.split(/\n[ \t]*\n+/),
    signature,
  };
}
