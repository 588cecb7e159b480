import { useEffect, useState } from 'react';

/**
 * Whether groups out of sight may be left out of the layout. Each must have been laid out once at this width and with
 * these items, so that the browser knows its height and nothing moves while the reader scrolls. `items` is any text
 * that differs when other items are shown.
 */
export function useSkipping(items: string): boolean {
  const [width, setWidth] = useState(0);
  const [measured, setMeasured] = useState('');
  const shape = `${width} ${items}`;
  useEffect(() => {
    const resized = () => setWidth(window.innerWidth);
    resized();
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setMeasured(shape));
    });
    return () => cancelAnimationFrame(frame);
  }, [shape]);
  return width > 0 && shape === measured;
}
