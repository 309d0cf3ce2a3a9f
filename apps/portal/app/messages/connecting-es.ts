/** The connection protocol step by step, in Spanish; apart, so that only its page carries it. */
export const connectingEs = {
  title: 'Cómo conectarse, paso a paso',
  description:
    'De los datos de una institución a su interconexión: estándar, archivo, API, OAuth 2.0, niveles de acceso, pruebas y operación.',
  lead: 'Una institución publica sus datos en una API con el contrato del estándar y OAuth 2.0; la plataforma la consulta, guarda lo público y dice de cada dato de dónde viene. Estos son los pasos.',
  steps: [
    {
      id: 'estandar',
      title: 'Elegir el estándar y su versión',
      text: [
        'Cada sistema tiene su estándar. Use la versión vigente; la anterior se sigue leyendo. En la página de cada versión están los campos, los catálogos, un ejemplo válido, el esquema y una plantilla.',
      ],
      command: '',
    },
    {
      id: 'archivo',
      title: 'Preparar los datos y validarlos',
      text: [
        'Un CSV, un libro de Excel, JSON o JSON Lines sirven. Valídelos antes de publicar: cada problema dice línea, campo, regla y cómo corregirlo, y nada sale de su equipo.',
        'Una tabla con columnas propias necesita una correspondencia hacia el estándar; el comando propone una, que debe leerse antes de usarla.',
      ],
      command: 'npm run pdn -- provider draft sanciones.csv --system s3 --out sanciones.yaml',
    },
    {
      id: 'api',
      title: 'Servir la API del contrato',
      text: [
        'Puede escribir la API usted mismo, con la descripción OpenAPI de cada contrato, o servir su archivo con el proveedor de esta plataforma: atiende todas las rutas del contrato, sus filtros y órdenes, y OAuth 2.0.',
        'La petición lleva page (desde 1), pageSize (1 a 200), sort y query; la respuesta, pagination (pageSize, page, totalRows, hasNextPage) y results.',
      ],
      command: 'npm run pdn -- provider serve --system s3 --contract v1 --data sanciones.csv --mapping sanciones.yaml',
    },
    {
      id: 'oauth',
      title: 'Proteger la API con OAuth 2.0',
      text: [
        'La especificación pide el flujo password; el proveedor atiende también refresh_token y client_credentials. Las credenciales del cliente van en el encabezado Basic, en el cuerpo o en ambos; scope puede omitirse.',
        'El token se presenta como Authorization: Bearer y dura una hora. Las contraseñas y los secretos se guardan solo como huellas argon2id.',
      ],
      command:
        'curl -u pdn:SECRETO -d grant_type=password -d username=pdn -d password=CONTRASEÑA https://servidor-de-la-institucion/oauth/token',
    },
    {
      id: 'niveles',
      title: 'Dar a cada cliente su nivel',
      text: [
        'Nivel público: las respuestas salen recortadas según la publicidad de cada campo, y se rechaza preguntar por CURP o por el RFC de una persona. Nivel confidencial: todo, solo para quien la ley señala.',
        'La interconexión de esta plataforma usa un cliente de nivel público. Un dato reservado que llegue por ella se corta antes de guardarse, se cuenta y se le informa a la institución.',
      ],
      command: 'npm run pdn -- provider client --id pdn --tier public',
    },
    {
      id: 'pruebas',
      title: 'Probar: funciones, seguridad y carga',
      text: [
        'Tres grupos de pruebas, dos veces: primero en desarrollo, con datos sintéticos; después en producción, con datos reales sin los reservados.',
        'Funciones: cada filtro, cada orden, la última página, una página vacía, el catálogo de instituciones, y que cada documento cumpla su esquema. Seguridad: sin token, con uno vencido, con uno de otro, filtros por datos reservados, TLS. Carga: páginas de 200 hasta el final, varias a la vez.',
      ],
      command: '',
    },
    {
      id: 'conexion',
      title: 'Conectar',
      text: [
        'Quien opera la plataforma registra la conexión con la dirección, el contrato y las credenciales del cliente público, y hace la primera lectura. Desde entonces se lee sola, por páginas y sin perder el avance si algo se interrumpe.',
      ],
      command:
        'npm run pdn -- registry add --id mi-institucion-s3 --system s3 --contract v1 --url https://servidor-de-la-institucion --provider "Mi institución" --client pdn --secret-file secreto.txt\nnpm run pdn -- harvest mi-institucion-s3',
    },
    {
      id: 'operacion',
      title: 'Mantenerla',
      text: [
        'El estado de cada conexión es público: si está al día, su última lectura, lo que quedó en cuarentena y por qué, y los datos reservados que llegaron. Una corrección en la fuente aparece como nueva versión del registro; lo que se retira deja constancia.',
      ],
      command: '',
    },
  ],
  endpointsTitle: 'Rutas de cada contrato',
  endpointsLead: 'Generadas de las definiciones; la dirección y el prefijo los elige cada institución.',
  version: 'Versión',
  search: 'Consulta',
  catalogue: 'Catálogo de instituciones',
  none: 'no tiene',
  filters: 'Filtros',
  sorts: 'Órdenes',
  grantsTitle: 'Tokens',
  grantsLead: 'POST /oauth/token, como formulario o JSON.',
  grant: 'Flujo',
  parameters: 'Parámetros',
  grants: [
    [
      'password',
      'grant_type, username, password; scope si se quiere; client_id y client_secret si no van en el encabezado',
    ],
    ['refresh_token', 'grant_type, refresh_token; cada uno sirve una vez y trae el siguiente'],
    ['client_credentials', 'grant_type; client_id y client_secret si no van en el encabezado'],
  ],
  errorsTitle: 'Respuestas que no son 200',
  errorsLead: 'Siempre {"code": "422", "message": "…"}, con todo lo que está mal.',
  status: 'Estado',
  when: 'Cuándo',
  errors: [
    ['400', 'JSON mal formado; un miembro, filtro u orden que el contrato no tiene; un tipo equivocado'],
    ['401', 'sin token, con uno vencido o desconocido; credenciales equivocadas; filtro u orden por datos reservados'],
    ['404, 405', 'nada en esa dirección; otro método'],
    [
      '422',
      'page o pageSize fuera de rango; una clave que no está en la lista; parámetros que faltan al pedir un token',
    ],
    ['429', 'se pasó de un límite; Retry-After dice cuánto esperar'],
    ['500', 'falla del servidor'],
  ],
  all: 'Todas las especificaciones',
  states: 'Estado de las conexiones',
}
