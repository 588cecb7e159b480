/** In place of Docusaurus' own, while the build draws its pages. */
export { fetched as default } from './chains';
