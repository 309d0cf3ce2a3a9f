/** What the page of the validator says, in Spanish; `{name}` marks a place to fill. */
export const validatorEs = {
  title: 'Validador',
  description:
    'Revise un archivo contra los estándares de la Plataforma Digital Nacional sin enviarlo: todo ocurre en su navegador.',
  lead: 'Elija un archivo de declaraciones, servidores públicos, sanciones o contrataciones y sepa qué le falta para cumplir el estándar, línea por línea.',
  private:
    'Nada se envía: el archivo se lee y se revisa dentro de su navegador, y esta página no tiene a dónde mandarlo.',
  privateMore: 'Por qué hay datos que no se publican',
  withoutScript: {
    title: 'Sin JavaScript',
    text: 'Esta página revisa el archivo en su navegador y para eso necesita JavaScript. Lo mismo se obtiene de otras dos maneras:',
    command: 'En su equipo, sin enviar nada:',
    api: 'Por la API, que recibe el archivo, lo revisa y no lo guarda:',
  },
  choose: {
    choose: 'Elegir un archivo',
    drop: 'o soltarlo aquí',
    dropNow: 'suéltelo',
    forms: 'JSON, JSON Lines, CSV o Excel (.xlsx), también en gzip o ZIP; de cientos de megabytes si hace falta.',
    standard: 'Estándar',
    recognised: 'Reconocerlo por el contenido',
    several: 'Se revisa un archivo a la vez: reúna varios en un ZIP.',
    folder: 'Lo que soltó no es un archivo. Una carpeta se revisa reuniéndola en un ZIP.',
  },
  progress: {
    title: 'Revisando {file}',
    bytes: '{bytes} de {total}',
    records: '{count} documentos',
    problems: '{count} problemas hasta ahora',
    publishing: 'Preparando el archivo público',
    cancel: 'Cancelar',
    cancelled: 'Se canceló la revisión de {file}.',
    finished: 'Terminó la revisión de {file}.',
  },
}
