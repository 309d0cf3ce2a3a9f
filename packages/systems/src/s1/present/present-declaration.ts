import type { Json, JsonObject, Localized } from '@pdn/core'
import type { Block, Presentation } from '../../presentation.ts'
import { dateAt, valueAt } from '../../showing/document-view.ts'
import { field, given, shownText } from '../../showing/shown.ts'
import { writtenDate } from '../../showing/written.ts'
import { dayOfPost } from '../document/day-of-post.ts'
import { statedType } from '../document/declaration-type.ts'
import { viewDeclaration } from '../document/declaration-view.ts'
import { fiscalYear } from '../document/fiscal-year.ts'
import type { DeclarationType } from '../schema/declaration-types.ts'
import * as assets from './asset-sections.ts'
import { answer, date } from './field-makers.ts'
import { incomeBlocks, yearBeforeBlocks } from './income-blocks.ts'
import * as interests from './interest-sections.ts'
import { declarationMeasures } from './measures.ts'
import { careerBlocks, otherPosts, personFields, postFields } from './person-blocks.ts'
import { sectionBlock } from './section-block.ts'

const assetForms = [assets.realEstate, assets.vehicles, assets.movables, assets.investments, assets.debts, assets.loans]
const interestForms = [
  interests.shares,
  interests.decisions,
  interests.support,
  interests.representations,
  interests.clients,
  interests.benefits,
  interests.trusts,
]

/** What the declaration tells of: a year, or the day of taking or leaving a post. */
const subjectOf = (document: JsonObject): Localized => {
  const year = fiscalYear(document)
  const type = statedType(document)?.id
  if (type === 'modification') {
    return year === undefined
      ? { es: 'un año que la fuente no dice', en: 'a year that the source does not tell' }
      : { es: `el año ${year}`, en: `the year ${year}` }
  }
  const told = dayOfPost(document)
  const written = told === undefined || told.event === 'unclear' ? undefined : writtenDate(told.day)
  const event =
    type === 'conclusion'
      ? { es: 'dejar el cargo', en: 'leaving the post' }
      : { es: 'tomar el cargo', en: 'taking the post' }
  return written === undefined ? event : { es: `${event.es}, el ${written.es}`, en: `${event.en}, on ${written.en}` }
}

const typeWords: Readonly<Record<DeclarationType['id'], Localized>> = {
  initial: { es: 'Declaración inicial', en: 'initial declaration' },
  modification: { es: 'Declaración de modificación', en: 'declaration of modification' },
  conclusion: { es: 'Declaración de conclusión', en: 'declaration of conclusion' },
}

const formWords = (complete: Json | undefined): Localized => {
  if (typeof complete !== 'boolean') return { es: '', en: 'A ' }
  return complete ? { es: ' completa', en: 'Full ' } : { es: ' simplificada', en: 'Simplified ' }
}

/** The answer first: which declaration, full or simplified, of what, filed when. */
const verdictOf = (document: JsonObject): Block => {
  const form = formWords(valueAt(document, 'metadata', 'declaracionCompleta'))
  const id = statedType(document)?.id
  const type = id === undefined ? { es: 'Declaración', en: 'declaration' } : typeWords[id]
  const filed = dateAt(document, 'metadata', 'actualizacion')
  const when = filed === undefined ? undefined : writtenDate(filed)
  const link = id === 'modification' ? { es: ' sobre ', en: ' for ' } : { es: ' al ', en: ' on ' }
  return {
    type: 'verdict',
    before: { es: `${type.es}${form.es}${link.es}`, en: `${form.en}${type.en}${link.en}` },
    strong: subjectOf(document),
    after:
      when === undefined ? { es: '.', en: '.' } : { es: `, presentada el ${when.es}.`, en: `, filed on ${when.en}.` },
    tone: 'neutral',
  }
}

const summary = (document: JsonObject): readonly Block[] => {
  const fields = declarationMeasures(document)
  return fields.length === 0 ? [] : [{ type: 'fields', title: { es: 'Resumen', en: 'Summary' }, fields }]
}

const simplifiedNote: Block = {
  type: 'note',
  text: {
    es: 'Declaración simplificada: quienes tienen un nivel menor a jefatura de departamento solo declaran datos generales, estudios, empleo, experiencia e ingresos propios. Que falten bienes, adeudos e intereses no significa que no los haya.',
    en: 'Simplified declaration: whoever ranks below head of department declares general data, studies, post, experience and own income alone. That property, debts and interests are missing does not mean that there are none.',
  },
}

/** Sections that a full declaration should have and that its source did not give. */
const absentNote = (document: JsonObject): readonly Block[] => {
  if (valueAt(document, 'metadata', 'declaracionCompleta') === false) return [simplifiedNote]
  const absent = [...assetForms, ...interestForms].filter(({ at }) => valueAt(document, ...at) === undefined)
  if (absent.length === 0) return []
  const named = (language: keyof Localized): string => absent.map(({ title }) => title[language]).join(', ')
  return [
    {
      type: 'note',
      text: {
        es: `La fuente no entrega estas secciones: ${named('es')}.`,
        en: `The source does not give these sections: ${named('en')}.`,
      },
    },
  ]
}

/** How and where it was filed, as its source says. */
const filing = (document: JsonObject): Block => ({
  type: 'fields',
  title: { es: 'En la fuente', en: 'At the source' },
  fields: given([
    field('Identificador', 'Identifier', shownText(document, 'id')),
    date('Presentada o actualizada', 'Filed or updated', 'metadata', 'actualizacion')(document, []),
    field('Institución que la recibe', 'Received by', shownText(document, 'metadata', 'institucion')),
    answer('Firmada', 'Signed', 'metadata', 'firmada')(document, []),
    answer(
      'Actualiza el conflicto de intereses',
      'Updates the conflict of interest',
      'metadata',
      'actualizacionConflictoInteres',
    )(document, []),
  ]),
})

/** The public document of a declaration → its page: a document in the order of the official form, its sums first. */
export const presentDeclaration = (document: JsonObject): Presentation => {
  const { name, post, institution } = viewDeclaration(document)
  return {
    title: name,
    subtitle: [post, institution].filter(part => part !== undefined).join(' · '),
    blocks: [
      verdictOf(document),
      ...summary(document),
      ...absentNote(document),
      personFields(document),
      postFields(document),
      ...otherPosts(document),
      ...careerBlocks(document),
      ...incomeBlocks(document),
      ...yearBeforeBlocks(document),
      ...assetForms.flatMap(form => sectionBlock(document, form)),
      ...interestForms.flatMap(form => sectionBlock(document, form)),
      filing(document),
    ],
  }
}
