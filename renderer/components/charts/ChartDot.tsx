interface ChartDotProps {
  cx?: number | undefined;
  cy?: number | null | undefined;
  fill?: string;
  onOpen: () => void;
}

/** A point for the pointer; keys reach the same people through the table. */
export function ChartDot({ cx, cy, fill, onOpen }: ChartDotProps) {
  if (cx == null || cy == null) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way, for the pointer only
    <circle className="chart-dot" cx={cx} cy={cy} r="4" style={fill ? { fill } : {}} onClick={onOpen} />
  );
}
