import { useEffect, useState } from 'react';
import { onEvent } from '../../../api.ts';
import { CalibrationPlot } from '../../../components/charts/CalibrationPlot.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useRead } from '../../../store/read.ts';

const job = 'retention-page-fit';

/** The model fitted on the shop's own book, tested on its last quarter; says how far it is meanwhile. */
export function ModelPart() {
  const { value, error } = useRead('model.fit', { job });
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(
    () =>
      onEvent(event => {
        if (event.type === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total });
      }),
    [],
  );
  if (error && !value) return <ErrorNote error={error} />;
  return <CalibrationPlot fit={value} progress={progress} />;
}
