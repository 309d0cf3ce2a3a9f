import { type DeclaredList, keyedList } from './declared-list.ts'

/** Kind of financial instrument that gave an income. */
export const instruments = keyedList(
  'tipoInstrumento',
  { es: 'Tipo de instrumento', en: 'Kind of instrument' },
  {
    CAP: ['Capital', 'Capital'],
    FIN: ['Fondos de inversión', 'Investment funds'],
    OPR: ['Organizaciones privada', 'Private organisations'],
    SSI: ['Seguro de separación individualizado', 'Individual separation insurance'],
    VBU: ['Valores bursátiles', 'Securities'],
    BON: ['Bonos', 'Bonds'],
    OTRO: ['Otro(especifique)', 'Other (specify)'],
  },
)

/** Kind of investment. */
export const investmentTypes = keyedList(
  'tipoInversion',
  { es: 'Tipo de inversión', en: 'Kind of investment' },
  {
    BANC: ['Bancaria', 'Bank'],
    FINV: ['Fondos de inversión', 'Investment funds'],
    ORPM: ['Organizaciones privadas y/o mercantiles', 'Private or commercial organisations'],
    POMM: ['Posesión de monedas y/o metales', 'Coins, currencies and metals'],
    SEGR: ['Seguros', 'Insurance'],
    VBUR: ['Valores bursátiles', 'Securities'],
    AFOT: ['Afores y otros', 'Retirement accounts and others'],
  },
)

/** Kind of investment in detail, each under its kind. */
export const investmentDetails: DeclaredList = {
  ...keyedList(
    'subTipoInversion',
    { es: 'Subtipo de inversión', en: 'Kind of investment in detail' },
    {
      CNOM: ['Cuenta de nómina', 'Payroll account'],
      CAHO: ['Cuenta de ahorro', 'Savings account'],
      CCHE: ['Cuenta de cheques', 'Checking account'],
      CMAS: ['Cuenta maestra', 'Master account'],
      CEJE: ['Cuenta eje', 'Basic account'],
      DPLA: ['Depósito a plazos', 'Time deposit'],
      SOIN: ['Sociedades de inversión', 'Investment companies'],
      IFEX: ['Inversiones financieras en el extranjero', 'Financial investments abroad'],
      ACCI: ['Acciones', 'Shares'],
      CSAH: ['Cajas de ahorro', 'Savings banks'],
      CENT: ['Centenarios', 'Centenario gold coins'],
      DIVS: ['Divisas', 'Foreign currency'],
      MONN: ['Moneda nacional', 'Mexican currency'],
      ONZT: ['Onzas troy', 'Troy ounces'],
      CRIP: ['Criptomonedas', 'Cryptocurrencies'],
      SSIN: ['Seguro de separación individualizado', 'Individual separation insurance'],
      SEGI: ['Seguro de inversión', 'Investment insurance'],
      SEGV: ['Seguro de vida', 'Life insurance'],
      ADER: ['Acciones y derivados', 'Shares and derivatives'],
      ABAN: ['Aceptaciones bancarias', 'Bankers’ acceptances'],
      BGUB: ['Bonos gubernamentales', 'Government bonds'],
      PCOM: ['Papel comercial', 'Commercial paper'],
      AFOR: ['Afores', 'Retirement accounts'],
      FIDE: ['Fideicomisos', 'Trusts'],
      CTES: ['Certificados de la tesorería', 'Treasury certificates'],
      PFTE: ['Préstamos a favor de un tercero', 'Loans to others'],
    },
  ),
  under: {
    ...{ CNOM: 'BANC', CAHO: 'BANC', CCHE: 'BANC', CMAS: 'BANC', CEJE: 'BANC', DPLA: 'BANC' },
    ...{ SOIN: 'FINV', IFEX: 'FINV', ACCI: 'ORPM', CSAH: 'ORPM' },
    ...{ CENT: 'POMM', DIVS: 'POMM', MONN: 'POMM', ONZT: 'POMM', CRIP: 'POMM' },
    ...{ SSIN: 'SEGR', SEGI: 'SEGR', SEGV: 'SEGR' },
    ...{ ADER: 'VBUR', ABAN: 'VBUR', BGUB: 'VBUR', PCOM: 'VBUR' },
    ...{ AFOR: 'AFOT', FIDE: 'AFOT', CTES: 'AFOT', PFTE: 'AFOT' },
  },
}

/** Kind of debt. */
export const debtTypes = keyedList(
  'tipoAdeudo',
  { es: 'Tipo de adeudo', en: 'Kind of debt' },
  {
    CHIP: ['Crédito hipotecario', 'Mortgage'],
    CAUT: ['Crédito automotriz', 'Car loan'],
    CPER: ['Crédito personal', 'Personal credit'],
    TCRN: ['Tarjeta de crédito bancaria', 'Bank credit card'],
    TCRD: ['Tarjeta de crédito departamental', 'Store credit card'],
    PRPE: ['Préstamo personal', 'Personal loan'],
    OTRO: ['Otros (especifique)', 'Other (specify)'],
  },
)
