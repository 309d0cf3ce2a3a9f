import { index, prefix, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'

const pages = (language: 'es' | 'en'): RouteConfigEntry[] => [
  index('routes/home.tsx', { id: `${language}-home` }),
  route('buscar', 'routes/search.tsx', { id: `${language}-search` }),
  route('interconexion', 'routes/connections.tsx', { id: `${language}-connections` }),
  route('interconexion/:connection', 'routes/connection.tsx', { id: `${language}-connection` }),
  route('datos', 'routes/data.tsx', { id: `${language}-data` }),
  route('ayuda', 'routes/help.tsx', { id: `${language}-help` }),
  route('ayuda/busqueda', 'routes/searching.tsx', { id: `${language}-searching` }),
  route('ayuda/privacidad', 'routes/privacy.tsx', { id: `${language}-privacy` }),
  route('especificaciones', 'routes/specifications.tsx', { id: `${language}-specifications` }),
  route('especificaciones/conexion', 'routes/connecting.tsx', { id: `${language}-connecting` }),
  route('especificaciones/api', 'routes/platform-api.tsx', { id: `${language}-platform-api` }),
  route('especificaciones/:system', 'routes/specification-system.ts', { id: `${language}-specification-system` }),
  route('especificaciones/:system/:version', 'routes/specification.tsx', { id: `${language}-specification` }),
  route('especificaciones/:system/:version/api', 'routes/specification-contract.tsx', {
    id: `${language}-specification-contract`,
  }),
  route('validador', 'routes/validator.tsx', { id: `${language}-validator` }),
  // The slugs of the systems that the platform carries; any other is not found.
  route(':slug', 'routes/system.tsx', { id: `${language}-system` }),
  route(':slug/:id', 'routes/record.tsx', { id: `${language}-record` }),
  route(':slug/:id/persona', 'routes/person.tsx', { id: `${language}-person` }),
]

export default [
  ...pages('es'),
  ...prefix('en', pages('en')),
  route('robots.txt', 'routes/robots.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
