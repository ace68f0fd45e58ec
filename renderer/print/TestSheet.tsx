import './cards.css';
import type { Stock } from '../../shared/contract/stocks.ts';
import { layOut } from '../../shared/sheet-layout.ts';
import { t } from '../locales/t.ts';

/** Outlines of every card where the next sheet would have them, and a ruler: held against the light over a real sheet, it shows how far the printer is off. */
export function TestSheet({ stock }: { stock: Stock }) {
  const { pageWidthMm: width, pageHeightMm: height } = stock;
  const count = stock.kind === 'folded' ? 1 : stock.columns * stock.rows;
  const panels = stock.kind === 'folded' ? { ...stock, kind: 'card' as const } : stock;
  const { cards } = layOut({
    stock: panels,
    count: stock.kind === 'folded' ? 2 : count,
    offsetXMm: stock.offsetXMm,
    offsetYMm: stock.offsetYMm,
  });
  const first = cards[0]!;
  return (
    <section className="paper-sheet" style={{ width: `${width}mm`, height: `${height}mm` }}>
      <svg className="paper-marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fill="none" stroke="#000">
        {cards.map(({ index, xMm, yMm, widthMm, heightMm }) => (
          <rect key={index} x={xMm} y={yMm} width={widthMm} height={heightMm} strokeWidth={0.2} />
        ))}
        <path d={ruler(width, height)} strokeWidth={0.15} />
      </svg>
      {cards.map(({ index, xMm, yMm }) => (
        <span key={index} className="paper-test-text" style={{ left: `${xMm + 3}mm`, top: `${yMm + 3}mm` }}>
          {index + 1}
        </span>
      ))}
      <span
        className="paper-test-text"
        style={{ left: `${first.xMm + 9}mm`, top: `${first.yMm + 3}mm`, maxWidth: `${first.widthMm - 12}mm` }}
      >
        {stock.name}
      </span>
      <span
        className="paper-test-text"
        style={{
          left: `${first.xMm + 9}mm`,
          top: `${first.yMm + 7}mm`,
          width: `${first.widthMm - 12}mm`,
          whiteSpace: 'normal',
          fontWeight: 400,
        }}
      >
        {t('print.testHow')}
      </span>
    </section>
  );
}

/** A cross in the middle of the page with a tick every millimetre, longer every five and ten; ten centimetres where there is room. */
function ruler(width: number, height: number): string {
  const [x, y] = [width / 2, height / 2];
  const reach = (length: number) => Math.min(50, Math.floor((length / 2 - 6) / 10) * 10);
  const tick = (at: number) => (at % 10 === 0 ? 3 : at % 5 === 0 ? 2 : 1);
  const [along, down] = [reach(width), reach(height)];
  const ticks: string[] = [`M${x - along} ${y}h${2 * along}`, `M${x} ${y - down}v${2 * down}`];
  for (let at = -along; at <= along; at++) ticks.push(`M${x + at} ${y}v${-tick(at)}`);
  for (let at = -down; at <= down; at++) ticks.push(`M${x} ${y + at}h${tick(at)}`);
  return ticks.join('');
}
