import { tCount } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';

const mostNames = 8;

/** Who of a batch gets no label, and why: no address, or no post wanted. */
export function LabelsNote({ batchId, stock }: { batchId: number; stock: string }) {
  const { value } = useRead('cards.labels', { batchId, stock });
  if (!value) return null;
  return (
    <div role="status">
      <LeftOut words="print.withoutConsent" people={value.withoutConsent} />
      <LeftOut words="print.withoutAddress" people={value.withoutAddress} />
    </div>
  );
}

function LeftOut({
  words,
  people,
}: {
  words: Parameters<typeof tCount>[0];
  people: readonly { customerId: number; name: string }[];
}) {
  if (people.length === 0) return null;
  const names = people.slice(0, mostNames).map(({ name }) => name);
  return (
    <p className="print-without">
      {tCount(words, people.length)} {names.join(', ')}
      {people.length > mostNames && ' …'}
    </p>
  );
}
