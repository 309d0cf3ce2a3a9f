import type { Localized } from '@pdn/core'

/** A step of a procedure for which an official can be responsible. */
export interface Step {
  /** Its member as the capture tool ships it, and as the written specification has it. */
  readonly name: string
  readonly specified: string
  readonly title: Localized
}

/** A kind of procedure in version 2: where its record keeps the responsibilities, the data and the beneficiary. */
export interface Branch {
  readonly id: 'purchase' | 'works' | 'concession' | 'disposal' | 'appraisal'
  /** Key of `tipoProcedimiento`. */
  readonly procedure: string
  /** Key of the item of `tipoContratacion` that holds it; a branch without one stands at the root. */
  readonly contract?: string
  readonly title: Localized
  /** Its member, of the root or of the item. */
  readonly at: string
  /** Member of the responsibilities, their steps, and where steps of other names are told. */
  readonly levels: string
  readonly steps: readonly Step[]
  readonly others: { readonly list: string; readonly member: string }
  /** Member of the data of the procedure, or of several where it is a list. */
  readonly data: {
    readonly at: string
    readonly isList: boolean
    readonly texts: readonly string[]
    readonly start: string
    readonly end: string
  }
  /** True where the areas of the official and the final beneficiaries are told. */
  readonly hasAreas: boolean
  readonly hasBeneficiaries: boolean
}

const step = (name: string, specified: string, es: string, en: string): Step => ({ name, specified, title: { es, en } })

const contractSteps: readonly Step[] = [
  step('autorizacion', 'autorizacionDictamen', 'Autorización o dictamen', 'Authorisation'),
  step('justificacion', 'justificacionLicitacion', 'Justificación', 'Justification'),
  step('convocatoria', 'convocatoriaInvitacion', 'Convocatoria o invitación', 'Call or invitation'),
  step('evaluacion', 'evaluacionProposiciones', 'Evaluación de proposiciones', 'Evaluation of bids'),
  step('adjudicacion', 'adjudicacionContrato', 'Adjudicación', 'Award'),
  step('formalizacion', 'formalizacionContrato', 'Formalización del contrato', 'Signing of the contract'),
]

const concessionSteps: readonly Step[] = [
  step('convocatoria', 'convocatoriaLicitacion', 'Convocatoria', 'Call'),
  step('dictamenes', 'dictamenesOpiniones', 'Dictámenes u opiniones', 'Opinions'),
  step('visitas', 'visitasVerificacion', 'Visitas de verificación', 'Inspections'),
  step('evaluacion', 'evaluacionCumplimiento', 'Evaluación del cumplimiento', 'Evaluation of compliance'),
  step('determinacion', 'determinacionOtorgamiento', 'Determinación del otorgamiento', 'Decision to grant'),
]

/** `formalizacoin` is spelt as published. */
const disposalSteps: readonly Step[] = [
  step('autorizaciones', 'autorizacionesDictamenes', 'Autorizaciones o dictámenes', 'Authorisations'),
  step('analisis', 'analisisAutorizacion', 'Análisis o autorización', 'Analysis'),
  step('modificaciones', 'modificacionBases', 'Modificación de las bases', 'Changes of the terms'),
  step('presentacion', 'presentacionOfertas', 'Presentación y apertura de ofertas', 'Opening of bids'),
  step('evaluacion', 'evaluacionOfertas', 'Evaluación de ofertas', 'Evaluation of bids'),
  step('adjudicacion', 'adjudicacionBienes', 'Adjudicación de los bienes', 'Award'),
  step('formalizacoin', 'formalizacionContrato', 'Formalización del contrato', 'Signing of the contract'),
]

const appraisalSteps: readonly Step[] = [
  step('propuestas', 'propuestasAsignaciones', 'Propuestas de asignación', 'Proposals of assignment'),
  step('asignacion', 'asignacionAvaluos', 'Asignación de avalúos', 'Assignment of appraisals'),
  step('emision', 'emisionDictamenes', 'Emisión de dictámenes', 'Issue of appraisals'),
]

