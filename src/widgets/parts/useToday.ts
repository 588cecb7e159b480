import { useEffect, useState } from 'react';
import edition from '@generated/handbook/default/edition.json';

/** The reader's day (`2026-11-22`); on the first render, which must equal the server's, the day of the build. */
export function useToday(): string {
  const [today, setToday] = useState(edition.built);
  useEffect(() => {
    setToday(new Date().toISOString().slice(0, 10));
  }, []);
  return today;
}
