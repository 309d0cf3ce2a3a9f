import type { Json, JsonObject, Localized } from '@pdn/core'
import type { DatasetCheck } from '../../system.ts'
import { AmountsBySize } from './amounts-by-size.ts'
import { datasetCheck } from './dataset-check.ts'
import { percent, Shares } from './shares.ts'
import { idOf, type Place, type Survey, surveyOf } from './survey.ts'

/** Fewer values than these say nothing about a distribution; of buyers Pelican wants a thousand releases. */
const [enoughValues, enoughReleases] = [100, 1000]

const same = (text: string): Localized => ({ es: text, en: text })

const outOf = (share: number, shares: Shares): Localized => ({
  es: `${percent(share)} de ${shares.total}`,
  en: `${percent(share)} of ${shares.total}`,
})

const buyerOf = (release: JsonObject): string | undefined => idOf(surveyOf(release).references.buyer[0]?.value.id)

const countingBuyers = (): { shares: Shares; see(release: JsonObject): void } => {
  const shares = new Shares()
  return {
    shares,
    see: release => {
      const buyer = buyerOf(release)
      if (buyer !== undefined) shares.add(buyer)
    },
  }
}

const buyer = datasetCheck(
  'distribution.buyer',
  {
    es: 'Menos de la mitad de las instituciones compradoras aparece una sola vez',
    en: 'Fewer than half of the buyers appear only once',
  },
  {
    es: 'Use siempre el mismo id para la misma institución.',
    en: 'Always use the same id for the same institution.',
  },
  () => {
    const { shares, see } = countingBuyers()
    return {
      see,
      verdict: () => {
        if (shares.total < enoughReleases) return undefined
        const { once, different } = shares
        return {
          holds: once < different / 2,
          path: '/buyer/id',
          measured: { es: `${once} de ${different} aparecen una vez`, en: `${once} of ${different} appear once` },
          expected: same('< 50 %'),
        }
      },
    }
  },
)

const buyerRepetition = datasetCheck(
  'distribution.buyer-repetition',
  {
    es: 'La institución que más compra está en entre 1 % y 50 % de las publicaciones',
    en: 'The most frequent buyer stands in 1% to 50% of the releases',
  },
  {
    es: 'Si una sola institución publica, esto es normal; si no, revise los id.',
    en: 'Where one institution alone publishes this is to be expected; otherwise look at the ids.',
  },
  () => {
    const { shares, see } = countingBuyers()
    return {
      see,
      verdict: () => {
        if (shares.total < enoughReleases) return undefined
        const top = shares.topShare(1)
        return {
          holds: top > 0.01 && top < 0.5,
          path: '/buyer/id',
          measured: outOf(top, shares),
          expected: same('1 % … 50 %'),
        }
      },
    }
  },
)

const category = datasetCheck(
  'distribution.main-procurement-category',
  {
    es: 'Ninguna categoría de contratación pasa de 95 %',
    en: 'No category of procurement makes up more than 95%',
  },
  {
    es: 'Revise que la categoría no sea un valor puesto por omisión.',
    en: 'See that the category is not a value filled in by default.',
  },
  () => {
    const shares = new Shares()
    return {
      see: release => {
        const value = surveyOf(release).tender?.value.mainProcurementCategory
        if (typeof value === 'string') shares.add(value)
      },
      verdict: () => {
        if (shares.total < enoughValues) return undefined
        const top = shares.topShare(1)
        const path = '/tender/mainProcurementCategory'
        return { holds: top <= 0.95, path, measured: outOf(top, shares), expected: same('≤ 95 %') }
      },
    }
  },
)

interface CodeList {
  readonly id: string
  readonly path: string
  readonly title: Localized
  readonly expected: readonly string[]
  codes(survey: Survey): readonly (Json | undefined)[]
}

const statusOf = ({ value }: Place): Json | undefined => value.status

const codeLists: readonly CodeList[] = [
  {
    id: 'tender-procurement-method',
    path: '/tender/procurementMethod',
    title: { es: 'Hay licitaciones abiertas, y no sólo ellas', en: 'There are open tenders, and not they alone' },
    expected: ['open'],
    codes: ({ tender }) => [tender?.value.procurementMethod],
  },
  {
    id: 'tender-status',
    path: '/tender/status',
    title: {
      es: 'Hay licitaciones activas y concluidas',
      en: 'There are tenders that are active and that are complete',
    },
    expected: ['active', 'complete'],
    codes: ({ tender }) => [tender?.value.status],
  },
  {
    id: 'awards-status',
    path: '/awards/0/status',
    title: { es: 'Hay adjudicaciones activas, y no sólo ellas', en: 'There are active awards, and not they alone' },
    expected: ['active'],
    codes: ({ awards }) => awards.map(statusOf),
  },
  {
    id: 'contracts-status',
    path: '/contracts/0/status',
    title: { es: 'Hay contratos activos y terminados', en: 'There are contracts that are active and terminated' },
    expected: ['active', 'terminated'],
    codes: ({ contracts }) => contracts.map(statusOf),
  },
  {
    id: 'milestone-status',
    path: '/contracts/0/milestones/0/status',
    title: { es: 'Hay hitos cumplidos, y no sólo ellos', en: 'There are milestones that were met, and not they alone' },
    expected: ['met'],
    codes: ({ milestones }) => milestones.map(statusOf),
  },
]

