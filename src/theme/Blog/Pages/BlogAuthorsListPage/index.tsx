import type { Props } from '@theme/Blog/Pages/BlogAuthorsListPage';
import { IssuesPage } from '../../../BlogListPage/IssuesPage';

export default function BlogAuthorsListPage({ authors }: Props) {
  return (
    <IssuesPage
      kind="Newsletters"
      title="Who writes the newsletters"
      description="Teams, not people: ask in their channel."
    >
      <ul>
        {authors.map((author) => (
          <li key={author.key}>
            {author.name}, {author.count === 1 ? '1 issue' : `${author.count} issues`}
          </li>
        ))}
      </ul>
    </IssuesPage>
  );
}