const otherSteps = { list: 'otroEspecifique', member: 'otroEspecifique' }
const otherContractSteps = { list: 'otro_especifique', member: 'especifiqueOtro' }
const dated = { start: 'fechaInicioProcedimiento', end: 'fechaConclusionProcedimiento' }

/** The branches of a record of version 2, as the capture tool ships them. */
export const branches: readonly Branch[] = [
  {
    id: 'purchase',
    procedure: 'CONTRATACION_PUBLICA',
    contract: 'CONTRATACION_ADQUISICIONES',
    title: { es: 'Adquisiciones, arrendamientos y servicios', en: 'Purchases, leases and services' },
    at: 'contratacionAdquisicion',
    levels: 'nivelResponsabilidadContratacion',
    steps: contractSteps,
    others: otherContractSteps,
    data: {
      at: 'datosGeneralesProcedimientos',
      isList: true,
      texts: ['numeroExpedienteFolio', 'tipoProcedimiento', 'materia', 'otroMateria'],
      ...dated,
    },
    hasAreas: true,
    hasBeneficiaries: true,
  },
  {
    id: 'works',
    procedure: 'CONTRATACION_PUBLICA',
    contract: 'CONTRATACION_OBRAS',
    title: { es: 'Obra pública y servicios relacionados', en: 'Public works and related services' },
    at: 'contratacionObra',
    levels: 'nivelResponsabilidadObra',
    steps: contractSteps,
    others: otherContractSteps,
    data: {
      at: 'datosGeneralesProcedimientos',
      isList: true,
      texts: ['numeroExpedienteFolio', 'tipoProcedimiento', 'materia'],
      start: 'inicioProcedimiento',
      end: 'conclusionProcedimiento',
    },
    hasAreas: true,
    hasBeneficiaries: true,
  },
  {
    id: 'concession',
    procedure: 'OTORGAMIENTO_CONCECIONES',
    title: {
      es: 'Concesiones, licencias, permisos y autorizaciones',
      en: 'Concessions, licences, permits and authorisations',
    },
    at: 'otorgamientoConcesion',
    levels: 'nivelResponsabilidadConcesiones',
    steps: concessionSteps,
    others: otherSteps,
    data: {
      at: 'datosGeneralesConcesiones',
      isList: false,
      texts: [
        'numeroExpedienteFolio',
        'denominacion',
        'objeto',
        'fundamento',
        'nombrePersonaFisica',
        'denominacionPersonaMoral',
        'urlActoJuridico',
      ],
      start: 'fechaInicioVigencia',
      end: 'fechaConclusionVigencia',
    },
    hasAreas: false,
    hasBeneficiaries: true,
  },
  {
    id: 'disposal',
    procedure: 'ENAJENACION_BIENES',
    title: { es: 'Enajenación de bienes', en: 'Disposal of goods' },
    at: 'enajenacionBien',
    levels: 'nivelesResponsabilidadesEnajenaciones',
    steps: disposalSteps,
    others: otherSteps,
    data: {
      at: 'datosEnajenacionesBienes',
      isList: false,
      texts: ['numeroExpedienteFolio', 'descripcion'],
      ...dated,
    },
    hasAreas: false,
    hasBeneficiaries: false,
  },
  {
    id: 'appraisal',
    procedure: 'DICTAMEN_VALUATORIO',
    title: { es: 'Avalúos y justipreciación', en: 'Appraisals' },
    at: 'avaluosJustipreciacion',
    levels: 'nivelesResponsabilidadesAvaluos',
    steps: appraisalSteps,
    others: otherSteps,
    data: {
      at: 'datosDictaminacionesAvaluos',
      isList: false,
      texts: ['numeroExpedienteFolio', 'descripcion'],
      ...dated,
    },
    hasAreas: false,
    hasBeneficiaries: false,
  },
]
