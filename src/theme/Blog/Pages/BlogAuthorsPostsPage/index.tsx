import BlogPostItems from '@theme/BlogPostItems';
import type { Props } from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import { IssuesPage } from '../../../BlogListPage/IssuesPage';

export default function BlogAuthorsPostsPage({ author, items }: Props) {
  return (
    <IssuesPage
      kind="Newsletters"
      title={`Issues by ${author.name ?? author.key}`}
      description={
        author.description ?? `Every issue by ${author.name ?? author.key}, newest first.`
      }
    >
      <BlogPostItems items={items} />
    </IssuesPage>
  );
}
