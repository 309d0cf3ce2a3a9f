/** A type of declaration, and what the three published files have different of it. */
export interface DeclarationType {
  /** Id of the kind of record. */
  readonly id: 'initial' | 'modification' | 'conclusion'
  /** `metadata.tipo` as published. */
  readonly tipo: 'INICIAL' | 'MODIFICACIÓN' | 'CONCLUSIÓN'
  /** Names of the incomes, which say over what time they were had. */
  readonly income: {
    readonly salary: string
    readonly others: string
    readonly declarant: string
    readonly family: string
    readonly total: string
  }
  /** Names of the balance of an investment and of a debt. */
  readonly balance: { readonly investment: string; readonly debt: string }
  /** True where a balance stands with its growth or decline in percent. */
  readonly tellsChange: boolean
  /** True where the incomes tell of goods disposed of. */
  readonly tellsDisposals: boolean
  /** True where the section on the year before is asked for. */
  readonly tellsYearBefore: boolean
  /** True where further posts in the public service are asked for. */
  readonly tellsOtherPosts: boolean
}

/** Filed within sixty days of taking office. */
export const initialType: DeclarationType = {
  id: 'initial',
  tipo: 'INICIAL',
  income: {
    salary: 'remuneracionMensualCargoPublico',
    others: 'otrosIngresosMensualesTotal',
    declarant: 'ingresoMensualNetoDeclarante',
    family: 'ingresoMensualNetoParejaDependiente',
    total: 'totalIngresosMensualesNetos',
  },
  balance: { investment: 'saldoSituacionActual', debt: 'saldoInsolutoSituacionActual' },
  tellsChange: false,
  tellsDisposals: false,
  tellsYearBefore: true,
  tellsOtherPosts: false,
}

/** Filed in May, over the year before. */
export const modificationType: DeclarationType = {
  id: 'modification',
  tipo: 'MODIFICACIÓN',
  income: {
    salary: 'remuneracionAnualCargoPublico',
    others: 'otrosIngresosAnualesTotal',
    declarant: 'ingresoAnualNetoDeclarante',
    family: 'ingresoAnualNetoParejaDependiente',
    total: 'totalIngresosAnualesNetos',
  },
  balance: { investment: 'saldoDiciembreAnterior', debt: 'saldoInsolutoDiciembreAnterior' },
  tellsChange: true,
  tellsDisposals: true,
  tellsYearBefore: false,
  tellsOtherPosts: true,
}

/** Filed within sixty days of leaving office. */
export const conclusionType: DeclarationType = {
  id: 'conclusion',
  tipo: 'CONCLUSIÓN',
  income: {
    salary: 'remuneracionConclusionCargoPublico',
    others: 'otrosIngresosConclusionTotal',
    declarant: 'ingresoConclusionNetoDeclarante',
    family: 'ingresoConclusionNetoParejaDependiente',
    total: 'totalIngresosConclusionNetos',
  },
  balance: { investment: 'saldoFechaConclusion', debt: 'saldoInsolutoFechaConclusion' },
  tellsChange: true,
  tellsDisposals: true,
  tellsYearBefore: true,
  tellsOtherPosts: false,
}

/** The three types of declaration, in the order in which a post has them. */
export const declarationTypes: readonly DeclarationType[] = [initialType, modificationType, conclusionType]
