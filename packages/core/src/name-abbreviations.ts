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