const codeDistributions = codeLists.map(({ id, path, title, expected, codes }) =>
  datasetCheck(
    `distribution.${id}`,
    title,
    {
      es: 'Actualice los estados cuando cambian; un estado que nunca cambia suele ser el de la primera captura.',
      en: 'Update codes when they change; one that never does is often that of the first entry.',
    },
    () => {
      const shares = new Shares()
      return {
        see: release => {
          for (const code of codes(surveyOf(release))) if (typeof code === 'string') shares.add(code)
        },
        verdict: () => {
          if (shares.total < enoughValues) return undefined
          const found = expected.map(code => ({ code, share: shares.share(code) }))
          return {
            holds: found.every(({ share }) => share >= 0.001 && share <= 0.99),
            path,
            measured: same(
              `${found.map(({ code, share }) => `${code} ${percent(share)}`).join(', ')} / ${shares.total}`,
            ),
            expected: same('0.1 % … 99 %'),
          }
        },
      }
    },
  ),
)

interface Amounts {
  readonly id: string
  readonly path: string
  readonly name: Localized
  values(survey: Survey): readonly (Json | undefined)[]
}

const valueIn = ({ value }: Place): Json | undefined => value.value

const amountLists: readonly Amounts[] = [
  {
    id: 'tender-value',
    path: '/tender/value/amount',
    name: { es: 'las licitaciones', en: 'tenders' },
    values: ({ tender }) => (tender === undefined ? [] : [valueIn(tender)]),
  },
  {
    id: 'awards-value',
    path: '/awards/0/value/amount',
    name: { es: 'las adjudicaciones', en: 'awards' },
    values: ({ awards }) => awards.map(valueIn),
  },
  {
    id: 'contracts-value',
    path: '/contracts/0/value/amount',
    name: { es: 'los contratos', en: 'contracts' },
    values: ({ contracts }) => contracts.map(valueIn),
  },
]

const amountIn = (value: Json | undefined): { amount: number; currency: string } | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { amount, currency } = value as JsonObject
  return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency } : undefined
}

/** More currencies than the world has are of no use. */
const currencyLimit = 500

const outliers = amountLists.map(({ id, path, name, values }) =>
  datasetCheck(
    `distribution.${id}`,
    {
      es: `El 1 % más caro de ${name.es} no suma más que todo lo demás`,
      en: `The dearest 1% of ${name.en} do not add up to more than all the rest`,
    },
    {
      es: 'Revise los importes más grandes: centavos sin punto, ceros de más, otra moneda.',
      en: 'Look at the largest amounts: cents without their point, zeros too many, another currency.',
    },
    () => {
      const byCurrency = new Map<string, AmountsBySize>()
      return {
        see: release => {
          for (const value of values(surveyOf(release))) {
            const found = amountIn(value)
            if (found === undefined || found.amount < 0) continue
            const known = byCurrency.get(found.currency)
            const amounts = known ?? new AmountsBySize()
            if (known === undefined && byCurrency.size < currencyLimit) byCurrency.set(found.currency, amounts)
            amounts.add(found.amount)
          }
        },
        // Amounts in several currencies are not added up: no rate of exchange is the right one.
        verdict: () => {
          const [currency, amounts] = [...byCurrency].sort(([, one], [, other]) => other.count - one.count)[0] ?? []
          if (amounts === undefined || amounts.count < enoughValues || amounts.sum === 0) return undefined
          const share = amounts.largest(Math.floor(amounts.count / 100)) / amounts.sum
          const measured = same(`${percent(share)} / ${amounts.count} × ${currency}`)
          return { holds: share <= 0.5, path, measured, expected: same('≤ 50 %') }
        },
      }
    },
  ),
)

const repetitions = amountLists.map(({ id, path, name, values }) =>
  datasetCheck(
    `distribution.${id}-repetition`,
    {
      es: `Los tres importes más frecuentes de ${name.es} son menos de 10 %`,
      en: `The three most frequent amounts of ${name.en} make up less than 10%`,
    },
    {
      es: 'Revise que no sean rellenos (0, 1, 999999).',
      en: 'See that they are no fillers (0, 1, 999999).',
    },
    () => {
      const shares = new Shares()
      return {
        see: release => {
          for (const value of values(surveyOf(release))) {
            const found = amountIn(value)
            if (found !== undefined) shares.add(`${found.amount} ${found.currency}`)
          }
        },
        verdict: () => {
          if (shares.total < enoughValues) return undefined
          const top = shares.topShare(3)
          return { holds: top < 0.1, path, measured: outOf(top, shares), expected: same('< 10 %') }
        },
      }
    },
  ),
)

/** Checks of how values are spread over a file; what is too few to judge is not judged. */
export const distributions: readonly DatasetCheck[] = [
  buyer,
  buyerRepetition,
  category,
  ...codeDistributions,
  ...outliers,
  ...repetitions,
]
