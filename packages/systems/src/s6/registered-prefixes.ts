/**
 * Prefixes of ocids that Open Contracting has registered, as far as published data attest them: with one of these, an
 * ocid is the same process whoever publishes it. `ocds-213czf` is for examples and belongs to nobody.
 */
const registeredPrefixes: ReadonlySet<string> = new Set([
  'ocds-03ad3f', // Paraguay, Dirección Nacional de Contrataciones Públicas
  'ocds-07smqs', // Mexico, Administración Pública Federal
  'ocds-0ud2q6', // Mexico, CompraNet as published by PODER
  'ocds-34a6hz', // Canada, Buyandsell
  'ocds-43qwtd', // Australia, New South Wales
  'ocds-87sd3t', // Mexico, Ciudad de México
  'ocds-b5fd17', // United Kingdom, Contracts Finder
  'ocds-be6bcu', // Ukraine, ProZorro
  'ocds-gyl66f', // Nigeria, Budeshi
  'ocds-k50g02', // Colombia, SECOP
  'ocds-ngfbwp', // Moldova, MTender
  'ocds-rdvc92', // Uganda, Government Procurement Portal
  'ocds-xs1qbl', // Mexico, Jalisco
])

const prefixLength = 'ocds-xxxxxx'.length

/** True for a case-folded ocid whose prefix is registered. */
export const hasRegisteredPrefix = (ocid: string): boolean =>
  registeredPrefixes.has(ocid.slice(0, prefixLength)) && ocid.charAt(prefixLength) === '-'
