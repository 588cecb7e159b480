import { isQuestion } from '../../domain/error/question';
import { site } from '../parts/site';
import { Answer } from './Answer';
import { Empty, Failed, None, Waiting } from './NoAnswer';
import { Others } from './Others';
import { SearchFor } from './SearchFor';
import styles from './styles.module.css';
import type { Finder } from './useFinder';

type Props = { readonly finder: Finder; readonly variant: 'desk' | 'page' };

/** What was found: one page, further ones, or an honest nothing. */
export function Results({ finder, variant }: Props) {
  const { text, table, findings, loading, load } = finder;
  if (loading === 'failed') return <Failed again={load} />;
  if (text.trim() === '') return variant === 'desk' ? <Empty /> : <Waiting />;
  if (table === undefined) return null;
  if (findings.length === 0) return <None text={text} table={table} />;
  const sure = findings.filter((finding) => finding.confidence === 'sure');
  const possible = findings.filter((finding) => finding.confidence === 'possible');
  const [best] = sure;
  const others = findings.length - 1;
  const all = variant === 'page' || best === undefined;
  return (
    <>
      {best !== undefined && (
        <Answer text={text} finding={best} others={others} variant={variant} />
      )}
      {all && <Others title="Also in the text" text={text} findings={sure.slice(1)} />}
      {all && (
        <Others
          title={
            best === undefined
              ? 'No page fits for certain. These share words'
              : 'Shares words, but something is missing'
          }
          text={text}
          findings={possible}
        />
      )}
      {best === undefined && (
        <p className={styles.noneOf}>
          None of these? {isQuestion(text) ? <SearchFor text={text} /> : 'Paste the whole message'},
          or ask in {site.channels.help} with it.
        </p>
      )}
    </>
  );
}
