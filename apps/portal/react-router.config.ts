import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // Every route is in the first document: no later request for a manifest that a cache could hold in an older version.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
