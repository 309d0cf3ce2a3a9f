import type { JsonObject } from '@pdn/core'
import { companyRfc, personCurp, personRfc, sanction } from '../test-provider.ts'

/** An invented institution. */
export const institution = (number: number): JsonObject => ({
  nombre: ['Secretaría de Pruebas', 'Ñandú, Instituto', 'Órgano Árbol', 'nube'][number % 4] ?? '',
  siglas: `I${number % 4}`,
  clave: `C${number % 4}`,
})

const names = ['Ana', 'Ñusta', 'Óscar', 'nora', 'Zoé', 'andrés', 'Árbol', 'María José']
const surnames = ['Peña', 'Pérez', 'Núñez', 'Zúñiga', 'de la O', 'Álvarez']

const person = (number: number): JsonObject => ({
  nombres: names[number % names.length] ?? '',
  primerApellido: surnames[number % surnames.length] ?? '',
  ...(number % 3 === 0 ? {} : { segundoApellido: surnames[(number * 5) % surnames.length] ?? '' }),
  rfc: personRfc,
  curp: personCurp,
})

/** A person of version 2, under whichever name a standard has for the given ones. */
const recordPerson = (number: number, given: JsonObject): JsonObject => {
  const { nombres: _, ...others } = person(number)
  return { ...others, ...given }
}

const servantRecord = (id: string, number: number): JsonObject => ({
  id,
  datosGenerales: recordPerson(number, { nombres: names[number % names.length] ?? '', sexo: 'MUJER' }),
  empleoCargoComision: { nombreEntePublico: institution(number).nombre ?? '' },
  tipoSancion: [{ clave: 'INHABILITACION' }],
})

