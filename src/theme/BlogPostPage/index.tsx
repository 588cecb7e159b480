import Link from '@docusaurus/Link';
import { BlogPostProvider, useBlogPost } from '@docusaurus/plugin-content-blog/client';
import BlogPostPageMetadata from '@theme/BlogPostPage/Metadata';
import type { Props } from '@theme/BlogPostPage';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type { ReactNode } from 'react';
import { dayText } from '@site/src/domain/page/review';
import { BeforeAfter } from '@site/src/widgets/parts/BeforeAfter';
import { MarkdownCopy } from '@site/src/widgets/parts/MarkdownCopy';
import controls from '@site/src/widgets/parts/controls.module.css';
import { issueFacts } from '@site/src/widgets/parts/issue';
import { site } from '@site/src/widgets/parts/site';
import { Strip, StripFact } from '@site/src/widgets/parts/Strip';
import styles from './styles.module.css';

type LetterProps = { readonly children: ReactNode };

function Letter({ children }: LetterProps) {
  const { metadata, frontMatter } = useBlogPost();
  const { win, ask, saidNoTo, time, sample, talk } = issueFacts(frontMatter);
  return (
    <main className={styles.letter}>
      <Strip kind="Newsletter">
        <StripFact>{dayText(metadata.date.slice(0, 10))}</StripFact>
        {time !== undefined && <StripFact>{time} minutes</StripFact>}
      </Strip>
      <article>
        {win !== undefined && (
          <div className={styles.win}>
            <BeforeAfter {...win} className={styles.figure} />
            <span aria-hidden="true">{win.unit}</span>
          </div>
        )}
        <h1>{metadata.title}</h1>
        <div className={styles.text}>
          <MDXContent>{children}</MDXContent>
        </div>
        {ask !== undefined && (
          <section className={styles.ask} aria-labelledby="ask">
            <h2 id="ask">Do this now</h2>
            <p>
              {ask.text} {ask.minutes} minutes.
            </p>
            <Link className={controls.primary} to={ask.link}>
              {ask.label}
            </Link>
          </section>
        )}
        {saidNoTo.length > 0 && (
          <section aria-labelledby="no">
            <h2 id="no">We said no to</h2>
            <ul>
              {saidNoTo.map((refusal) => (
                <li key={refusal}>{refusal}</li>
              ))}
            </ul>
          </section>
        )}
        {talk !== undefined && (
          <p>
            <Link to={talk}>See it as a talk</Link>
          </p>
        )}
        <p className={styles.end}>
          {sample &&
            'Sample issue. Harbourline is an invented company; the numbers are illustrative. '}
          Reply in {site.channels.wins}. <Link to="/blog/">All issues</Link>, or take the{' '}
          <Link to="pathname:///blog/rss.xml">feed</Link>. Nobody counts who opens this.
        </p>
        <MarkdownCopy />
      </article>
    </main>
  );
}

export default function BlogPostPage({ content: Content }: Props) {
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <BlogPostPageMetadata />
      <Layout>
        <Letter>
          <Content />
        </Letter>
      </Layout>
    </BlogPostProvider>
  );
}
