/** A text with what matched in it marked. */
export function Marked({ pieces }: { pieces: readonly { text: string; hit: boolean }[] }) {
  return pieces.map((piece, at) => (
    // Pieces never move, so their place is their key.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Piece key={at} {...piece} />
  ));
}

function Piece({ text, hit }: { text: string; hit: boolean }) {
  return hit ? <mark>{text}</mark> : text;
}
