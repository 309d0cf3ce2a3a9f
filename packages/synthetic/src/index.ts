export type { Later } from './corrections.ts'
export { createRandom, type Random } from './random.ts'
export { type SampleCountry, type SampleProvider, type SampleSettings, sampleCountry } from './sample-country.ts'
export { curpOf, type Person, peopleOf, rfcOf } from './society/people.ts'
