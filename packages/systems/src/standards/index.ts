export type { ComparedStandard, DeliberateDifference } from './compared-standard.ts'
export * from './compared-standards.ts'
export { countSchema, flattenSchema } from './flat-schema.ts'
export { s1ListDifferences } from './s1.ts'
