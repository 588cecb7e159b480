import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Variable } from '../../domain/page/schema';

/** The variables of a page, and what the reader has filled in so far. */
export type PageVariables = {
  readonly declared: readonly Variable[];
  readonly names: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  readonly fill: (id: string, value: string) => void;
};

const NONE: PageVariables = { declared: [], names: new Set(), values: {}, fill: () => undefined };

const Context = createContext<PageVariables>(NONE);

type Props = { readonly declared: readonly Variable[]; readonly children: ReactNode };

/** Holds one page's variables, so that every command on it is filled from one box. */
export function PageVariablesProvider({ declared, children }: Props) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const fill = useCallback((id: string, value: string) => {
    setValues((before) => ({ ...before, [id]: value }));
  }, []);
  const names = useMemo(() => new Set(declared.map((variable) => variable.id)), [declared]);
  const context = useMemo(() => ({ declared, names, values, fill }), [declared, names, values, fill]);
  return <Context value={context}>{children}</Context>;
}

export function usePageVariables(): PageVariables {
  return useContext(Context);
}
