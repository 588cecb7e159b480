/** Widgets that stand on reading pages of every kind: their styles are small and travel with the frame. */
const EVERYWHERE = ['DoThisNow', 'Sources'];

/** Styles that are needed together, in one file. */
const TOGETHER: Readonly<Record<string, string>> = {
  Variables: 'runbook',
  RunLog: 'runbook',
  RunStep: 'runbook',
  Branches: 'runbook',
  Runbook: 'runbook',
};

/** Parts and pages whose styles only some pages need, by the sheet they make together. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/[\\/]parts[\\/](?:Organisation|TrendStrip)/, 'organisation'],
  [/[\\/]parts[\\/](?:measured[\\/]|FilesField|ZoneField)/, 'measured'],
  [/[\\/]parts[\\/]WinTrend/, 'wins'],
  [/[\\/]theme[\\/]Blog/, 'blog'],
  [/[\\/]pages[\\/]_search\./, 'search'],
  [/[\\/]pages[\\/]_offline\./, 'offline'],
];

/** One statement of the assessment stands on pages that teach it, without the rest. */
const STATEMENT = /[\\/](?:Criterion[\\/]|Assessment[\\/]statement\.)/;

/**
 * The style sheet a module's styles belong to: one for what every page may have, and one for each widget, which only
 * its pages load. The common one comes first on a page, so that a widget's own rules win.
 */
export function styleSheetOf(file: string): string {
  const apart = APART.find(([made]) => made.test(file))?.[1];
  if (apart !== undefined) return `styles-${apart}`;
  const own = /[\\/]src[\\/](?:widgets|pages)[\\/]_?(\w+)[\\/]/.exec(file)?.[1];
  if (own === undefined || own === 'parts' || EVERYWHERE.includes(own)) return 'styles';
  return `styles-${STATEMENT.test(file) ? 'criterion' : (TOGETHER[own] ?? own.toLowerCase())}`;
}
