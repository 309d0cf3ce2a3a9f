export type { Later } from './corrections.ts'
export { type SampleCountry, type SampleProvider, type SampleSettings, sampleCountry } from './sample-country.ts'
