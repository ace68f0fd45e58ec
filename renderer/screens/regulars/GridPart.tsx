import type { HTMLAttributes } from 'react';

interface GridPartProps extends HTMLAttributes<HTMLDivElement> {
  role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell';
}

/** A grid or a part of one, made of plain elements: a table element cannot leave out the rows that are not in sight. */
export function GridPart(props: GridPartProps) {
  return <div {...props} />;
}
