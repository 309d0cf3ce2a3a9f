const list = (text: string): readonly string[] => text.split('·').map(word => word.replace(/\s+/g, ' ').trim())

/** Federal bodies; none bears the name of a real one. */
export const federalBodies: readonly string[] = list(`Secretaría Federal de Caminos y Puertos · Secretaría Federal de
  Abasto · Secretaría Federal de Aguas y Bosques · Secretaría Federal de Vivienda Popular · Secretaría Federal de
  Enseñanza · Secretaría Federal de Sanidad · Instituto Federal de Pensiones · Instituto Federal de Laboratorios ·
  Comisión Federal de Presas · Comisión Federal de Ferrocarriles · Servicio Federal de Aduanas Interiores · Archivo
  Federal de la Nación · Agencia Federal de Satélites · Fondo Federal de Artesanías · Consejo Federal de Semillas ·
  Procuraduría Federal de Usuarios · Registro Federal de Tierras · Instituto Federal de Meteoros · Oficina Federal de
  Imprenta · Academia Federal de Policía`)

/** Bodies of a state; the state is put after them. */
export const stateBodies: readonly string[] = list(`Secretaría de Obras Públicas · Secretaría de Salud · Secretaría de
  Educación · Secretaría de Finanzas · Comisión del Agua · Junta de Caminos · Sistema para el Desarrollo Integral de la
  Familia · Secretaría de Seguridad · Instituto de la Vivienda · Secretaría del Campo · Congreso · Poder Judicial`)

/** Bodies of a municipality; the place is put after them. */
export const municipalBodies: readonly string[] = list(
  'Ayuntamiento · Organismo de Agua Potable · Sistema Municipal para el Desarrollo Integral de la Familia',
)

/** Bodies that the constitutions of the states keep apart from the three powers. */
export const autonomousBodies: readonly string[] = list(`Comisión de Derechos Humanos · Instituto Electoral · Instituto
  de Transparencia · Tribunal de Justicia Administrativa · Fiscalía General · Auditoría Superior`)

/** First words of places that are on no map. */
export const placeHeads: readonly string[] = list(`Villa Aurora · San Telmo · Nueva Tenayo · Santa Inés · Cerro Blanco ·
  Amatlán · Los Encinos · Puerto Nuevo · Valle Hondo · Tierra Colorada · Ojo Claro · Peña Alta · Llano Largo · Río Manso ·
  Monte Sereno · El Carrizal`)

/** What sets places of one name apart. */
export const placeEndings: readonly string[] =
  list(`de las Fuentes · del Llano · de la Luz · de Muestra · de Arriba · de
  Abajo · del Ejemplo · de los Inventos · de la Sierra Azul · del Mar Quieto · de Anáhuac · del Camino · de Tres Soles ·
  de Siete Lunas`)
