import type { Question } from './questions.ts'

const search = (parameters: Readonly<Record<string, string>>): Question => ({ path: 'search', parameters })

/** Questions that find a large part of all records, or none: what no index makes small. */
export const hardQuestions: readonly { readonly what: string; readonly question: Question }[] = [
  { what: 'commonest surname', question: search({ q: 'hernandez' }) },
  { what: 'commonest two surnames', question: search({ q: 'garcia hernandez' }) },
  { what: 'commonest given name', question: search({ q: 'maria' }) },
  { what: 'commonest given names', question: search({ q: 'maria guadalupe' }) },
  { what: 'commonest whole name', question: search({ q: 'maria guadalupe hernandez hernandez' }) },
  { what: 'commonest surname by amount', question: search({ q: 'hernandez', sort: 'amount' }) },
  { what: 'commonest surname in one year', question: search({ q: 'hernandez', year: '2020' }) },
  { what: 'commonest surname in one state', question: search({ q: 'hernandez', state: '14' }) },
  { what: 'commonest surname, page 400', question: search({ q: 'hernandez', page: '400' }) },
  { what: 'commonest surname with a typo', question: search({ q: 'hernandwz' }) },
  { what: 'four common words with a typo', question: search({ q: 'maria guadalupe hernandez garciw' }) },
  { what: 'commonest particle', question: search({ q: 'de la' }) },
  { what: 'one letter', question: search({ q: 'a' }) },
  { what: 'word of most institutions', question: search({ q: 'secretaria' }) },
  { what: 'words of institutions', question: search({ q: 'secretaria de salud de jalisco' }) },
  { what: 'word of most texts', question: search({ q: 'procedimiento' }) },
  { what: 'nothing found', question: search({ q: 'zzyzx qwertyuiop' }) },
  { what: 'everything by date', question: search({}) },
  { what: 'everything by amount', question: search({ sort: 'amount' }) },
  { what: 'everything, page 400', question: search({ page: '400' }) },
  { what: 'everything, a facet whole', question: search({ wholeFacet: 'institution' }) },
  { what: 'a system in force', question: search({ system: 's3', inForce: 'true' }) },
  { what: 'a year', question: search({ year: '2020' }) },
  { what: 'a state', question: search({ state: '14' }) },
  { what: 'a state and a year by amount', question: search({ state: '14', year: '2020', sort: 'amount' }) },
]
