export type { JobOptions, Jobs } from './jobs/job-options.ts'
export { startJobs } from './jobs/start-jobs.ts'
export type { PageContext, Platform, PlatformOptions, PortalDoor } from './options.ts'
export { startPlatform } from './server.ts'
