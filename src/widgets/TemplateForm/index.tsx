import { useState } from 'react';
import type { LoadedTemplate } from '../../domain/template/render';
import { Files } from './Files';
import { FromAddress } from './FromAddress';
import { FromLink } from './FromLink';
import { Questions } from './Questions';
import styles from './Files.module.css';
import { useAnswers } from './useAnswers';

type Props = { readonly template: LoadedTemplate };

/** A template as a form: questions on the left, every file it fills on the right, as it stands. */
export default function TemplateForm({ template }: Props) {
  const current = useAnswers(template);
  const [at, setAt] = useState<string | undefined>();
  return (
    <>
      {current.keeping.state !== 'loading' && (
        <div className={styles.address}>
          <FromAddress fields={template.fields} current={current} />
          <FromLink template={template} current={current} />
        </div>
      )}
      <div className={styles.template} data-hydrate="">
        <Questions template={template} current={current} onVisit={setAt} />
        <Files template={template} current={current} at={at} />
      </div>
    </>
  );
}
