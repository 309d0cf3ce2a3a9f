import { bareList, keyedList } from './declared-list.ts'

/** Marital status. */
export const maritalStatuses = keyedList(
  'situacionPersonalEstadoCivil',
  { es: 'Situación personal o estado civil', en: 'Marital status' },
  {
    SOL: ['Soltero (a)', 'Single'],
    CAS: ['Casado (a)', 'Married'],
    DIV: ['Divorciado (a)', 'Divorced'],
    VIU: ['Viudo (a)', 'Widowed'],
    CON: ['Concubina/concubinario/unión libre', 'Common-law union'],
    SCO: ['Sociedad de convivencia', 'Civil partnership'],
  },
)

/** What a marriage makes of its property. */
export const maritalProperties = keyedList(
  'regimenMatrimonial',
  { es: 'Régimen matrimonial', en: 'Matrimonial property' },
  {
    SOC: ['Sociedad conyugal', 'Community of property'],
    SBI: ['Separación de bienes', 'Separation of property'],
    OTR: ['Otro', 'Other'],
  },
)

/** Level of a declarant's schooling. */
export const schoolLevels = keyedList(
  'nivel',
  { es: 'Nivel de escolaridad', en: 'Level of schooling' },
  {
    PRI: ['Primaria', 'Primary school'],
    SEC: ['Secundaria', 'Lower secondary school'],
    BCH: ['Bachillerato', 'Upper secondary school'],
    CTC: ['Carrera técnica o comercial', 'Technical or commercial training'],
    LIC: ['Licenciatura', 'Bachelor’s degree'],
    ESP: ['Especialidad', 'Specialisation'],
    MAE: ['Maestría', 'Master’s degree'],
    DOC: ['Doctorado', 'Doctorate'],
  },
)

/** How far a declarant's studies went. */
export const studyStatuses = bareList(
  'estatus',
  { es: 'Estatus de los estudios', en: 'Status of the studies' },
  {
    CURSANDO: ['Cursando', 'Under way'],
    FINALIZADO: ['Finalizado', 'Finished'],
    TRUNCO: ['Trunco', 'Broken off'],
  },
)

/** What studies gave as proof. */
export const studyDocuments = bareList(
  'documentoObtenido',
  { es: 'Documento obtenido', en: 'Document obtained' },
  {
    BOLETA: ['Boleta', 'Report card'],
    CERTIFICADO: ['Certificado', 'Certificate'],
    CONSTANCIA: ['Constancia', 'Statement of attendance'],
    TITULO: ['Título', 'Degree'],
  },
)

/** Whether something is in Mexico or abroad. */
export const places = bareList(
  'extranjero',
  { es: 'En México o en el extranjero', en: 'In Mexico or abroad' },
  { MX: ['En México', 'In Mexico'], EX: ['En el extranjero', 'Abroad'] },
)

/** Where a relative lives. */
export const residences = bareList(
  'lugarDondeReside',
  { es: 'Lugar donde reside', en: 'Place of residence' },
  {
    MEXICO: ['México', 'Mexico'],
    EXTRANJERO: ['Extranjero', 'Abroad'],
    SE_DESCONOCE: ['Se desconoce', 'Unknown'],
  },
)

/** What a partner is to the declarant. */
export const partnerRelations = bareList(
  'relacionConDeclarante',
  { es: 'Relación con el declarante', en: 'Relation to the declarant' },
  {
    CONYUGE: ['Cónyuge', 'Spouse'],
    CONCUBINA_CONCUBINARIO_UNION_LIBRE: ['Concubina, concubinario o unión libre', 'Common-law partner'],
    SOCIEDAD_DE_CONVIVENCIA: ['Sociedad de convivencia', 'Civil partner'],
  },
)

/** Kinship to the declarant. */
export const kinships = keyedList(
  'parentescoRelacion',
  { es: 'Parentesco o relación', en: 'Kinship or relation' },
  {
    ABU: ['Abuelo(a)', 'Grandparent'],
    BISA: ['Bisabuelo(a)', 'Great-grandparent'],
    BISN: ['Bisnieto(a)', 'Great-grandchild'],
    CONB: ['Concubina o concubinario', 'Common-law partner'],
    CONC: ['Concuño(a)', 'Spouse of a sibling-in-law'],
    CONY: ['Cónyuge', 'Spouse'],
    CUN: ['Cuñado(a)', 'Sibling-in-law'],
    HER: ['Hermano(a)', 'Sibling'],
    HIJ: ['Hijo(a)', 'Child'],
    MAD: ['Madre', 'Mother'],
    PAD: ['Padre', 'Father'],
    PRI: ['Primo(a)', 'Cousin'],
    SOB: ['Sobrino(a)', 'Nephew or niece'],
    SUE: ['Suegro(a)', 'Parent-in-law'],
    TATA: ['Tatarabuelo(a)', 'Great-great-grandparent'],
    TATN: ['Tataranieto(a)', 'Great-great-grandchild'],
    TIOA: ['Tio(a)', 'Uncle or aunt'],
    NIE: ['Nieto(a)', 'Grandchild'],
    NIN: ['Ninguno', 'None'],
    AHI: ['Ahijado(a)', 'Godchild'],
    NUE: ['Nuera', 'Daughter-in-law'],
    YER: ['Yerno', 'Son-in-law'],
    OTRO: ['Otro(especifique)', 'Other (specify)'],
  },
)

/** Who benefits from a programme or a private benefit. */
export const beneficiaries = keyedList(
  'beneficiariosPrograma',
  { es: 'Beneficiario', en: 'Beneficiary' },
  {
    DC: ['Declarante', 'Declarant'],
    CY: ['Cónyuge', 'Spouse'],
    CON: ['Concubina o concubinario', 'Common-law partner'],
    CONV: ['Conviviente', 'Civil partner'],
    HIJ: ['Hijo(a)', 'Child'],
    HER: ['Hermano(a)', 'Sibling'],
    CU: ['Cuñado(a)', 'Sibling-in-law'],
    MA: ['Madre', 'Mother'],
    PA: ['Padre', 'Father'],
    TIO: ['Tio(a)', 'Uncle or aunt'],
    PRI: ['Primo(a)', 'Cousin'],
    SOB: ['Sobrino(a)', 'Nephew or niece'],
    AHI: ['Ahijado(a)', 'Godchild'],
    NUE: ['Nuera', 'Daughter-in-law'],
    YER: ['Yerno', 'Son-in-law'],
    ABU: ['Abuelo(a)', 'Grandparent'],
    NIE: ['Nieto(a)', 'Grandchild'],
    OTRO: ['Otro(a)', 'Other'],
  },
)

/** What a relative works in. */
export const activities = keyedList(
  'actividadLaboral',
  { es: 'Actividad laboral', en: 'Occupation' },
  {
    PRI: ['Privado', 'Private sector'],
    PUB: ['Público', 'Public sector'],
    NIN: ['Ninguno', 'None'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Whose interest it is. */
export const relations = bareList(
  'tipoRelacion',
  { es: 'De quién es', en: 'Whose it is' },
  {
    DECLARANTE: ['Declarante', 'Declarant'],
    PAREJA: ['Pareja', 'Partner'],
    DEPENDIENTE_ECONOMICO: ['Dependiente económico', 'Economic dependant'],
  },
)

/** Natural or legal person. */
export const personTypes = bareList(
  'tipoPersona',
  { es: 'Tipo de persona', en: 'Type of person' },
  { FISICA: ['Persona física', 'Natural person'], MORAL: ['Persona moral', 'Legal person'] },
)
