import { useEffect, useState } from 'react';

/**
 * Whether items out of sight may be left out of the layout. Each must have been laid out once at this width, so that
 * the browser knows its height and nothing moves while the reader scrolls.
 */
export function useSkipping(): boolean {
  const [width, setWidth] = useState(0);
  const [measured, setMeasured] = useState(0);
  useEffect(() => {
    const resized = () => setWidth(window.innerWidth);
    resized();
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setMeasured(width));
    });
    return () => cancelAnimationFrame(frame);
  }, [width]);
  return width > 0 && width === measured;
}
