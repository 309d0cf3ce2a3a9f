export * from './build-portal.ts'
export * from './load-portal.ts'
export * from './portal-context.ts'
export * from './script-weight.ts'
