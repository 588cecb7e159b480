/** Functions that only tell; every other may change something, such as pg_terminate_backend. */
const TELLING = new Set([
  'count',
  'max',
  'min',
  'sum',
  'avg',
  'round',
  'coalesce',
  'now',
  'age',
  'extract',
  'date_trunc',
  'to_char',
  'left',
  'right',
  'substring',
  'length',
  'lower',
  'upper',
  'string_agg',
  'array_agg',
  'row_number',
  'current_setting',
  'pg_size_pretty',
  'pg_database_size',
  'pg_relation_size',
  'pg_table_size',
  'pg_total_relation_size',
  'pg_blocking_pids',
  'pg_is_in_recovery',
  'pg_last_xact_replay_timestamp',
  'pg_postmaster_start_time',
  'pg_current_wal_lsn',
  'pg_wal_lsn_diff',
  'timestampdiff',
]);

/** Words before a bracket that call nothing. */
const GRAMMAR = new Set([
  ...['in', 'and', 'or', 'not', 'where', 'from', 'select', 'exists', 'over', 'filter', 'on', 'any'],
  ...['all', 'when', 'then', 'else', 'by', 'as', 'join', 'lateral', 'union', 'having', 'using'],
]);

const CHANGING =
  /\b(?:into|insert|update|delete|merge|drop|alter|create|truncate|grant|revoke|copy|call|do|set|reset|lock|vacuum|analyze|analyse|cluster|reindex|refresh|kill|flush|load|handler|share|outfile|dumpfile|sleep|pg_sleep)\b/i;

/**
 * Why a statement may change something, or undefined when it is one `select`, `show` or `explain` that calls only
 * functions known to tell. Strict: comments, quoted names, backslashes and a second statement are refused.
 */
export function changingSql(sql: string): string | undefined {
  const text = sql
    .trim()
    .replace(/;$/, '')
    .replace(/'(?:[^'\\]|'')*'/g, "''");
  if (!/^(?:select|show|explain)\b/i.test(text)) return 'is not select, show or explain';
  if (/[;"\\`]|--|\/\*/.test(text)) return 'holds more than one plain statement';
  const changing = CHANGING.exec(text)?.[0];
  if (changing !== undefined) return `holds "${changing}"`;
  for (const [, name = ''] of text.matchAll(/([\w.]+)\s*\(/g)) {
    const called = name.toLowerCase();
    if (!TELLING.has(called) && !GRAMMAR.has(called)) return `calls ${name}`;
  }
  return undefined;
}

/** Options of psql and mysql that say where to connect and how to print; each may be followed by its value. */
const OPTIONS =
  /^(?:-[hpUdXAtxwqu]|--(?:host|port|username|user|dbname|database|no-psqlrc|no-password|tuples-only|no-align|expanded|quiet)(?:=.*)?)$/;

/** Why a psql or mysql command may change something. */
export function changingClient(words: readonly string[]): string | undefined {
  const [tool = '', ...rest] = words;
  const short = tool === 'psql' ? '-c' : '-e';
  const long = tool === 'psql' ? '--command' : '--execute';
  const statements: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (word === short || word === long) statements.push(rest[++at] ?? '');
    else if (word.startsWith(`${long}=`)) statements.push(word.slice(long.length + 1));
    else if (word.startsWith('-') && !OPTIONS.test(word)) return `${word} is not on the list`;
    else if (/=/.test(word) && /service|options/i.test(word)) return `${word} is not on the list`;
  }
  if (statements.length === 0) return `has no ${short} with the statement, so it waits for any`;
  for (const sql of statements) {
    const why = changingSql(sql);
    if (why !== undefined) return `the statement ${why}`;
  }
  return undefined;
}
