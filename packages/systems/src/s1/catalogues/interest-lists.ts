import { bareList, keyedList } from './declared-list.ts'

/** Part taken in a company. */
export const shareTypes = keyedList(
  'tipoParticipacion',
  { es: 'Tipo de participación', en: 'Part taken' },
  {
    SCIO: ['Socio', 'Partner'],
    ACCI: ['Accionista', 'Shareholder'],
    COMI: ['Comisario', 'Statutory auditor'],
    REPR: ['Representante', 'Representative'],
    APOD: ['Apoderado', 'Attorney'],
    COLB: ['Colaborador', 'Collaborator'],
    BENE: ['Beneficiario', 'Beneficiary'],
    OTRO: ['Otros (especifique)', 'Other (specify)'],
  },
)

/** Kind of institution in whose decisions part is taken. */
export const institutionTypes = keyedList(
  'tipoInstitucion',
  { es: 'Tipo de institución', en: 'Kind of institution' },
  {
    OSC: ['Organizaciones de la sociedad civil', 'Civil-society organisations'],
    OB: ['Organizaciones benéficas', 'Charities'],
    PP: ['Partidos políticos', 'Political parties'],
    GS: ['Gremios/sindicatos', 'Guilds and trade unions'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Kind of public support. */
export const supportTypes = keyedList(
  'tipoApoyo',
  { es: 'Tipo de apoyo', en: 'Kind of support' },
  {
    SUB: ['Subsidio', 'Subsidy'],
    SER: ['Servicio', 'Service'],
    OBRA: ['Obra', 'Works'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Whether a benefit comes as money or in kind. */
export const receptions = bareList(
  'formaRecepcion',
  { es: 'Forma de recepción', en: 'Form of reception' },
  { MONETARIO: ['Monetario', 'Money'], ESPECIE: ['Especie', 'In kind'] },
)

/** Which side of a representation. */
export const representationTypes = bareList(
  'tipoRepresentacion',
  { es: 'Tipo de representación', en: 'Side of the representation' },
  { REPRESENTANTE: ['Representante', 'Representative'], REPRESENTADO: ['Representado', 'Represented'] },
)

/** Kind of private benefit. */
export const benefitTypes = keyedList(
  'tipoBeneficio',
  { es: 'Tipo de beneficio', en: 'Kind of benefit' },
  {
    S: ['Sorteo', 'Draw'],
    C: ['Concurso', 'Contest'],
    D: ['Donación', 'Gift'],
    O: ['Otro (especifico)', 'Other (specified)'],
  },
)

/** Kind of trust. */
export const trustTypes = bareList(
  'tipoFideicomiso',
  { es: 'Tipo de fideicomiso', en: 'Kind of trust' },
  { PUBLICO: ['Público', 'Public'], PRIVADO: ['Privado', 'Private'], MIXTO: ['Mixto', 'Mixed'] },
)

/** Part taken in a trust. */
export const trustRoles = bareList(
  'tipoParticipacionFideicomiso',
  { es: 'Participación en el fideicomiso', en: 'Part taken in the trust' },
  {
    FIDEICOMITENTE: ['Fideicomitente', 'Settlor'],
    FIDUCIARIO: ['Fiduciario', 'Trustee'],
    FIDEICOMISARIO: ['Fideicomisario', 'Beneficiary'],
    COMITE_TECNICO: ['Comité técnico', 'Technical committee'],
  },
)
