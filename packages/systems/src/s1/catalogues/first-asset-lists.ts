import { labelledList } from './declared-list.ts'

const other = ['Otro (especifique)', 'Other (specify)'] as const

/** Unit of a term in version 1.0. */
export const firstTimeUnits = labelledList(
  'unidad_medida',
  { es: 'Unidad de tiempo', en: 'Unit of time' },
  {
    DIAS: ['Días', 'Days'],
    SEMS: ['Semanas', 'Weeks'],
    MESS: ['Meses', 'Months'],
    TUNI: ['Transacción única', 'Single transaction'],
  },
)

const operations = {
  INCP: ['Incorporación', 'Added'],
  VNT: ['Venta', 'Sold'],
  SCAMB: ['Sin cambio', 'Unchanged'],
  OTRO: other,
} as const

/** What became of property since the declaration before, in version 1.0. */
export const firstPropertyOperations = labelledList(
  'toperacion1',
  { es: 'Tipo de operación sobre un bien', en: 'What became of property' },
  {
    INCP: operations.INCP,
    OBR: ['Obra', 'Building work'],
    VNT: operations.VNT,
    SCAMB: operations.SCAMB,
    OTRO: other,
  },
)

/** What became of another asset in version 1.0. */
export const firstAssetOperations = labelledList(
  'toperacion2',
  { es: 'Tipo de operación sobre un activo', en: 'What became of an asset' },
  operations,
)

/** What became of a debt in version 1.0. */
export const firstDebtOperations = labelledList(
  'toperacion3',
  { es: 'Tipo de operación sobre una deuda', en: 'What became of a debt' },
  {
    INCP: operations.INCP,
    SLD: ['Saldo', 'Balance'],
    FNQT: ['Finiquito', 'Settled'],
    SCAMB: operations.SCAMB,
    OTRO: other,
  },
)

/** Kind of real estate in version 1.0. */
export const firstRealEstates = labelledList(
  'tipo_bien_inmueble',
  { es: 'Tipo de bien inmueble', en: 'Kind of real estate' },
  { CAS: ['Casa', 'House'], DPT: ['Departamento', 'Flat'], TRN: ['Terreno', 'Land'], OTRO: other },
)

const movables = {
  VEH: ['Vehículo', 'Vehicle'],
  BAR: ['Barco', 'Ship'],
  ANV: ['Aeronave', 'Aircraft'],
  MAQ: ['Maquinaria', 'Machinery'],
} as const

/** Kind of goods in version 1.0. */
export const firstGoods = labelledList(
  'tipo_bien',
  { es: 'Tipo de bien', en: 'Kind of goods' },
  { ...movables, OTRO: other },
)

/** Kind of goods disposed of in version 1.0. */
export const firstDisposedGoods = labelledList(
  'tipo_bien_enajenado',
  { es: 'Tipo de bien enajenado', en: 'Kind of goods disposed of' },
  { ...movables, INM: ['Inmueble', 'Real estate'], OTRO: other },
)

/** Form of acquisition in version 1.0. */
export const firstAcquisitions = labelledList(
  'forma_adquisicion',
  { es: 'Forma de adquisición', en: 'Form of acquisition' },
  {
    CES: ['Cesión', 'Assignment'],
    CONT: ['Contado', 'Cash'],
    CRED: ['Crédito', 'Credit'],
    SUCE: ['Sucesion', 'Inheritance'],
    DON: ['Donación', 'Gift'],
    USU: ['Usucapión', 'Usucaption'],
    REG: ['Regalo', 'Present'],
    OTRO: other,
  },
)

/** Who holds property or owes a debt in version 1.0. */
export const firstHolders = labelledList(
  'titular_bien',
  { es: 'Titular', en: 'Holder' },
  {
    DECL: ['Declarante', 'Declarant'],
    CONY: ['Cónyuge', 'Spouse'],
    DEPND: ['Dependiente', 'Dependant'],
    PREST: ['Prestanombre', 'Straw man'],
    EPROP: ['Empresa propia', 'Own company'],
    OTRO: other,
  },
)

/** Kind of investment in version 1.0. */
export const firstInvestments = labelledList(
  'tipo_inversion',
  { es: 'Tipo de inversión', en: 'Kind of investment' },
  { INVS: ['Inversiones', 'Investments'], VALS: ['Valores', 'Securities'], CTAS: ['Cuentas', 'Accounts'], OTRO: other },
)

/** Kind of investment in detail in version 1.0. */
export const firstInvestmentDetails = labelledList(
  'tipo_especifico_inversion',
  { es: 'Tipo específico de inversión', en: 'Kind of investment in detail' },
  {
    ACCS: ['Acciones', 'Shares'],
    BONS: ['Bonos', 'Bonds'],
    VALRS: ['Valores', 'Securities'],
    TITLS: ['Títulos', 'Titles'],
    CONTSA: ['Cuentas de ahorro', 'Savings accounts'],
    FRET: ['Fondo de Retiro', 'Retirement fund'],
    FINV: ['Fondo de Inversión', 'Investment fund'],
    OTRO: other,
  },
)

/** Kind of metal in version 1.0. */
export const firstMetals = labelledList(
  'tipo_metal',
  { es: 'Tipo de metal', en: 'Kind of metal' },
  { ORO: ['Oro', 'Gold'], PLATA: ['Plata', 'Silver'], COBRE: ['Cobre', 'Copper'], OTRO: ['Otro', 'Other'] },
)

/** Kind of trust in version 1.0. */
export const firstTrusts = labelledList(
  'tipo_fideicomiso',
  { es: 'Tipo de fideicomiso', en: 'Kind of trust' },
  {
    GARNT: ['Garantía', 'Guarantee'],
    ADMON: ['Administración', 'Administration'],
    INVRSN: ['Inversión', 'Investment'],
    TESTM: ['Testamentario', 'Testamentary'],
    OTRO: other,
  },
)

/** Kind of creditor in version 1.0. */
export const firstCreditors = labelledList(
  'tipo_acreedor',
  { es: 'Tipo de acreedor', en: 'Kind of creditor' },
  {
    INSTF: ['Institución Financiera', 'Financial institution'],
    PMNF: ['Persona Moral No Financiera', 'Legal person that is not financial'],
    PFIS: ['Persona Física', 'Natural person'],
    OTRO: other,
  },
)

/** Kind of debt in version 1.0. */
export const firstDebtTypes = labelledList(
  'tipo_adeudo',
  { es: 'Tipo de adeudo', en: 'Kind of debt' },
  {
    VCL: ['Vehículo', 'Vehicle'],
    CH: ['Crédito hipotecario', 'Mortgage'],
    CP: ['Crédito personal', 'Personal credit'],
    TC: ['Tarjeta de crédito', 'Credit card'],
    DC: ['Deudas comerciales', 'Commercial debts'],
    OTRO: other,
  },
)

/** Kind of another obligation in version 1.0. */
export const firstObligations = labelledList(
  'tipo_obligacion',
  { es: 'Tipo de obligación', en: 'Kind of obligation' },
  {
    CVH: ['Compra de vehículo', 'Purchase of a vehicle'],
    CCRED: ['Compras a crédito', 'Purchases on credit'],
    CHIP: ['Créditos hipotecarios', 'Mortgages'],
    PPERS: ['Préstamos personales', 'Personal loans'],
    TDC: ['Tarjetas de crédito', 'Credit cards'],
    OTRO: other,
  },
)
