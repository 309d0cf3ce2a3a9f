/** A list that is never empty, so that picking from it always gives something. */
export type Words = readonly [string, ...string[]]

const words = (first: string, ...others: string[]): Words => [first, ...others]
const list = (text: string): Words => {
  const [first = '', ...others] = text.split('·').map(word => word.replace(/\s+/g, ' ').trim())
  return [first, ...others]
}

/** Heads of company names, by what they sell. */
export const trades = {
  works: words('Constructora', 'Edificaciones', 'Urbanizadora', 'Caminos y Obras', 'Ingeniería', 'Pavimentos'),
  goods: words(
    'Comercializadora',
    'Distribuidora',
    'Suministros',
    'Proveedora',
    'Abastecedora',
    'Papelería',
    'Farmacéutica',
  ),
  services: words(
    'Servicios',
    'Consultoría',
    'Limpieza Integral',
    'Logística',
    'Seguridad',
    'Tecnología',
    'Transportes',
  ),
} as const

/** Syllables of company names that no company bears. */
export const syllables: Words = list(
  'zen · quil · mor · ana · tru · vel · xi · lum · bra · tec · oru · pal · fen · dru · sil · nev · cal · rum · tis · gor',
)

/** Streets of addresses that nobody lives in. */
export const streets: Words = words(
  'Calle de la Muestra',
  'Avenida del Ejemplo',
  'Privada Inventada',
  'Calzada Ficticia',
)
