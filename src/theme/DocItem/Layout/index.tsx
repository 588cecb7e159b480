import { useDoc, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import { MetricWins } from '@site/src/widgets/parts/MetricWins';
import { pageFacts } from '@site/src/widgets/parts/page';
import { PageVariablesProvider } from '@site/src/widgets/parts/PageVariables';
import { PageStrip, StripFact } from '@site/src/widgets/parts/Strip';
import type { ReactNode } from 'react';
import { Contents } from './Contents';
import { EditLine } from './EditLine';
import { Related } from './Related';
import styles from './styles.module.css';
import { VersionNotice } from './VersionNotice';

type Props = { readonly children: ReactNode };

const SHEETS: Readonly<Record<string, string | undefined>> = {
  landing: styles.desk,
  runbook: styles.runbook,
};

/** One page as a sheet: strip, title, text, contents at the right. */
export default function DocItemLayout({ children }: Props) {
  const { frontMatter, metadata, toc } = useDoc();
  const { label } = useDocsVersion();
  const metric = /^metrics\/(.+)$/.exec(metadata.id)?.[1];
  const page = pageFacts(frontMatter);
  const isDesk = page.type === 'landing';
  const hasContents = !page.wide && frontMatter.hide_table_of_contents !== true && toc.length > 2;
  const sheet = page.wide ? '' : (styles.sheet ?? '');
  return (
    <PageVariablesProvider declared={page.variables}>
      <article
        className={`${sheet} ${SHEETS[page.type] ?? ''}`}
        data-desk={isDesk ? '' : undefined}
      >
        {!isDesk && (
          <PageStrip page={page}>
            <StripFact label="Version" optional>
              <b>{label}</b>
            </StripFact>
          </PageStrip>
        )}
        <VersionNotice />
        {!isDesk && <h1>{metadata.title}</h1>}
        {hasContents && <Contents toc={toc} />}
        <div className={styles.text}>
          <MDXContent>{children}</MDXContent>
          {metric !== undefined && <MetricWins metric={metric} />}
        </div>
        <Related ids={page.related} />
        {!isDesk && <EditLine page={page} editUrl={metadata.editUrl} />}
      </article>
    </PageVariablesProvider>
  );
}
