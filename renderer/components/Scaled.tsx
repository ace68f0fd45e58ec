import './scaled.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../locales/t.ts';

const pxPerMm = 96 / 25.4;

interface ScaledProps {
  widthMm: number;
  heightMm: number;
  /** Enlarged at most so much. */
  most?: number;
  /** What it is, for those who do not see it. */
  label: string;
  children: ReactNode;
}

/** Something true to size, shrunk or enlarged to the room there is, with how much in words. */
export function Scaled({ widthMm, heightMm, most = 1.6, label, children }: ScaledProps) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  useEffect(() => {
    const element = room.current!;
    const resize = () => {
      const across = (element.clientWidth - 2) / (widthMm * pxPerMm);
      const down = (element.clientHeight - 26) / (heightMm * pxPerMm);
      setScale(Math.max(0.05, Math.min(across, down, most)));
    };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    return () => observer.disconnect();
  }, [widthMm, heightMm, most]);
  const size = { width: widthMm * pxPerMm * scale, height: heightMm * pxPerMm * scale };
  return (
    <div className="scaled" ref={room}>
      <figure className="scaled-figure" style={{ width: size.width }}>
        <div className="scaled-paper" style={size} role="img" aria-label={label}>
          <div
            className="scaled-inner"
            style={{ width: `${widthMm}mm`, height: `${heightMm}mm`, transform: `scale(${scale})` }}
          >
            {children}
          </div>
        </div>
        <figcaption>
          {t('batch.size', { width: tidy(widthMm), height: tidy(heightMm), percent: Math.round(scale * 100) })}
        </figcaption>
      </figure>
    </div>
  );
}

const tidy = (mm: number): number => Math.round(mm * 10) / 10;
