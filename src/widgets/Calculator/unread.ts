import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { type Saved, type Unread, unreadKey } from '../../domain/metric/state';

/** What stands in fields and cannot be read yet: kept, so that closing the page loses nothing. */
type UnreadTexts = {
  readonly texts: Readonly<Record<string, Unread>>;
  readonly write: (key: string, value: Saved | null) => void;
};

export const UnreadContext = createContext<UnreadTexts>({ texts: {}, write: () => undefined });

/** One field's text that cannot be read yet, and how it is kept or, with null, forgotten. */
export function useUnread(
  field: string,
): readonly [unread: Unread | undefined, keep: (unread: Unread | null) => void] {
  const { texts, write } = useContext(UnreadContext);
  const unread = texts[field];
  const isKept = unread !== undefined;
  const keep = useCallback(
    (next: Unread | null) => {
      if (next !== null) write(unreadKey(field), { unread: next });
      else if (isKept) write(unreadKey(field), null);
    },
    [field, write, isKept],
  );
  return useMemo(() => [unread, keep] as const, [unread, keep]);
}

/** The text of a field of one line while it is typed; `type` is told whether it can be read. */
export function useUnreadText(field: string) {
  const [typed, setTyped] = useState<string>();
  const [unread, keep] = useUnread(field);
  return {
    draft: typed ?? unread?.texts[0],
    type: (text: string, state: 'wrong' | 'right') => {
      setTyped(text);
      keep(state === 'wrong' ? { kind: 'text', texts: [text] } : null);
    },
    /** The reader has left the field, and it could be read. */
    leave: () => setTyped(undefined),
  };
}
