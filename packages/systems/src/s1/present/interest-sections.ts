import type { JsonObject, Localized } from '@pdn/core'
import type { Text } from '../../presentation.ts'
import { textAt } from '../../showing/document-view.ts'
import * as interests from '../catalogues/interest-lists.ts'
import { beneficiaries, personTypes, places, relations } from '../catalogues/person-lists.ts'
import { governmentLevels, operations, sectors } from '../catalogues/post-lists.ts'
import { interestsAt } from '../document/places.ts'
import { headingBy } from './asset-sections.ts'
import {
  amount,
  answer,
  country,
  date,
  type FieldMaker,
  listed,
  listedMany,
  type Path,
  parties,
  percent,
  state,
  text,
} from './field-makers.ts'
import type { SectionForm } from './section-block.ts'

const othersInterests: Localized = {
  es: 'los intereses de la pareja y de dependientes económicos están reservados (norma decimonovena, II).',
  en: 'the interests of the couple and of economic dependants are reserved (norm 19, II).',
}

/** What an entry is called by the text at these steps. */
const headingOf =
  (otherwise: Localized, ...steps: Path) =>
  (document: JsonObject, at: Path): Text =>
    textAt(document, ...at, ...steps) ?? otherwise

const party = { name: 'nombreRazonSocial', type: 'tipoPersona' }

const owned: readonly FieldMaker[] = [
  listed(operations, 'Movimiento', 'Entry', 'tipoOperacion'),
  listed(relations, 'De quién es', 'Whose it is', 'tipoRelacion'),
]
const paid: readonly FieldMaker[] = [
  answer('Recibe remuneración', 'Is paid', 'recibeRemuneracion'),
  amount('Monto mensual', 'Monthly amount', 'montoMensual'),
]
const located: readonly FieldMaker[] = [
  country('País', 'Country', 'ubicacion', 'pais'),
  state('Entidad', 'State', 'ubicacion', 'entidadFederativa'),
]
const sector = listed(sectors, 'Sector', 'Sector', 'sector')

/** Shares in companies. */
export const shares: SectionForm = {
  title: { es: 'Participación en empresas', en: 'Shares in companies' },
  at: [...interestsAt, 'participacion'],
  entries: 'participacion',
  heading: headingOf({ es: 'Empresa', en: 'Company' }, 'nombreEmpresaSociedadAsociacion'),
  fields: [
    ...owned,
    text('RFC de la empresa', 'RFC of the company', 'rfc'),
    listed(interests.shareTypes, 'Tipo de participación', 'Part taken', 'tipoParticipacion'),
    percent('Porcentaje', 'Share', 'porcentajeParticipacion'),
    ...paid,
    sector,
    ...located,
  ],
  none: { es: 'Declara no participar en empresas.', en: 'Declares no part in companies.' },
  others: othersInterests,
}

/** Part taken in the decisions of institutions. */
export const decisions: SectionForm = {
  title: { es: 'Toma de decisiones en instituciones', en: 'Part in the decisions of institutions' },
  at: [...interestsAt, 'participacionTomaDecisiones'],
  entries: 'participacion',
  heading: headingBy(interests.institutionTypes, { es: 'Institución', en: 'Institution' }, 'tipoInstitucion'),
  fields: [
    ...owned,
    text('Puesto o rol', 'Post or role', 'puestoRol'),
    date('Desde', 'Since', 'fechaInicioParticipacion'),
    ...paid,
    ...located,
  ],
  none: {
    es: 'Declara no participar en las decisiones de instituciones.',
    en: 'Declares no part in the decisions of institutions.',
  },
  reserved: {
    es: 'Se reservan el nombre y el RFC de la institución (norma decimonovena, II.2).',
    en: 'Name and RFC of the institution are reserved (norm 19, II.2).',
  },
  others: othersInterests,
}

