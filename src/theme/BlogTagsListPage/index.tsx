import Link from '@docusaurus/Link';
import type { Props } from '@theme/BlogTagsListPage';
import { IssuesPage } from '../BlogListPage/IssuesPage';

export default function BlogTagsListPage({ tags }: Props) {
  return (
    <IssuesPage
      kind="Newsletters"
      title="Issues by subject"
      description="What the wins were about."
    >
      <ul>
        {tags.map((tag) => (
          <li key={tag.permalink}>
            <Link to={tag.permalink}>{tag.label}</Link>,{' '}
            {tag.count === 1 ? '1 issue' : `${tag.count} issues`}
          </li>
        ))}
      </ul>
    </IssuesPage>
  );
}
