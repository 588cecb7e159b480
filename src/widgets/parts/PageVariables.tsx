import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from '@docusaurus/router';
import type { Variable } from '../../domain/page/schema';
import { type Args, readArgs } from './args';

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

const Context = createContext<PageVariables>(NONE);

type Props = { readonly declared: readonly Variable[]; readonly children: ReactNode };

/** Holds one page's variables, so that every command on it is filled from one box, or from the address. */
export function PageVariablesProvider({ declared, children }: Props) {
  const { search, hash } = useLocation();
  const [{ values, refused }, setArgs] = useState<Args>({ values: {}, refused: {} });
  const fill = useCallback((id: string, value: string) => {
    setArgs((before) => ({ ...before, values: { ...before.values, [id]: value } }));
  }, []);
  const names = useMemo(() => new Set(declared.map((variable) => variable.id)), [declared]);
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
  return <Context value={context}>{children}</Context>;
}

export function usePageVariables(): PageVariables {
  return useContext(Context);
}
