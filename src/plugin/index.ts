import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** Reads the handbook's data, checks it, hands it to pages and writes the machine files. */
export default function handbook(context: LoadContext): Plugin {
  const { siteDir } = context;
  return {
    name: 'handbook',
    configureWebpack: (_config, _isServer, { currentBundler }) => ({
      resolve: {
        alias: {
          '@templates': path.join(siteDir, 'templates'),
          // The look is our own: neither the default style sheet nor the client-side highlighter is shipped.
          [require.resolve('infima/dist/css/default/default.css')]: path.join(siteDir, 'src/css/empty.css'),
        },
      },
      module: {
        rules: [
          {
            test: /template\.yaml$/,
            include: path.join(siteDir, 'templates'),
            type: 'json',
            use: [path.join(__dirname, 'templateLoader.cjs')],
          },
          {
            test: /\.yaml$/,
            exclude: path.join(siteDir, 'templates'),
            type: 'json',
            use: [path.join(__dirname, 'yamlLoader.cjs')],
          },
        ],
      },
      ...(currentBundler.name === 'rspack'
        ? { experiments: { cache: { buildDependencies: [__filename] } } }
        : {}),
    }),
  };
}
