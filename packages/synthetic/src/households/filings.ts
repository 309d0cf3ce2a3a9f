import { dayAfter } from '../days.ts'
import type { Random } from '../random.ts'
import { type Service, serviceOn, type Tenure } from './services.ts'

/** The three declarations, as the standard writes them. */
export type FilingType = 'INICIAL' | 'MODIFICACIÓN' | 'CONCLUSIÓN'

/** A declaration that the law asks for. */
export interface Filing {
  readonly type: FilingType
  readonly tenure: Tenure
  /** The day whose standing it tells of: taking office, the last of December, leaving. */
  readonly on: string
  /** The day of the declaration before it in the same tenure; undefined for the first. */
  readonly since: string | undefined
  /** The day on which it was filed. */
  readonly filed: string
  /** The post that it is filed for. */
  readonly service: Service
}

/** Nothing was filed before this day: the registers of the country take declarations from then on. */
const firstFiled = '2022-01-01'

/** The last of December before the first declarations: how their declarants stood then is known. */
export const storyBegins = '2020-12-31'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** A declaration before it is known which one came before. */
type Draft = Omit<Filing, 'since' | 'tenure'>

/** Within sixty days of taking or leaving office; in May for the year before (LGRA, art. 33). */
const draftsOf = (random: Random, tenure: Tenure): readonly Draft[] => {
  const { services, from, until } = tenure
  const [first] = services
  const drafts: Draft[] = [{ type: 'INICIAL', on: from, filed: dayAfter(from, random.integer(1, 58)), service: first }]
  const lastYear = until === undefined ? 9998 : yearOf(until)
  for (let year = Math.max(yearOf(from), yearOf(storyBegins)); year < Math.min(lastYear, 2040); year++) {
    const filed = `${year + 1}-05-${String(random.integer(2, 31)).padStart(2, '0')}`
    if (until !== undefined && until <= filed) continue
    drafts.push({ type: 'MODIFICACIÓN', on: `${year}-12-31`, filed, service: serviceOn(services, filed) })
  }
  if (until !== undefined)
    drafts.push({
      type: 'CONCLUSIÓN',
      on: until,
      filed: dayAfter(until, random.integer(1, 58)),
      service: serviceOn(services, until),
    })
  return drafts
}

/** The declarations that the law asks of a tenure, in their order, as far as registers hold them today. */
export const filingsOf = (random: Random, tenure: Tenure, today: string): readonly Filing[] =>
  draftsOf(random, tenure)
    .map((draft, at, drafts) => ({ ...draft, tenure, since: drafts[at - 1]?.on }))
    .filter(({ filed }) => filed >= firstFiled && filed <= today)
