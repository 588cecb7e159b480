import { type ReactNode, useEffect, useState } from 'react';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { OtherView, Place } from './usePlace';
import type { OpenSheet } from './useSheet';
import type { Shelf } from './useShelf';

/** What every view gets. */
export type ViewProps = {
  readonly model: MaturityModel;
  readonly shelf: Shelf;
  /** The open assessment. */
  readonly open: OpenSheet;
  /** The reader's day, `2026-11-22`. */
  readonly today: string;
  /** Moves to an aspect, a statement or a view by its address within the page. */
  readonly goTo: (name: string) => void;
};

type View = (props: ViewProps) => ReactNode;

/** Each view is a file of its own that travels only when it is opened. */
const LOADERS: Readonly<Record<OtherView, () => Promise<View>>> = {
  quick: async () => (await import('./quick/Quick')).Quick,
  history: async () => (await import('./history/History')).History,
  people: async () => (await import('./people/People')).People,
  teams: async () => (await import('./teams/Teams')).Teams,
};

export type LoadedView =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'ready'; readonly View: View };

type Loaded = { readonly name: OtherView; readonly View: View | undefined };

/** The view the address names, once its code has arrived. */
export function useView(place: Place): LoadedView {
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  const name = place.view === 'other' ? place.name : undefined;
  useEffect(() => {
    if (name === undefined) return undefined;
    let isWanted = true;
    LOADERS[name]().then(
      (View) => isWanted && setLoaded({ name, View }),
      () => isWanted && setLoaded({ name, View: undefined }),
    );
    return () => {
      isWanted = false;
    };
  }, [name, attempt]);
  if (name === undefined) return { state: 'none' };
  if (loaded?.name !== name) return { state: 'loading' };
  if (loaded.View !== undefined) return { state: 'ready', View: loaded.View };
  return {
    state: 'failed',
    again: () => {
      setLoaded(undefined);
      setAttempt(attempt + 1);
    },
  };
}
