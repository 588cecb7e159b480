import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Full addresses of this page and of files of this site. */
export function useAddress(): {
  readonly ofPage: (fragment: string) => string;
  readonly ofSite: (file: string) => string;
} {
  const { siteConfig } = useDocusaurusContext();
  const { pathname } = useLocation();
  return {
    ofPage: (fragment) => new URL(`${pathname}${fragment}`, window.location.href).href,
    ofSite: (file) => `${siteConfig.url}${siteConfig.baseUrl}${file}`,
  };
}
