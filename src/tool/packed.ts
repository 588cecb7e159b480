// What is used of the yaml package: the build packs it once, and leaves the tool's own code readable.
export { isAlias, isMap, isScalar, isSeq, Lexer, parseAllDocuments } from 'yaml';
export type { Document, YAMLMap } from 'yaml';
