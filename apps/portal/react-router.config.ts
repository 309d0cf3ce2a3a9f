import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // Takes its name among the builds once it is whole.
  buildDirectory: 'build/new',
  // Every route is in the first document: no later request for a manifest that a cache could hold in an older version.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
