/** Searches kept on the reader's device, the newest first; how many a list holds. */
const MOST = 8;
const LONGEST = 120;

/** What was stored, read as hostile text: anything but a list of short texts is nothing. */
export function readRecent(text: string | null, most = MOST): readonly string[] {
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    if (!Array.isArray(stored)) return [];
    const texts = stored.filter((one): one is string => typeof one === 'string');
    return texts.filter((one) => one.trim() !== '' && one.length <= LONGEST).slice(0, most);
  } catch {
    return [];
  }
}

/** The list with a search put first; the same words stand in it once, and long text is not kept. */
export function withRecent(list: readonly string[], query: string, most = MOST): readonly string[] {
  const said = query.trim().replace(/\s+/g, ' ');
  if (said === '' || said.length > LONGEST) return list;
  const others = list.filter((one) => one.toLowerCase() !== said.toLowerCase());
  return [said, ...others].slice(0, most);
}
