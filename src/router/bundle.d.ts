/** The modules of the bundle that have come, by number. */
declare const __webpack_modules__: Readonly<Record<number, unknown>>;
declare const __webpack_require__: (number: number) => unknown;
declare module '@docusaurus/core/lib/client/clientEntry.js?own';
