import type { Stock } from '../../../shared/contract/stocks.ts';

/** A sheet in small. */
export function StockPicture({ stock }: { stock: Stock }) {
  const { pageWidthMm: width, pageHeightMm: height, leftMm, topMm, pitchXMm, pitchYMm, widthMm, heightMm } = stock;
  const places = Array.from({ length: stock.columns * stock.rows }, (_, i) => ({
    x: leftMm + (i % stock.columns) * pitchXMm,
    y: topMm + Math.floor(i / stock.columns) * pitchYMm,
  }));
  return (
    <svg className="stock-picture" viewBox={`-3 -3 ${width + 6} ${height + 6}`} aria-hidden="true">
      <rect className="stock-page" width={width} height={height} />
      {places.map(({ x, y }) => (
        <rect
          key={`${x} ${y}`}
          className="stock-place"
          x={x}
          y={y}
          width={widthMm}
          height={heightMm}
          rx={stock.kind === 'label' ? 3 : 0}
        />
      ))}
      {stock.kind === 'envelope' && <path className="stock-flap" d={`M0 0L${width / 2} ${height * 0.55}L${width} 0`} />}
    </svg>
  );
}
