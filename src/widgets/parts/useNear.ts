import { type RefObject, useEffect, useState } from 'react';

/** How far below the screen a part may be and still count as near. */
const MARGIN = '300px';

/** Whether an element has come near the screen, or the page may be about to be printed: once true it stays so. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (isNear || element === null) return undefined;
    const arrive = () => setIsNear(true);
    // Ctrl or Cmd begins the shortcut for printing.
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') arrive();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) arrive();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    window.addEventListener('keydown', press);
    window.addEventListener('beforeprint', arrive);
    return () => {
      observer.disconnect();
      window.removeEventListener('keydown', press);
      window.removeEventListener('beforeprint', arrive);
    };
  }, [place, isNear]);
  return isNear;
}
