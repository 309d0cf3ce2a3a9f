import { labelledList } from './declared-list.ts'

/** Marital status in version 1.0. */
export const firstMaritalStatuses = labelledList(
  'estado_civil',
  { es: 'Estado civil', en: 'Marital status' },
  {
    CAS: ['Casado (a)', 'Married'],
    DIV: ['Divorciado (a)', 'Divorced'],
    SOL: ['Soltero (a)', 'Single'],
    CONC: ['Concubinato', 'Common-law union'],
    VIU: ['Viudo (a)', 'Widowed'],
    SCON: ['Sociedad en convivencia', 'Civil partnership'],
    COMP: ['Comprometido', 'Engaged'],
    SEP: ['Separado (a)', 'Separated'],
    OTRO: ['Otro', 'Other'],
  },
)

/** What a marriage makes of its property in version 1.0. */
export const firstMaritalProperties = labelledList(
  'regimen_matrimonial',
  { es: 'Régimen matrimonial', en: 'Matrimonial property' },
  {
    SCO: ['Sociedad Conyugal', 'Community of property'],
    SBI: ['Separación de Bienes', 'Separation of property'],
    MIX: ['Mixto', 'Mixed'],
  },
)

/** Academic degree in version 1.0. */
export const firstDegrees = labelledList(
  'grado_academico',
  { es: 'Grado académico', en: 'Academic degree' },
  {
    PREE: ['Preescolar', 'Preschool'],
    PRIM: ['Primaria', 'Primary school'],
    SECU: ['Secundaria', 'Lower secondary school'],
    BACH: ['Bachillerato', 'Upper secondary school'],
    LICE: ['Licenciatura', 'Bachelor’s degree'],
    MAES: ['Maestría', 'Master’s degree'],
    DOCT: ['Doctorado', 'Doctorate'],
  },
)

/** How far studies went in version 1.0. */
export const firstStudyStatuses = labelledList(
  'estatus',
  { es: 'Estatus de los estudios', en: 'Status of the studies' },
  { CURS: ['Cursando', 'Under way'], FIN: ['Finalizado', 'Finished'], TRUN: ['Trunco', 'Broken off'] },
)

/** What studies gave as proof in version 1.0. */
export const firstStudyDocuments = labelledList(
  'documento_obtenido',
  { es: 'Documento obtenido', en: 'Document obtained' },
  {
    BOL: ['Boleta', 'Report card'],
    CERT: ['Certificado', 'Certificate'],
    CONST: ['Constancia', 'Statement of attendance'],
    TIT: ['Título', 'Degree'],
    DIP: ['Diploma', 'Diploma'],
  },
)

/** Level of government in version 1.0. */
export const firstGovernmentLevels = labelledList(
  'nivel_orden_gobierno',
  { es: 'Nivel u orden de gobierno', en: 'Level of government' },
  { FED: ['Federal', 'Federal'], EST: ['Estatal', 'State'], MUN: ['Municipal', 'Municipal'] },
)

/** Branch of government in version 1.0. */
export const firstPowers = labelledList(
  'poder',
  { es: 'Poder', en: 'Branch of government' },
  {
    EJE: ['Ejecutivo', 'Executive'],
    JUD: ['Judicial', 'Judicial'],
    LEG: ['Legislativo', 'Legislative'],
    OCA: ['Órgano Constitucional Autónomo', 'Autonomous body'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Main functions of a post in version 1.0. */
export const firstFunctions = labelledList(
  'funciones',
  { es: 'Funciones principales', en: 'Main functions' },
  {
    ABI: ['Administración de bienes', 'Administration of property'],
    ARH: ['Administración de recursos humanos', 'Human resources'],
    AFIN: [
      'Administración Financiera (Recaudación de Ingresos, Desembolso de Fondos, Presupuestos, Contabilidad)',
      'Finance (revenue, disbursement, budgets, accounting)',
    ],
    ATEC: ['Áreas técnicas', 'Technical areas'],
    ADP: ['Atención directa al público', 'Service to the public'],
    AUDI: [
      'Auditoría, control interno, fiscalización, vigilancia, interventorías, inspección',
      'Audit, internal control, oversight, inspection',
    ],
    CASOP: ['Contratos, adquisiciones, servicios y obra pública', 'Contracts, purchases, services and public works'],
    FSI: ['Fuerza de seguridad e inteligencia', 'Security and intelligence'],
    LEG: ['Legislar a nivel federal, estatal y cabildo municipal', 'Legislation'],
    OTORG: [
      'Otorgamiento de permisos, beneficios, subsidios, concesiones, licencias, derechos de uso inmobiliario, recursos naturales o propiedad',
      'Granting of permits, benefits, subsidies, concessions, licences and rights of use',
    ],
    PJUS: [
      'Procuración de justicia (sentencias, ministerios públicos, fiscales, policías de investigación, auxiliares ministeriales, etc.)',
      'Prosecution and justice',
    ],
    RPP: ['Regulación y políticas públicas', 'Regulation and public policy'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Sphere of a former job in version 1.0. */
export const firstSpheres = labelledList(
  'ambito',
  { es: 'Ámbito', en: 'Sphere' },
  {
    PUB: ['Público', 'Public'],
    PRIV: ['Privado', 'Private'],
    SOC: ['Social', 'Social'],
    MULT: ['Multilateral', 'Multilateral'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** What a dependant is to the declarant in version 1.0. */
export const firstRelations = labelledList(
  'relacion_con_persona',
  { es: 'Relación con el declarante', en: 'Relation to the declarant' },
  {
    CONY: ['Cónyuge', 'Spouse'],
    CONC: ['Concubina/Concubinario', 'Common-law partner'],
    PSC: ['Pareja en Sociedad en Convivencia', 'Civil partner'],
    DEC: ['Dependiente económico', 'Economic dependant'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** What any person is to the declarant in version 1.0. */
export const firstPersonRelations = labelledList(
  'relacion_con_persona2',
  { es: 'Relación con la persona', en: 'Relation to the person' },
  {
    CONY: ['Cónyuge', 'Spouse'],
    CCB: ['Concubina o concubinario', 'Common-law partner'],
    HJ: ['Hijo/Hija', 'Child'],
    PM: ['Padre/Madre', 'Parent'],
    SGR: ['Suegro/Suegra', 'Parent-in-law'],
    YN: ['Yerno/Nuera', 'Child-in-law'],
    OFM: ['Otro familiar (especifique)', 'Other relative (specify)'],
    AMG: ['Amigo', 'Friend'],
    SCO: ['Socio', 'Partner in business'],
    JF: ['Jefe', 'Superior'],
    EPD: ['Empleado', 'Employee'],
    CT: ['Cliente', 'Client'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)