/** Public support. */
export const support: SectionForm = {
  title: { es: 'Apoyos o beneficios públicos', en: 'Public support' },
  at: [...interestsAt, 'apoyos'],
  entries: 'apoyo',
  heading: headingOf({ es: 'Apoyo', en: 'Support' }, 'nombrePrograma'),
  fields: [
    listed(operations, 'Movimiento', 'Entry', 'tipoOperacion'),
    listed(beneficiaries, 'Beneficiario', 'Beneficiary', 'beneficiarioPrograma'),
    text('Institución que lo otorga', 'Granted by', 'institucionOtorgante'),
    listed(governmentLevels, 'Orden de gobierno', 'Level of government', 'nivelOrdenGobierno'),
    listed(interests.supportTypes, 'Tipo de apoyo', 'Kind of support', 'tipoApoyo'),
    listed(interests.receptions, 'Forma de recepción', 'Received as', 'formaRecepcion'),
    amount('Monto mensual', 'Monthly amount', 'montoApoyoMensual'),
    text('Descripción', 'Description', 'especifiqueApoyo'),
  ],
  none: { es: 'Declara no recibir apoyos públicos.', en: 'Declares no public support.' },
  reserved: {
    es: 'Se reserva quién recibe el apoyo cuando es persona física (norma decimonovena, II.3).',
    en: 'Who receives the support is reserved where it is a natural person (norm 19, II.3).',
  },
}

/** Representations, active and passive. */
export const representations: SectionForm = {
  title: { es: 'Representación', en: 'Representation' },
  at: [...interestsAt, 'representacion'],
  entries: 'representacion',
  heading: headingBy(
    interests.representationTypes,
    { es: 'Representación', en: 'Representation' },
    'tipoRepresentacion',
  ),
  fields: [
    ...owned,
    parties('Con quién', 'With whom', party),
    listed(personTypes, 'Tipo de persona', 'Type of person', 'tipoPersona'),
    date('Desde', 'Since', 'fechaInicioRepresentacion'),
    ...paid,
    sector,
    ...located,
  ],
  none: { es: 'Declara no representar ni ser representado.', en: 'Declares no representation.' },
  others: othersInterests,
}

/** Main clients. */
export const clients: SectionForm = {
  title: { es: 'Clientes principales', en: 'Main clients' },
  at: [...interestsAt, 'clientesPrincipales'],
  entries: 'cliente',
  heading: headingOf({ es: 'Cliente', en: 'Client' }, 'empresa', 'nombreEmpresaServicio'),
  fields: [
    ...owned,
    answer('Realiza actividad lucrativa', 'Does business for profit', 'realizaActividadLucrativa'),
    text('RFC de la empresa', 'RFC of the business', 'empresa', 'rfc'),
    parties('Cliente', 'Client', party, 'clientePrincipal'),
    amount('Ganancia mensual aproximada', 'Approximate monthly profit', 'montoAproximadoGanancia'),
    sector,
    ...located,
  ],
  none: { es: 'Declara no tener clientes principales.', en: 'Declares no main clients.' },
  others: othersInterests,
}

/** Private benefits. */
export const benefits: SectionForm = {
  title: { es: 'Beneficios privados', en: 'Private benefits' },
  at: [...interestsAt, 'beneficiosPrivados'],
  entries: 'beneficio',
  heading: headingBy(interests.benefitTypes, { es: 'Beneficio', en: 'Benefit' }, 'tipoBeneficio'),
  fields: [
    listed(operations, 'Movimiento', 'Entry', 'tipoOperacion'),
    listedMany(beneficiaries, 'Beneficiario', 'Beneficiary', 'beneficiario'),
    parties('Otorgante', 'Granted by', party, 'otorgante'),
    listed(interests.receptions, 'Forma de recepción', 'Received as', 'formaRecepcion'),
    text('Descripción', 'Description', 'especifiqueBeneficio'),
    amount('Monto mensual aproximado', 'Approximate monthly amount', 'montoMensualAproximado'),
    sector,
  ],
  none: { es: 'Declara no recibir beneficios privados.', en: 'Declares no private benefits.' },
}

/** Trusts. */
export const trusts: SectionForm = {
  title: { es: 'Fideicomisos', en: 'Trusts' },
  at: [...interestsAt, 'fideicomisos'],
  entries: 'fideicomiso',
  heading: headingBy(interests.trustTypes, { es: 'Fideicomiso', en: 'Trust' }, 'tipoFideicomiso'),
  fields: [
    ...owned,
    listed(interests.trustRoles, 'Participación', 'Part taken', 'tipoParticipacion'),
    text('RFC del fideicomiso', 'RFC of the trust', 'rfcFideicomiso'),
    parties('Fideicomitente', 'Settlor', party, 'fideicomitente'),
    parties('Fiduciario', 'Trustee', party, 'fiduciario'),
    parties('Fideicomisario', 'Beneficiary', party, 'fideicomisario'),
    sector,
    listed(places, 'Ubicación', 'Place', 'extranjero'),
  ],
  none: { es: 'Declara no participar en fideicomisos.', en: 'Declares no part in trusts.' },
  others: othersInterests,
}
