import { rspack } from '@docusaurus/faster';
import { boot } from './boot';

function bootScript(): string {
  return rspack.experiments.swc.minifySync(`(${boot.toString()})()`, {
    compress: true,
    mangle: true,
  }).code;
}

/**
 * The frame of every built page. As Docusaurus' own, but the scripts are named to the boot script instead of fetched
 * with the page, and `boot` is the same on each page, so that a content security policy can name it by its hash.
 */
export function ssrTemplate(): string {
  return `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %><% }); %>
    <%~ it.headTags %>
    <script data-scripts="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">${bootScript()}</script>
    <% it.stylesheets.forEach((stylesheet) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" /><% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
}
