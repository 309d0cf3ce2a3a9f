export * from './cut-contract.ts'
export * from './presentation.ts'
export * from './system.ts'
