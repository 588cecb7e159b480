import Link from '@docusaurus/Link';
import BlogPostItems from '@theme/BlogPostItems';
import type { Props } from '@theme/BlogTagsPostsPage';
import { IssuesPage } from '../BlogListPage/IssuesPage';

export default function BlogTagsPostsPage({ tag, items }: Props) {
  return (
    <IssuesPage
      kind="Newsletters"
      title={`Issues about ${tag.label}`}
      description={tag.description ?? `Every issue about ${tag.label}, newest first.`}
    >
      <BlogPostItems items={items} />
      <p>
        <Link to={tag.allTagsPath}>All subjects</Link>
      </p>
    </IssuesPage>
  );
}
