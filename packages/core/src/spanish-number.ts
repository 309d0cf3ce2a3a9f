const ones =
  'CERO UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ ONCE DOCE TRECE CATORCE QUINCE DIECISEIS DIECISIETE DIECIOCHO DIECINUEVE VEINTE VEINTIUNO VEINTIDOS VEINTITRES VEINTICUATRO VEINTICINCO VEINTISEIS VEINTISIETE VEINTIOCHO VEINTINUEVE'.split(
    ' ',
  )
const tens = 'TREINTA CUARENTA CINCUENTA SESENTA SETENTA OCHENTA NOVENTA'.split(' ')
const hundreds =
  'CIENTO DOSCIENTOS TRESCIENTOS CUATROCIENTOS QUINIENTOS SEISCIENTOS SETECIENTOS OCHOCIENTOS NOVECIENTOS'.split(' ')

/** A number below a million in Spanish words, in capitals and without accents. */
export const spanishNumber = (number: number): string => {
  if (number < 30) return ones[number] ?? ''
  if (number < 100) return joined(tens[Math.floor(number / 10) - 3] ?? '', number % 10, ' Y ')
  if (number === 100) return 'CIEN'
  if (number < 1000) return joined(hundreds[Math.floor(number / 100) - 1] ?? '', number % 100, ' ')
  const thousands = Math.floor(number / 1000)
  return joined(thousands === 1 ? 'MIL' : `${spanishNumber(thousands)} MIL`, number % 1000, ' ')
}

const joined = (head: string, rest: number, between: string): string =>
  rest === 0 ? head : `${head}${between}${spanishNumber(rest)}`
