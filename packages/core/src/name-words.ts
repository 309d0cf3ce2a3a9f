import { foldForRegistry } from './fold-text.ts'

/** Words of names that are written small. */
export const nameParticles: ReadonlySet<string> = new Set('de del la las los y'.split(' '))

/** Words of given names and surnames that bear an accent; the table of frequencies has none. */
const withAccent = `Aarón Adán Adrián Agustín Álvaro América Andrés Ángel Ángela Ángeles Angélica Anahí Aída Arístides Ascensión
  Asunción Bárbara Belén Benjamín Cándido César Concepción Cristóbal Cuauhtémoc Damián Darío Débora Efraín Efrén Elías
  Eloísa Encarnación Esaú Fabián Félix Fermín Gastón Germán Héctor Hernán Hilarión Inés Isaías Isaí Ítalo Iván Jazmín
  Jeremías Jerónimo Jesús Joaquín Jonás José Josué Julián Lázaro León Lucía María Martín Matías Míriam Moisés Mónica
  Nicolás Noé Noemí Óscar Paúl Plácido Purificación Ramón Raúl Rocío Román Rosalía Rubén Salomón Saúl Sebastián Simeón
  Simón Sofía Teófilo Tobías Tomás Úrsula Valentín Verónica Víctor Xóchitl Zacarías Alanís Alarcón Albarrán Alcántara
  Alemán Almazán Álvarez Amézquita Aragón Arámbula Arévalo Argüelles Argüello Ávila Báez Barragán Bazán Beltrán
  Benítez Bermúdez Buendía Calderón Cárdenas Carreón Castañón Catalán Cerón Chacón Chávez Colín Córdova Córdoba Cortés
  Cortázar Dávalos Dávila Díaz Domínguez Durán Durón Echavarría Echeverría Enríquez Espíndola Espínola Estévez Falcón
  Farías Fernández Gaitán Gaytán Galán Galván García Garzón Gómez González Güemes Güereca Guillén Gutiérrez Guzmán
  Hernández Ibáñez Íñiguez Jácome Jáuregui Jiménez Juárez Landín López Luján Macías Marín Márquez Marroquín Martínez
  Mejía Meléndez Méndez Menéndez Millán Mondragón Monzón Morán Morín Nájera Narváez Negrón Núñez Obregón Ordóñez Páez
  Pavón Pérez Pinzón Quiñónez Ramírez Rendón Rincón Ríos Rodríguez Roldán Rondón Sáenz Sánchez Santillán Solís
  Solórzano Suárez Téllez Terán Ulíbarri Valdés Vásquez Vázquez Velásquez Velázquez Vélez Yáñez Zárate Zúñiga`

/** Word in small letters without accents → the word as dictionaries write it. */
export const accentedWords = (): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const word of withAccent.split(/\s+/)) {
    words.set(foldForRegistry(word).toLowerCase(), word)
  }
  return words
}
