import type { ComparedContract, ComparedStandard } from './compared-standard.ts'
import { s1Contracts, s1Standards } from './s1.ts'
import { s2Contracts, s2Standards } from './s2.ts'
import { s3Contracts, s3Standards } from './s3.ts'
import { s6Contracts, s6Standards } from './s6.ts'

/** Every published schema that ours are held to. */
export const comparedStandards: readonly ComparedStandard[] = [
  ...s1Standards,
  ...s2Standards,
  ...s3Standards,
  ...s6Standards,
]

/** Every published endpoint that our contracts are held to. */
export const comparedContracts: readonly ComparedContract[] = [
  ...s1Contracts,
  ...s2Contracts,
  ...s3Contracts,
  ...s6Contracts,
]
