import type { CheckTally } from '../../check-tally.ts'
import type { DocumentCheck } from '../../system.ts'
import { isAfter, type Moment, momentOf } from './moment.ts'
import { releaseCheck } from './release-check.ts'
import { byId, idOf, memberOf, type Place, type Survey } from './survey.ts'

interface Dated {
  readonly path: string
  readonly moment: Moment
}

const dated = (place: Place | undefined, member: string): Dated | undefined => {
  const moment = momentOf(place?.value[member])
  return place === undefined || moment === undefined ? undefined : { path: `${place.path}/${member}`, moment }
}

/** Sees that one date is not later than another; says nothing where either is absent or no date. */
const seeOrder = (tally: CheckTally, earlier: Dated | undefined, later: Dated | undefined): void => {
  if (earlier === undefined || later === undefined) return
  const holds = !isAfter(earlier.moment, later.moment)
  tally.see(
    holds,
    earlier.path,
    holds ? undefined : { es: `A más tardar la fecha de ${later.path}`, en: `No later than the date at ${later.path}` },
  )
}

const releaseDate = ({ release }: Survey): Dated | undefined => dated({ value: release, path: '' }, 'date')

const period = releaseCheck(
  'coherent.period',
  { es: 'Un periodo empieza antes de terminar', en: 'A period begins before it ends' },
  {
    es: 'Corrija la fecha de inicio o la de fin; suelen venir invertidas o con día y mes cambiados.',
    en: 'Mend the start date or the end date; they are often swapped, or day and month are.',
  },
  ({ periods }, tally) => {
    for (const place of periods) seeOrder(tally, dated(place, 'startDate'), dated(place, 'endDate'))
  },
)

const dates = releaseCheck(
  'coherent.dates',
  {
    es: 'Las fechas siguen el orden del procedimiento: propuestas, fallo, firma, pago',
    en: 'Dates follow the order of the process: bids, award, signature, payment',
  },
  {
    es: 'Revise las dos fechas contra el expediente: el fallo no puede ser anterior al cierre de propuestas, ni la firma al fallo, ni el pago a la firma.',
    en: 'Compare both dates with the file: an award cannot precede the end of bidding, nor a signature the award, nor a payment the signature.',
  },
  (survey, tally) => {
    const { tender, awards, contracts, transactions } = survey
    const bidding = dated(memberOf(tender, 'tenderPeriod'), 'endDate')
    seeOrder(tally, bidding, dated(memberOf(tender, 'contractPeriod'), 'startDate'))
    for (const award of awards) seeOrder(tally, bidding, dated(award, 'date'))
    const awardsById = byId(awards)
    for (const contract of contracts) {
      const signed = dated(contract, 'dateSigned')
      seeOrder(tally, bidding, signed)
      const ofContract = awardsById.get(idOf(contract.value.awardID) ?? '') ?? []
      // Where several awards share an id, another check tells so.
      if (ofContract.length === 1) seeOrder(tally, dated(ofContract[0], 'date'), signed)
    }
    for (const transaction of transactions) {
      seeOrder(tally, dated(transaction.contract, 'dateSigned'), dated(transaction, 'date'))
    }
  },
)

const release = releaseCheck(
  'coherent.release-date',
  {
    es: 'Una publicación no cuenta hechos posteriores a su propia fecha',
    en: 'A release tells nothing that happened after its own date',
  },
  {
    es: 'Corrija la fecha del hecho, o publique con la fecha en que se supo.',
    en: 'Mend the date of the event, or publish with the date on which it was known.',
  },
  (survey, tally) => {
    const published = releaseDate(survey)
    for (const award of survey.awards) seeOrder(tally, dated(award, 'date'), published)
    for (const contract of survey.contracts) seeOrder(tally, dated(contract, 'dateSigned'), published)
    for (const transaction of survey.transactions) seeOrder(tally, dated(transaction, 'date'), published)
  },
)

/** The member that dates what an amendment amends. */
const beginningOf = (owner: Place): Dated | undefined => {
  if (owner.path.startsWith('/awards/')) return dated(owner, 'date')
  if (owner.path.startsWith('/contracts/')) return dated(owner, 'dateSigned')
  return dated(memberOf(owner, 'tenderPeriod'), 'startDate')
}

const amendments = releaseCheck(
  'coherent.amendments-dates',
  {
    es: 'Una modificación es posterior a lo que modifica y anterior a la publicación',
    en: 'An amendment comes after what it amends and before the release',
  },
  {
    es: 'Corrija la fecha de la modificación, o la de la convocatoria, el fallo o la firma que modifica.',
    en: 'Mend the date of the amendment, or that of the tender, award or signature that it amends.',
  },
  (survey, tally) => {
    const published = releaseDate(survey)
    for (const amendment of survey.amendments) {
      const date = dated(amendment, 'date')
      seeOrder(tally, beginningOf(amendment.owner), date)
      seeOrder(tally, date, published)
    }
  },
)

const documents = releaseCheck(
  'coherent.documents-dates',
  {
    es: 'Un documento se publica antes de modificarse, y ambas cosas antes de la publicación de los datos',
    en: 'A document is published before it is modified, and both before the release',
  },
  { es: 'Corrija las fechas del documento.', en: 'Mend the dates of the document.' },
  (survey, tally) => {
    const published = releaseDate(survey)
    for (const document of survey.documents) {
      const [first, modified] = [dated(document, 'datePublished'), dated(document, 'dateModified')]
      seeOrder(tally, first, modified)
      seeOrder(tally, first, published)
      seeOrder(tally, modified, published)
    }
  },
)

const milestones = releaseCheck(
  'coherent.milestones-dates',
  {
    es: 'Un hito se cumple o se modifica antes de la publicación que lo cuenta',
    en: 'A milestone is met or modified before the release that tells of it',
  },
  {
    es: 'La fecha de cumplimiento es la del hecho, no la prevista: ésta va en dueDate.',
    en: 'The date on which it was met is that of the fact, not the planned one, which goes into dueDate.',
  },
  (survey, tally) => {
    const published = releaseDate(survey)
    for (const milestone of survey.milestones) {
      seeOrder(tally, dated(milestone, 'dateModified'), published)
      seeOrder(tally, dated(milestone, 'dateMet'), published)
    }
  },
)

/** Checks of dates against each other; every two dates are compared by one of them alone. */
export const coherentDates: readonly DocumentCheck[] = [period, dates, release, amendments, documents, milestones]
