import type { JsonObject } from '@pdn/core'
import type { DeclaredList } from '../catalogues/declared-list.ts'

/** A key of a list with the label that the standard gives it. */
export const keyedExample = ({ values, names }: DeclaredList, clave: string): JsonObject => ({
  clave,
  valor: values?.[clave] ?? names[clave]?.es ?? clave,
})

/** An amount in pesos. */
export const pesos = (valor: number): JsonObject => ({ valor, moneda: 'MXN' })

/** An area in square metres. */
export const squareMetres = (valor: number): JsonObject => ({ valor, unidad: 'm2' })

/** A state by INEGI's key. */
const stateExample: JsonObject = { clave: '01', valor: 'AGUASCALIENTES' }

/** Country and state. */
export const locationExample: JsonObject = { pais: 'MX', entidadFederativa: stateExample }

/** Addresses that exist nowhere. */
export const addressExample: JsonObject = {
  domicilioMexico: {
    calle: 'CALLE DEL EJEMPLO',
    numeroExterior: '1',
    numeroInterior: 'A',
    coloniaLocalidad: 'COLONIA INVENTADA',
    municipioAlcaldia: { clave: '001', valor: 'AGUASCALIENTES' },
    entidadFederativa: stateExample,
    codigoPostal: '20000',
  },
  domicilioExtranjero: {
    calle: 'EXAMPLE STREET',
    numeroExterior: '2',
    numeroInterior: 'B',
    ciudadLocalidad: 'EXAMPLE CITY',
    estadoProvincia: 'EXAMPLE STATE',
    pais: 'US',
    codigoPostal: '00000',
  },
}

/** A company that does not exist. */
export const companyExample = { nombreRazonSocial: 'COMERCIALIZADORA INVENTADA SA DE CV', rfc: 'CIN010101AB1' } as const

/** A party that is that company. */
export const partyExample: JsonObject = { tipoPersona: 'MORAL', ...companyExample }

/** A remark that says nothing of anybody. */
export const remarkExample: JsonObject = { aclaracionesObservaciones: 'Texto inventado para el ejemplo.' }
