import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from '@docusaurus/router';
import { useStorageSlot } from '@docusaurus/theme-common';
import type { Variable } from '../../domain/page/schema';
import { type Args, keptValues, readArgs } from './args';

/** The variables of a page, and what the reader or the address has filled in so far. */
export type PageVariables = {
  readonly declared: readonly Variable[];
  readonly names: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  /** What the address brought that is no name, by variable: shown, never filled in. */
  readonly refused: Readonly<Record<string, string>>;
  readonly fill: (id: string, value: string) => void;
};

const NONE: PageVariables = {
  declared: [],
  names: new Set(),
  values: {},
  refused: {},
  fill: () => undefined,
};

const NOTHING_BROUGHT = JSON.stringify({ values: {}, refused: {} });

/** Where the values of a page are kept until its tab is closed: a phone may drop a tab that nobody looks at. */
export function keptUnder(pathname: string): string {
  return `handbook.values.${pathname}`;
}

const Context = createContext<PageVariables>(NONE);

/** What fills the commands of a page. */
type Fillings = Pick<PageVariables, 'declared' | 'names' | 'values'>;

const FillingsContext = createContext<Fillings>(NONE);

type Props = { readonly declared: readonly Variable[]; readonly children: ReactNode };

/** Holds one page's variables, so that every command on it is filled from one box, or from the address. */
export function PageVariablesProvider({ declared, children }: Props) {
  const { pathname, search, hash } = useLocation();
  const [{ values: told, refused }, setArgs] = useState<Args>({ values: {}, refused: {} });
  const names = useMemo(() => new Set(declared.map((variable) => variable.id)), [declared]);
  const [kept, slot] = useStorageSlot(keptUnder(pathname), { persistence: 'sessionStorage' });
  const json = JSON.stringify({ ...keptValues(kept, names), ...told });
  // What is kept comes back as the same words: nothing is drawn anew for it.
  const values = useMemo(() => keptValues(json, names), [json, names]);
  const fill = useCallback((id: string, value: string) => {
    setArgs((before) => ({ ...before, values: { ...before.values, [id]: value } }));
  }, []);
  const applied = useRef('');
  useEffect(() => {
    const brought = readArgs(search, hash, names);
    const key = JSON.stringify(brought);
    // A jump to a heading changes the address too: what the reader typed since must stay.
    if (key === applied.current || key === NOTHING_BROUGHT) return;
    applied.current = key;
    setArgs((before) => ({
      values: { ...before.values, ...brought.values },
      refused: brought.refused,
    }));
  }, [search, hash, names]);
  const context = useMemo(
    () => ({ declared, names, values, refused, fill }),
    [declared, names, values, refused, fill],
  );
  // A key is drawn in its field first; the commands follow.
  const settled = useDeferredValue(values);
  // What is seen in a command is kept: a reload may follow at once.
  useLayoutEffect(() => {
    if (Object.keys(settled).length > 0) slot.set(JSON.stringify(settled));
  }, [slot, settled]);
  const fillings = useMemo(
    () => ({ declared, names, values: settled }),
    [declared, names, settled],
  );
  return (
    <Context value={context}>
      <FillingsContext value={fillings}>{children}</FillingsContext>
    </Context>
  );
}

export function useFillings(): Fillings {
  return useContext(FillingsContext);
}

export function usePageVariables(): PageVariables {
  return useContext(Context);
}
