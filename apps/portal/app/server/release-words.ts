import type { Language } from '@pdn/core'

const es = {
  heading: 'Entregas y qué cambió cada una',
  lead: 'Este procedimiento se publicó en {count} entregas, que la plataforma une según el estándar OCDS. La más reciente va primero.',
  leadOne: 'Este procedimiento se publicó en una sola entrega.',
  undated: 'sin fecha',
  from: 'de',
  first: 'Con esta entrega empieza el procedimiento.',
  setAside: 'Es una versión consolidada: se deja aparte mientras se tengan las entregas de las que se hizo.',
  nothing: 'Repite lo que ya se sabía: no cambió nada.',
  changes: { one: '1 cambio', many: '{count} cambios' },
  unshown: {
    one: '1 dato cambió que la página no muestra; está en el JSON de las entregas.',
    many: '{count} datos cambiaron que la página no muestra; están en el JSON de las entregas.',
  },
  more: {
    one: 'Cambió 1 dato más; está en el JSON de las entregas.',
    many: 'Cambiaron {count} datos más; están en el JSON de las entregas.',
  },
  others: {
    one: 'Hay 1 entrega anterior; está en el JSON de las entregas.',
    many: 'Hay {count} entregas anteriores; están en el JSON de las entregas.',
  },
  json: 'Entregas en JSON',
  ocds: 'Registro OCDS, con entregas y versiones',
}

const en: typeof es = {
  heading: 'Releases and what each changed',
  lead: 'This process was published in {count} releases, which the platform merges as the OCDS standard says. The newest comes first.',
  leadOne: 'This process was published in a single release.',
  undated: 'undated',
  from: 'of',
  first: 'The process begins with this release.',
  setAside: 'It is a compiled release: it is set aside while the releases that it was made of are held.',
  nothing: 'It repeats what was known: nothing changed.',
  changes: { one: '1 change', many: '{count} changes' },
  unshown: {
    one: '1 value changed that the page does not show; it is in the JSON of the releases.',
    many: '{count} values changed that the page does not show; they are in the JSON of the releases.',
  },
  more: {
    one: '1 more value changed; it is in the JSON of the releases.',
    many: '{count} more values changed; they are in the JSON of the releases.',
  },
  others: {
    one: 'There is 1 earlier release; it is in the JSON of the releases.',
    many: 'There are {count} earlier releases; they are in the JSON of the releases.',
  },
  json: 'Releases in JSON',
  ocds: 'OCDS record, with releases and versions',
}

/** What the page of a process says of its releases; said on the server, so that no script carries it. */
export const releaseWords: Readonly<Record<Language, typeof es>> = { es, en }
