import Head from '@docusaurus/Head';
import { HtmlClassNameProvider, PageMetadata } from '@docusaurus/theme-common';
import { DocProvider, useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocItem';
import DocItemMetadata from '@theme/DocItem/Metadata';
import MDXContent from '@theme/MDXContent';
import { Contents } from '../theme/DocItem/Layout/Contents';
import { EditLine } from '../theme/DocItem/Layout/EditLine';
import layout from '../theme/DocItem/Layout/styles.module.css';
import { pageFacts } from '../widgets/parts/page';
import { PageVariablesProvider } from '../widgets/parts/PageVariables';
import { PageStrip, StripFact } from '../widgets/parts/Strip';
import { Causes } from './_error/Causes';
import { Alike, ForScripts, Related } from './_error/Ending';
import { errorEntry } from './_error/errorEntry';
import { Opening } from './_error/Opening';
import { PARTS } from './_error/Part';
import { Ask, Fixes, Look, Verify } from './_error/Steps';
import styles from './_error/styles.module.css';

const OWN_PARTS = Object.entries(PARTS).map(([id, value]) => ({ id, value, level: 2 }));

type SheetProps = { readonly content: Props['content'] };

function Sheet({ content: Text }: SheetProps) {
  const { frontMatter, metadata, toc } = useDoc();
  const entry = errorEntry(frontMatter);
  const page = { ...pageFacts(frontMatter), type: 'Error' };
  return (
    <PageVariablesProvider declared={page.variables}>
      <PageMetadata title={`${entry.code} ${entry.title}`} />
      {entry.status === 'retired' && (
        <Head>
          <meta name="robots" content="noindex" />
        </Head>
      )}
      <article className={layout.sheet}>
        <PageStrip page={page}>
          {entry.http !== undefined && (
            <StripFact>
              HTTP <b>{entry.http}</b>
            </StripFact>
          )}
          <StripFact label="Since" optional>
            <b>{entry.since}</b>
          </StripFact>
          <StripFact label="Status" optional>
            <b>{entry.status}</b>
          </StripFact>
        </PageStrip>
        <h1>
          <code className={styles.code}>{entry.code}</code> {entry.title}
        </h1>
        <Contents toc={[...OWN_PARTS, ...toc]} />
        <Opening entry={entry} />
        <Causes entry={entry} />
        <Look entry={entry} />
        <Fixes entry={entry} />
        <Verify entry={entry} />
        <Ask entry={entry} />
        <Alike entry={entry} />
        <div className={styles.text}>
          <MDXContent>
            <Text />
          </MDXContent>
        </div>
        <Related entry={entry} />
        <ForScripts entry={entry} />
        <EditLine page={page} editUrl={metadata.editUrl} />
      </article>
    </PageVariablesProvider>
  );
}

/** The page of one error code: its frame is the same for every code, its words stand in errors/<code>.mdx. */
export default function ErrorPage({ content }: Props) {
  return (
    <DocProvider content={content}>
      <HtmlClassNameProvider className={`docs-doc-id-${content.metadata.id}`}>
        <DocItemMetadata />
        <Sheet content={content} />
      </HtmlClassNameProvider>
    </DocProvider>
  );
}