/** Invented documents as each version writes them; every endpoint that is published must have some. */
export const documents: Readonly<Record<string, (number: number) => JsonObject>> = {
  's1-declaraciones-2.0': number => declaration(number),
  's1-declaraciones-1.0': number => ({
    id: `DF${number}`,
    metadata: { actualizacion: '2018-05-20T12:00:00Z', institucion: 'Secretaría de Pruebas' },
    informacion_personal: {
      informacion_general: { nombres: names[number % names.length] ?? '', primer_apellido: 'Peña', rfc: personRfc },
    },
  }),
  's2-spic-1.1': number => ({
    id: `O${number}`,
    fechaCaptura: '2025-01-02T03:04:05Z',
    ...person(number),
    institucionDependencia: institution(number),
    puesto: { nombre: `Puesto ${number % 5}`, nivel: '11' },
    tipoProcedimiento: [
      { clave: 1 + (number % 5), valor: 'x' },
      { clave: 1 + ((number + 2) % 5), valor: 'x' },
    ],
  }),
  's2-spic-1.0': number => ({
    id: `OE${number}`,
    nombres: names[number % names.length] ?? '',
    primer_apellido: 'Peña',
    rfc: personRfc,
    institucion_dependencia: institution(number),
    tipo_procedimiento: [1],
  }),
  's3-particulares-1.0': number => ({
    id: `PE${number}`,
    particular_sancionado: {
      nombre_razon_social: `${names[number % names.length]} ${number} SA DE CV`,
      rfc: companyRfc,
    },
    tipo_sancion: ['I'],
  }),
  's3-contratistas-1.0': number => ({
    // The draft has no ids; whose source gives one all the same is asked for by it.
    id: `CE${number}`,
    numero_expediente: `CE-EXP-${number}`,
    nombre_razon_social: `${names[number % names.length]} ${number}`,
    rfc: personRfc,
    tipo_sancion: ['M'],
  }),
  's3-servidores-1.0': number => ({
    id: `SE${number}`,
    servidor_publico_sancionado: {
      nombres: names[number % names.length] ?? '',
      primer_apellido: 'Peña',
      rfc: personRfc,
      curp: personCurp,
    },
    tipo_falta: ['AG'],
    tipo_sancion: ['I'],
  }),
  's3-particulares-1.1': number =>
    sanction(
      `P${number}`,
      `${names[number % names.length]} ${number} SA DE CV`,
      {
        institucionDependencia: institution(number),
        expediente: `EXP-${number}`,
        tipoSancion: [{ clave: number % 2 === 0 ? 'I' : 'M', valor: 'x' }],
      },
      number % 2 === 0 ? { rfc: companyRfc } : { tipoPersona: 'F', rfc: personRfc },
    ),
  's3-servidores-1.1': number => ({
    id: `S${number}`,
    fechaCaptura: '2025-01-02T03:04:05Z',
    institucionDependencia: institution(number),
    servidorPublicoSancionado: { ...person(number), puesto: 'Puesto' },
    autoridadSancionadora: 'Órgano Interno',
    tipoFalta: { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' },
    tipoSancion: [{ clave: ['I', 'S', 'D'][number % 3] ?? 'I', valor: 'x' }],
    causaMotivoHechos: 'Texto inventado.',
  }),
  's2-servidores-2': number => ({
    id: `OR${number}`,
    ejercicio: 2025,
    datosGenerales: recordPerson(number, { nombre: names[number % names.length] ?? '' }),
    empleoCargoComision: { nombreEntePublico: institution(number).nombre ?? '' },
    tipoProcedimiento: 'DICTAMEN_VALUATORIO',
  }),
  's3-graves-2': number => ({
    ...servantRecord(`SG${number}`, number),
    faltaCometida: [{ clave: ['PECULADO', 'NEPOTISMO', 'ABUSO_FUNCIONES'][number % 3] ?? '' }],
  }),
  's3-no-graves-2': number => ({
    ...servantRecord(`SN${number}`, number),
    faltaCometida: [{ clave: ['CUMPLIR_FUNCIONES', 'OTRO', 'CAUSAR_DANOS_HACIENDA'][number % 3] ?? '' }],
  }),
  's3-fisicas-2': number => ({
    id: `PF${number}`,
    datosGenerales: recordPerson(number, { nombres: names[number % names.length] ?? '', tipoDomicilio: 'x' }),
    tipoSancion: [{ clave: 'INHABILITACION' }],
  }),
  's3-morales-2': number => ({
    id: `PM${number}`,
    datosGenerales: { nombreRazonSocial: `${names[number % names.length]} ${number} SA DE CV`, rfc: companyRfc },
    tipoSancion: [{ clave: 'INHABILITACION' }],
  }),
  'ocds-1.1': number => ({
    ocid: `ocds-0prueb-${number}`,
    id: `r${number}`,
    date: '2025-01-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    buyer: { id: 'b', name: String(institution(number).nombre) },
    tender: {
      id: `t${number}`,
      title: `Obra ${number % 4}`,
      procurementMethod: ['open', 'selective', 'limited', 'direct'][number % 4] ?? 'open',
      numberOfTenderers: number % 3,
      tenderPeriod: {
        startDate: `2024-0${1 + (number % 6)}-01T00:00:00Z`,
        endDate: `2024-0${2 + (number % 6)}-01T00:00:00Z`,
      },
      items: [{ id: 'i', description: `Partida ${names[number % names.length]}` }],
    },
    awards: [
      {
        id: 'a',
        title: `Fallo ${names[number % names.length]}`,
        status: number % 2 === 0 ? 'active' : 'pending',
        suppliers: [{ id: 's', name: `Proveedora ${number % 5} SA DE CV` }],
      },
    ],
    contracts: [
      { id: 'c', awardID: 'a', title: `Contrato ${number % 3}`, items: [{ id: 'j', description: 'Cemento' }] },
    ],
  }),
}

const declaration = (number: number): JsonObject => {
  const [type, income] = declarationIncomes[number % 3] ?? ['INICIAL', 'ingresoMensualNetoDeclarante']
  const property = (size: number): JsonObject => ({
    titular: [{ clave: 'DEC', valor: 'DECLARANTE' }],
    superficieTerreno: { valor: 80 + size * 7, unidad: 'm2' },
    superficieConstruccion: { valor: 60 + size * 5, unidad: 'm2' },
    formaAdquisicion: { clave: ['CPV', 'HRN', 'DNC'][size % 3] ?? 'CPV', valor: 'x' },
    valorAdquisicion: { valor: 900_000 + size * 1001, moneda: 'MXN' },
  })
  return {
    id: `D${number}`,
    metadata: { tipo: type, institucion: 'Secretaría de Pruebas', actualizacion: '2025-05-02T03:04:05Z' },
    declaracion: {
      situacionPatrimonial: {
        datosGenerales: recordPerson(number, { nombre: names[number % names.length] ?? '' }),
        datosCurricularesDeclarante: {
          escolaridad: ['LIC', 'MAE', 'BCH']
            .slice(0, 1 + (number % 3))
            .map(clave => ({ nivel: { clave, valor: 'x' } })),
        },
        datosEmpleoCargoComision: {
          nombreEntePublico: institution(number).nombre ?? '',
          empleoCargoComision: `Puesto ${number % 5}`,
          nivelOrdenGobierno: ['FEDERAL', 'ESTATAL', 'MUNICIPAL_ALCALDIA'][number % 3] ?? '',
          nivelEmpleoCargoComision: `N${number % 7}`,
          domicilioMexico: {
            entidadFederativa: { clave: `0${1 + (number % 9)}`, valor: 'x' },
            municipioAlcaldia: { clave: `00${1 + (number % 4)}`, valor: 'x' },
          },
        },
        ingresos: { [income]: { valor: 9000 + number * 1700, moneda: 'MXN' } },
        // Every fourth has none, every other two, of which a range must hold for one.
        bienesInmuebles: {
          bienInmueble: number % 4 === 0 ? [] : [property(number), property(40 - number)].slice(number % 2),
        },
      },
    },
  }
}

const declarationIncomes = [
  ['INICIAL', 'ingresoMensualNetoDeclarante'],
  ['MODIFICACIÓN', 'ingresoAnualNetoDeclarante'],
  ['CONCLUSIÓN', 'ingresoConclusionNetoDeclarante'],
] as const
