import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import Admonition from '@theme/Admonition';
import Heading from '@theme/Heading';
import { Children, type ComponentProps, type ReactNode } from 'react';
import { Drawn } from '@site/src/widgets/parts/Drawn';
import { PageFacts } from '@site/src/widgets/parts/PageFacts';
import { ScrollTable } from '@site/src/widgets/parts/ScrollTable';

function isInline(children: ReactNode): boolean {
  const parts = Children.toArray(children);
  return (
    parts.length > 0 && parts.every((part) => typeof part === 'string' && !part.includes('\n'))
  );
}

type CodeProps = ComponentProps<'code'> & { readonly metastring?: string };

function Code(props: CodeProps) {
  return isInline(props.children) && props.className === undefined ? (
    <code>{props.children}</code>
  ) : (
    <CodeBlock className={props.className} metastring={props.metastring}>
      {props.children}
    </CodeBlock>
  );
}

function Details(props: ComponentProps<'details'>) {
  return <details {...props} />;
}

/** What plain Markdown becomes on every page. Widgets are not listed here: a page imports only its own. */
const components = {
  drawn: Drawn,
  Head,
  Details,
  details: Details,
  code: Code,
  pre: ({ children }: ComponentProps<'pre'>) => <>{children}</>,
  // A file that a page hands out is no page: its address ends as it is.
  a: (props: ComponentProps<'a'>) =>
    props.href?.includes('/assets/files/') ? <a {...props} /> : <Link {...props} />,
  table: ScrollTable,
  PageFacts,
  h1: (props: ComponentProps<'h1'>) => <Heading as="h1" {...props} />,
  h2: (props: ComponentProps<'h2'>) => <Heading as="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading as="h3" {...props} />,
  h4: (props: ComponentProps<'h4'>) => <Heading as="h4" {...props} />,
  admonition: Admonition,
};

export default components;
