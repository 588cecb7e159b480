import { useDoc, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import { RunLogContext } from '../parts/runLog';
import { useLog } from './useLog';

type Props = { readonly children: ReactNode };

/** Around a runbook's text: its steps and its log share what the reader has written down. */
export default function Runbook({ children }: Props) {
  const { metadata } = useDoc();
  const { label } = useDocsVersion();
  const log = useLog({ id: metadata.id, title: metadata.title, version: label });
  return <RunLogContext value={log}>{children}</RunLogContext>;
}
