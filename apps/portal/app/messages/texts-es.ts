/** The long texts of the pages that explain, in Spanish; apart, so that only those pages carry them. */
export const textsEs = {
  privacy: {
    title: 'Qué no se publica y por qué',
    description:
      'Por qué el RFC de personas y la CURP están reservados, qué más se corta y qué hacer con los homónimos.',
    parts: [
      {
        id: 'rfc-curp',
        title: 'El RFC de personas y la CURP',
        text: [
          'El RFC de una persona (13 caracteres) y la CURP se forman con su nombre y su fecha de nacimiento. Quien los publica, publica la fecha de nacimiento; quien permite preguntar «¿es este su RFC?», permite averiguarla.',
          'Por eso no aparecen en ninguna página, descarga, dirección ni respuesta de la API, aunque la institución los haya enviado por descuido dentro de un texto, un enlace o el nombre de un archivo. Si alguien los busca, la búsqueda se rechaza con esta explicación.',
          'El RFC de una empresa (12 caracteres) es público: no dice nada de la vida privada de nadie.',
        ],
      },
      {
        id: 'cut',
        title: 'Qué más se corta',
        text: [
          'Domicilios, teléfonos y correos privados, fechas de nacimiento, datos de menores y todo lo que las normas reservan. También lo que nadie ha clasificado todavía: lo desconocido se reserva hasta que una regla lo publique.',
          'El corte ocurre en memoria, antes de guardar. La base de datos no contiene estos valores. En su lugar queda la cuenta de cuántos llegaron y en qué parte del documento, que se publica en la página de cada fuente para que la institución lo corrija.',
        ],
      },
      {
        id: 'opaque',
        title: 'Identificadores que empiezan con «pdn-»',
        text: [
          'Algunas instituciones usan el RFC de una persona como identificador dentro del documento. Ahí se sustituye por uno opaco que sirve para leer ese documento y para nada más: la misma persona recibe otro en cada registro.',
        ],
      },
      {
        id: 'namesakes',
        title: 'Los homónimos',
        text: [
          'Dos personas pueden llamarse igual. La plataforma nunca une a dos personas solo por su nombre, y una lista de resultados no dice que sean la misma.',
          'Antes de afirmar algo de alguien, compare institución, lugar y fechas, y consulte a la institución que publicó el registro.',
        ],
      },
      {
        id: 'undetermined',
        title: 'Cuando no se sabe si es persona o empresa',
        text: [
          'Hay fuentes que no lo dicen. Si el nombre no trae una forma legal (S.A. de C.V., A.C.…), se muestra como «sin determinar» y recibe la misma privacidad que una persona.',
        ],
      },
      {
        id: 'visits',
        title: 'Su visita',
        text: [
          'Leer la plataforma no requiere cuenta y no deja cookies. Ninguna página pide nada a terceros: ni letras, ni estadísticas, ni mapas.',
        ],
      },
    ],
  },
  help: {
    title: 'Ayuda',
    description: 'Cómo buscar, cómo leer un registro y qué quiere decir cada marca.',
    parts: [
      {
        id: 'search',
        title: 'Cómo buscar',
        text: [
          'Escriba un nombre, una empresa, una institución, un expediente, un OCID o el RFC de una empresa. No importan los acentos, las mayúsculas ni el orden de las palabras, y un error de escritura se corrige si así no hay resultados; la página lo dice y ofrece buscar tal cual.',
          'Bajo cada resultado está la razón por la que aparece. La dirección de la página guarda la búsqueda completa: cópiela para compartirla.',
        ],
      },
      {
        id: 'read',
        title: 'Cómo leer un registro',
        text: [
          'Primero la respuesta en una frase, después la línea de tiempo o las etapas, y luego los datos. Al lado: quién lo publicó, cuándo se recibió y cómo ha cambiado. Cada fecha de la lista de cambios abre el registro tal como estaba ese día.',
        ],
      },
    ],
    marksTitle: 'Qué quiere decir cada marca',
    marks: [
      ['inferido', 'La institución no escribió el dato: se dedujo al convertir su archivo al estándar.'],
      [
        'la fuente escribió «…»',
        'El valor se convirtió a la forma del estándar; al lado queda lo que decía la fuente.',
      ],
      ['La fuente no lo dice', 'El estándar tiene lugar para el dato y la institución lo dejó vacío.'],
      ['Reservado por ley', 'El dato existe o puede existir, pero no es público.'],
      ['Dato sintético', 'El registro es inventado: pertenece al país de muestra.'],
      ['sin determinar', 'La fuente no dice si es persona o empresa.'],
      ['vigente hoy', 'La fecha de hoy cae dentro del plazo publicado.'],
    ],
    moreSearching: 'Cómo pedir lo que busca: campos, intervalos y exclusiones',
    moreValidator: 'Cómo revisar un archivo antes de publicarlo',
    morePrivacy: 'Qué no se publica y por qué',
    moreData: 'Cómo llevarse los datos',
  },
  searching: {
    title: 'Cómo pedir lo que busca',
    description: 'Palabras, frases, campos, intervalos y exclusiones: lo que entiende el buscador, con ejemplos.',
    lead: 'Basta escribir un nombre. Quien quiera más precisión tiene estas formas, que se combinan en una sola línea y valen igual en la API.',
    write: 'Se escribe',
    finds: 'Encuentra',
    forms: [
      [
        'garcía lópez',
        'Nombres y textos con las dos palabras, en cualquier orden y sin importar acentos. Un error de escritura se corrige, y la página lo dice.',
      ],
      ['"obra pública"', 'Las palabras juntas y en ese orden, tal como están escritas.'],
      ['constructora -puente', 'Lo que tiene la primera palabra y no la segunda; también con NOT.'],
      [
        'institución:salud',
        'El campo con ese valor. El nombre del campo va en español o como en la API, con o sin acentos.',
      ],
      [
        'importe:1000000..5000000',
        'Un intervalo, con los dos extremos incluidos; ..5000000 y >=1000000 dejan uno abierto.',
      ],
      ['fecha:2020..2023-06', 'Fechas por año, mes o día.'],
      ['-estado:jalisco', 'Todo menos ese valor.'],
    ],
    fieldsTitle: 'Campos',
    fieldsLead: 'Los de todos los sistemas, y después los que cada uno declara.',
    ofEvery: 'En todos los sistemas',
    field: 'Campo',
    name: 'En la API',
    takes: 'Admite',
    types: {
      text: 'texto',
      code: 'un valor de la lista',
      number: 'número o intervalo',
      money: 'importe o intervalo',
      date: 'fecha o intervalo',
    },
    refused: 'El RFC de personas (13 caracteres) y la CURP no se pueden buscar en ninguna forma.',
    refusedWhy: 'Por qué',
  },
  data: {
    title: 'Llevarse los datos',
    description:
      'Descargas y API de la plataforma: búsquedas en CSV y JSON Lines, registros con su historia y cambios.',
    lead: 'Todo lo que se lee aquí se puede llevar, sin cuenta y sin clave. Los mismos parámetros de la página de búsqueda sirven en la API.',
    what: 'Qué',
    address: 'Dirección',
    rows: [
      [
        'Buscar',
        '/api/v1/search?q=constructora&system=s6',
        'Los resultados en JSON, con la razón de cada uno y el total.',
      ],
      ['Buscar, en tabla', '/api/v1/search.csv?system=s3', 'Los mismos resultados en CSV, una fila cada uno.'],
      ['Buscar, en Excel', '/api/v1/search.xlsx?system=s3', 'Los mismos resultados en un libro de Excel.'],
      ['Buscar, línea por línea', '/api/v1/search.jsonl?system=s3', 'Los mismos resultados en JSON Lines.'],
      ['Cuántos hay', '/api/v1/statistics', 'Registros por sistema, instituciones y fuentes.'],
      [
        'Qué cambió',
        '/api/v1/changes?since=0',
        'Cada alta, corrección y retiro en orden: con el último «seq» se sigue sin perder ninguno.',
      ],
      ['Las fuentes', '/api/v1/connections', 'Estado, recorridos y cuentas de cada fuente.'],
      ['La descripción de la API', '/api/v1/openapi.json', 'OpenAPI 3.1: parámetros, respuestas y errores.'],
      [
        'Los estándares',
        '/api/v1/specifications',
        'Cada versión con sus campos, catálogos, esquema, ejemplo, contrato y lo que cambió.',
      ],
    ],
    counts: 'Hoy hay {records} registros de {connections} fuentes.',
    record: 'En la página de cada registro está el enlace a su JSON.',
  },
}
