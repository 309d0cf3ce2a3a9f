/** How Mexican registers shorten names, folded: what each stands for. Only what is no word of its own. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    maria: 'ma',
    jose: 'j',
    francisco: 'fco fsco',
    francisca: 'fca',
    guadalupe: 'gpe gpde',
    santa: 'sta',
    santo: 'sto',
    antonio: 'anto',
    concepcion: 'concep',
    dominguez: 'dgz dguez dmgz',
    fernandez: 'fdz fdez fndz',
    garcia: 'gcia grcia',
    gomez: 'gmz gmez',
    gonzalez: 'glz glez gzz gzlz gnzlz gzlez',
    gutierrez: 'gtz gtrz gtez',
    hernandez: 'hdz hdez hrdz hndz',
    jimenez: 'jmz jmnz',
    lopez: 'lpz',
    martinez: 'mtz mtnz mtnez mrtz',
    perez: 'prz',
    ramirez: 'rmz rmrz',
    rodriguez: 'rdz rdgz rguez rgz rdguez',
    sanchez: 'schz snchz',
    vazquez: 'vzz vzqz vqz',
  }).flatMap(([word, short]) => short.split(' ').map(one => [one, word] as const)),
)

/** What a folded word of a name stands for where it is a usual abbreviation (`ma`: maria, `gpe`: guadalupe); else itself. */
export const writtenOut = (word: string): string => abbreviations.get(word) ?? word

/** Legal forms of companies whose letters part where they are written with points: `S.A. de C.V.` */
const lettersOfForms: ReadonlySet<string> = new Set(
  'sa sab sapi sapib sas sc scc scl scp scu snc spr srl ac cv rl iap ibp abp enr'.split(' '),
)

/** No such form has more letters. */
const mostLetters = 5

/** How many of these folded words, from that place on, are the letters of one legal form: `s`, `a` are `sa`; else 1. */
export const lettersTogether = (words: readonly string[], from: number): number => {
  let letters = words[from] ?? ''
  let together = 1
  for (let at = from + 1; at < from + mostLetters && letters.length === at - from; at += 1) {
    letters += words[at] ?? ''
    if (letters.length === at - from + 1 && lettersOfForms.has(letters)) together = at - from + 1
  }
  return together
}
