import { WAYS, ruleOf as timelineRule } from '../domain/timeline/rule';
import { barsOf } from '../domain/newsletter/bars';
import { SPREAD_COLUMNS, spreadCells, spreadsOf } from '../domain/newsletter/spread';
import { checklistText } from '../domain/markdown/checklist';
import { variableText } from '../domain/markdown/error';
import { metricText } from '../domain/markdown/metric';
import {
  companyText,
  glossaryText,
  modelText,
  resourceText,
  statementText,
} from '../domain/markdown/reference';
import { blankText, filledText } from '../domain/markdown/template';
import { listText, tableText } from '../domain/markdown/write';
import type { WidgetUse } from './machineBody';
import type { PageData } from './machineData';

type Form = (use: WidgetUse, page: PageData) => string;

/** A form that only a reader can fill in: what it does, and where it stands. */
function tool(says: string): Form {
  return (_use, { url }) => `${says} It needs the page itself: ${url}`;
}

function list(lines: readonly { readonly title: string; readonly to: string }[], page: PageData) {
  return listText(lines.map(({ title, to }) => `[${title}](${page.address(to)})`));
}

function picture({ name }: WidgetUse, page: PageData): string {
  const words = page.picture(name);
  return words === '' ? '' : `Picture: ${words}`;
}

function coverage({ text }: WidgetUse, page: PageData): string {
  if (text('what') !== 'count') {
    return `The page counts it from records and prints the share with its 90 % interval: ${page.url}`;
  }
  const sample = text('sample');
  const such = sample === '' ? '' : ` For example ${sample}.`;
  return `Share: "${text('passed')}" by "${text('total')}", with Wilson’s 90 % interval.${such}`;
}

/** Every widget's form in the Markdown copy of a page. A widget without one stops the build. */
export const FORMS: Readonly<Record<string, Form>> = {
  Assessment: ({ text }, page) => modelText(page.model(text('model'))),
  Branches: ({ inside }) => inside,
  Calculator: ({ text }, page) => metricText(page.metric(text('metric'))),
  Checklist: ({ text }, page) => checklistText(page.checklist(text('list')), page.target),
  Coverage: coverage,
  Criterion: ({ text }, page) => {
    const id = text('id');
    return page.models.map((model) => statementText(model, id)).find(Boolean) ?? '';
  },
  Delivery: tool('A form computes DORA’s five metrics from records of deployments and incidents.'),
  DoThisNow: ({ inside }) => `**Do this now.** ${inside}`,
  ErrorFinder: tool('A box finds the page of a pasted error, alert name or code.'),
  ErrorIndex: (_use, page) =>
    listText(
      page.errors.map(
        ({ code, title, summary }) =>
          `[${code} ${title}](${page.address(`/e/${code.toLowerCase()}/`)}): ${summary}`,
      ),
    ),
  FrontDesk: (_use, page) =>
    list(
      [
        { title: 'Paste an error, an alert name or a code', to: '/find-error/' },
        { title: 'Assess the platform', to: '/assess/maturity/' },
        { title: 'Show the value', to: '/metrics/hours-saved/' },
      ],
      page,
    ),
  Glossary: ({ text }, page) => glossaryText(page.glossary(text('glossary')), page.target),
  GoldenPathContract: picture,
  JCurve: picture,
  LatelyReviewed: (_use, page) => list(page.lately, page),
  Organisation: tool('A table shows where the company’s teams stand, from the files of results/.'),
  PatchClocks: picture,
  Resources: ({ text }, page) => {
    const groups = page.resources(text('resources')).groups;
    const found = groups.find(({ id }) => id === text('group'));
    return listText((found?.resources ?? []).map((one) => resourceText(one, page.target)));
  },
  Responsibility: picture,
  RunLog: () => '',
  RunStep: () => '',
  Runbook: ({ inside }) => inside,
  SampleCompany: ({ text }, page) => companyText(page.company(text('company'))),
  Scorecard: tool('A form keeps a quarter’s numbers with their targets, and says what moved.'),
  SideBySide: ({ inside }) => inside,
  Sources: () => '',
  TemplateExample: ({ text }, page) => filledText(page.template(text('template')), text('example')),
  TemplateForm: ({ text }, page) => blankText(page.template(text('template'))),
  TemplateGallery: (_use, page) =>
    listText(
      page.templates.map(
        ({ id, title, summary }) => `[${title}](${page.address(`/templates/${id}/`)}): ${summary}`,
      ),
    ),
  TenancyLadder: picture,
  Timeline: ({ text }, page) => {
    const way = WAYS.find((one) => one === text('as')) ?? 'adoption';
    const rule = listText(timelineRule(way));
    return `The page computes it from records: ${page.url} The rule:\n\n${rule}`;
  },
  TraceBreak: picture,
  Variables: (_use, page) => variableText(page.variables),
  WinsBars: ({ text }) => {
    const rows = barsOf(text('rows'));
    if (typeof rows === 'string') throw new Error(`<WinsBars>: ${rows}`);
    const lines = rows.map(({ label, value }) => [label, `${value} ${text('unit')}`]);
    return tableText([text('title') || 'What', 'How much'], lines);
  },
  WinsSpread: ({ text }) => {
    const spreads = spreadsOf(text('rows'));
    if (typeof spreads === 'string') throw new Error(`<WinsSpread>: ${spreads}`);
    const lines = spreads.map((spread) => [spread.label, ...spreadCells(spread)]);
    const table = tableText([text('unit'), ...SPREAD_COLUMNS], lines);
    return `${text('title')}:\n\n${table}`;
  },
};
