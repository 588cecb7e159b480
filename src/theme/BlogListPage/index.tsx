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
        <Link to="/blog/tags/">Issues by subject</Link>
      </p>
    </IssuesPage>
  );
}
