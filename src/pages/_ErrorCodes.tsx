import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { useEffect } from 'react';
import { exactly } from '../domain/error/suggest';
import ErrorIndex from '../widgets/ErrorIndex';
import { UnknownCode } from '../widgets/parts/UnknownCode';
import styles from './_error/codes.module.css';

const TITLE = 'Error codes, A to Z';

const MESSAGE = /^#m=/;

/** The code an address asks for, and its query without it. */
function question(search: string): { readonly code: string; readonly rest: string } {
  const query = new URLSearchParams(search);
  const code = (query.get('code') ?? '').trim();
  query.delete('code');
  const rest = query.toString();
  return { code, rest: rest === '' ? '' : `?${rest}` };
}

/**
 * `/e/?code=PLT-101` leads to the code's page, `/e/#m=<message>` to the finder, with query and fragment; the message
 * stays in the fragment, which no server sees. Without either, and without scripts, it is the list.
 */
export default function ErrorCodes() {
  const { search, hash } = useLocation();
  const history = useHistory();
  const isBrowser = useIsBrowser();
  const base = useBaseUrl('/');
  const { code, rest } = question(isBrowser ? search : '');

  useEffect(() => {
    if (code !== '') {
      void import('@generated/handbook/default/errors.json').then(({ default: listing }) => {
        const found = exactly(code, listing);
        if (found !== undefined) history.replace(`${base}${found.path.slice(1)}${rest}${hash}`);
      });
    } else if (MESSAGE.test(hash)) history.replace(`${base}find-error/${hash}`);
  }, [code, rest, hash, base, history]);

  return (
    <>
      <PageMetadata title={TITLE} description="Every error code with its page." />
      <Layout>
        <main className={styles.codes}>
          <h1>{TITLE}</h1>
          {code !== '' && <UnknownCode key={code} asked={code} />}
          <p>
            Each code has one page, at <code>/e/</code> and the code in lower case. You have a
            message and no code? <Link to="/find-error/">Paste it, and find its page</Link>
          </p>
          <h2>All codes</h2>
          <ErrorIndex />
        </main>
      </Layout>
    </>
  );
}
