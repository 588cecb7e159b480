import Link from '@docusaurus/Link';
import BlogPostItems from '@theme/BlogPostItems';
import type { Props } from '@theme/BlogListPage';
import { IssuesPage } from './IssuesPage';

export default function BlogListPage({ metadata, items }: Props) {
  return (
    <IssuesPage
      kind="Newsletters"
      title={metadata.blogTitle}
      description={metadata.blogDescription}
    >
      <BlogPostItems items={items} />
      <p>
        <Link to="/blog/tags/">Issues by subject</Link>. <Link to="/wins/">Every win so far</Link>.
        Feeds: <Link to="pathname:///blog/rss.xml">RSS</Link>,{' '}
        <Link to="pathname:///blog/atom.xml">Atom</Link>,{' '}
        <Link to="pathname:///blog/feed.json">JSON</Link>. What is planned, as a{' '}
        <Link to="pathname:///blog/planned.ics">calendar</Link>.
      </p>
    </IssuesPage>
  );
}
