/** How a series is filled: colours that stay apart for colour-blind eyes, each with a pattern of its own besides. */
export type Ink = 'solid' | 'striped' | 'dotted' | 'hollow' | 'crossed';

export const inkColours: Readonly<Record<Ink, string>> = {
  solid: 'var(--chart-1)',
  striped: 'var(--chart-2)',
  dotted: 'var(--chart-3)',
  hollow: 'var(--chart-4)',
  crossed: 'var(--chart-5)',
};

/** The patterns of a drawing under ids that begin with `prefix`. */
export function InkPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <Pattern id={`${prefix}-striped`} ink="striped" mark="M-1 9L9 -1M-1 1L1 -1M7 9L9 7" />
      <Pattern id={`${prefix}-dotted`} ink="dotted" mark="M2 2h.01M6 6h.01" width={2.5} />
      <Pattern id={`${prefix}-hollow`} ink="hollow" mark="M0 4h8" />
      <Pattern id={`${prefix}-crossed`} ink="crossed" mark="M0 0L8 8M8 0L0 8" />
    </defs>
  );
}

function Pattern({ id, ink, mark, width = 2 }: { id: string; ink: Ink; mark: string; width?: number }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill="var(--sheet)" />
      <path d={mark} stroke={inkColours[ink]} strokeWidth={width} strokeLinecap="round" fill="none" />
    </pattern>
  );
}

export function fillOf(prefix: string, ink: Ink): string {
  return ink === 'solid' ? inkColours.solid : `url(#${prefix}-${ink})`;
}

/** What a series looks like, beside its name. */
export function Swatch({ ink, prefix }: { ink: Ink; prefix: string }) {
  return (
    <svg className="chart-swatch" aria-hidden="true" width="22" height="16">
      <rect
        x="1"
        y="1"
        width="20"
        height="14"
        fill={fillOf(prefix, ink)}
        stroke={inkColours[ink]}
        strokeWidth="1.500"
      />
    </svg>
  );
}
