import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A service starter whose files are full of other systems' braces: a GitHub workflow, a Helm chart, a shell script. */
const DEFINITION = `kind: template
id: service
version: 1.0.0
title: Service starter
summary: A workflow, a chart and a script for one service.
audience: [app]
fields:
  - { id: name, label: Name, type: line, required: true }
  - { id: team, label: Team, type: line, required: true }
  - { id: size, label: Size, type: choice, choices: [light, standard, full], required: true }
  - { id: note, label: Note, type: text, required: true, when: { field: size, is: [standard, full] } }
files:
  - { from: deploy.yml, to: '.github/workflows/[[ name ]].yml' }
  - { from: chart.yaml, to: 'chart/templates/deployment.yaml' }
  - { from: run.sh, to: 'run.sh' }
  - { from: readme.md, to: 'README.md', when: { field: size, is: [standard, full] } }
  - { from: config.json, to: 'config.json', when: { field: size, is: full } }
examples:
  - id: shop
    title: Shop
    note: Harbourline is invented.
    answers: { name: shop, team: '#team-shop', size: full, note: 'Ask first: always.' }
  - id: small
    title: Small
    note: Harbourline is invented.
    answers: { name: shop, team: '#team-shop', size: light }
`;

const WORKFLOW = `name: deploy [[ name ]]
on:
  push:
    branches: [main]
env:
  TEAM: [[ team ]]
jobs:
  deploy:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix: { os: [ubuntu-latest, "\${{ vars.RUNNER }}"] }
    steps:
      - uses: actions/checkout@v4
      - run: |
          if [[ -f go.mod && "\${HOME}" != "" ]]; then
            ./deploy [[ name | shell ]] "\${{ github.sha }}" \${TAG:-latest}
          fi
`;

const CHART = `{{- define "app.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 }}
{{- end }}
metadata:
  name: {{ include "app.name" . }}-[[ name ]]
  annotations: {{ toYaml .Values.annotations | nindent 4 }}
  labels:
    team: [[ team ]]
{{- range $key, $value := .Values.env }}
    {{ $key }}: {{ $value | quote }}
{{- end }}
`;

const SCRIPT = `#!/bin/sh
# [[ name ]] of [[ team ]]
set -eu
[ -n "\${1:-}" ] || { echo "usage: $0 <tag>" >&2; exit 2; }
printf '%s\\n' [[ name ]] "team: [[ team ]]" 'it is [[ name ]]'
`;

const README = `# [[ name ]]

[% raw %]
In our templates, [[ name ]] is a hole and [% if size %] a condition.
[% endraw %]
| Team | Note |
| --- | --- |
| [[ team ]] | [[ note ]] |
`;

const CONFIG = '{ "name": "[[ name ]]", "team": [[ team ]] }\n';

/** Writes the starter into a handbook of its own; `change` replaces parts of its files. */
export function writeService(
  siteDir: string,
  change: Readonly<Record<string, (text: string) => string>> = {},
): void {
  const files = {
    'template.yaml': DEFINITION,
    'deploy.yml': WORKFLOW,
    'chart.yaml': CHART,
    'run.sh': SCRIPT,
    'readme.md': README,
    'config.json': CONFIG,
  };
  const folder = path.join(siteDir, 'templates/service');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), change[name]?.(text) ?? text);
  }
}
