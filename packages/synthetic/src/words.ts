/** A list that is never empty, so that picking from it always gives something. */
export type Words = readonly [string, ...string[]]

const words = (first: string, ...others: string[]): Words => [first, ...others]
const list = (text: string): Words => {
  const [first = '', ...others] = text.split('·').map(word => word.replace(/\s+/g, ' ').trim())
  return [first, ...others]
}

/** Common given names of women, the commonest first. */
export const womensNames: Words = list(`María Guadalupe · María · Juana · Guadalupe · Margarita · Verónica · Leticia ·
  Rosa María · Alejandra · Elizabeth · Francisca · Gabriela · Patricia · Adriana · Claudia · Silvia · Ana María · Martha ·
  Norma · Yolanda · Teresa · Rosa · Alicia · Laura · Josefina · Araceli · María del Carmen · Rocío · Sandra · Mónica ·
  Beatriz · Irma · Karla · Daniela · Fernanda · Ximena · Itzel · Citlali · Yaretzi · Julieta · Ma. Luisa · María de los
  Ángeles · Luz María · Esperanza · Consuelo · Lourdes · Maricela · Nayeli · Xóchitl · Brenda`)

/** Common given names of men, the commonest first. */
export const mensNames: Words =
  list(`José Luis · Juan · José · Juan Carlos · Francisco · Miguel Ángel · Antonio · Jesús ·
  Carlos · Alejandro · Pedro · Manuel · Roberto · Jorge · Luis · Ricardo · Fernando · Eduardo · Javier · Raúl · Arturo ·
  Sergio · Gerardo · Rafael · Enrique · Martín · Óscar · José Antonio · Víctor Manuel · Mario · Alberto · Armando · Héctor ·
  Salvador · Ramón · Guillermo · Alfredo · Gabriel · Ángel · Daniel · Marco Antonio · Rubén · César · Julio · Ignacio ·
  Cuauhtémoc · Emiliano · Santiago · Diego · Iñaki`)

/** Common surnames, the commonest first. */
export const surnames: Words = list(`Hernández · García · Martínez · López · González · Pérez · Rodríguez · Sánchez ·
  Ramírez · Cruz · Flores · Gómez · Morales · Vázquez · Reyes · Jiménez · Torres · Díaz · Gutiérrez · Ruiz · Mendoza ·
  Aguilar · Ortiz · Moreno · Castillo · Romero · Álvarez · Méndez · Chávez · Rivera · Juárez · Ramos · Domínguez · Herrera ·
  Medina · Castro · Vargas · Guzmán · Velázquez · Rojas · de la Cruz · Contreras · Salazar · Luna · Ortega · Ríos ·
  Santiago · Guerrero · Estrada · Bautista · Cortés · Soto · Alvarado · Espinoza · Lara · Ávila · Cervantes · Camacho ·
  Márquez · Vega · Silva · Delgado · Muñoz · Núñez · Peña · Sandoval · Carrillo · León · Mejía · Cabrera · Fuentes · Solís ·
  Rosas · Valdez · Ibarra · Ponce de León · Campos · Santos · Miranda · Navarro · Pacheco · Zúñiga · Maldonado · Robles ·
  Acosta · Molina · Figueroa · Montes · Cárdenas · Ochoa · Barrera · Tapia · Meza · Cano · Trejo · Nava · Bravo · Galván ·
  Orozco · Téllez · Quintero · Ek · Canul · Pech · Tzuc · Xool · Montes de Oca · del Río · Güemes · Yáñez`)

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

/** Public bodies; the place is put after them. */
export const bodies: Words = list(`Secretaría de Obras Públicas · Secretaría de Salud · Secretaría de Educación ·
  Secretaría de Finanzas · Instituto de Salud · Comisión del Agua · Junta de Caminos · Sistema para el Desarrollo
  Integral de la Familia · Universidad Tecnológica · Fiscalía General · Secretaría de Seguridad · Instituto de la Vivienda ·
  Secretaría del Campo · Congreso · Poder Judicial`)

/** Places that are not on any map. */
export const places: Words = list(`Anáhuac · Río Claro · Villa Aurora · San Telmo de las Fuentes · Puerto Sereno ·
  Nueva Tenayo · Santa Inés del Llano · Cerro Blanco de la Luz · Amatlán de Muestra · Los Encinos de Muestra`)

/** Streets of addresses that nobody lives in. */
export const streets: Words = words(
  'Calle de la Muestra',
  'Avenida del Ejemplo',
  'Privada Inventada',
  'Calzada Ficticia',
)
