import { type Company, createCompanies } from './companies.ts'
import { createInstitutions, type Institution } from './institutions.ts'
import { createPeople, type Person } from './people.ts'
import { createRandom } from './random.ts'

/** Who lives, sells and governs in the sample country; every provider tells of the same. */
export interface Society {
  readonly people: readonly [Person, ...Person[]]
  readonly companies: readonly [Company, ...Company[]]
  readonly institutions: readonly [Institution, ...Institution[]]
}

/** The society of a seed. */
export const createSociety = (seed: string): Society => ({
  people: createPeople(createRandom(`${seed}/people`), 3000),
  companies: createCompanies(createRandom(`${seed}/companies`), 1600),
  institutions: createInstitutions(createRandom(`${seed}/institutions`)),
})
