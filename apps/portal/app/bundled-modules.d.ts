declare module '*.css'

declare module '*?url' {
  const address: string
  export default address
}

declare module 'virtual:compiled-schemas' {
  import type { CompiledValidator } from '@pdn/systems'

  /** By id of the version. */
  export const compiledSchemas: ReadonlyMap<string, CompiledValidator>
}

declare module 'virtual:react-router/server-build' {
  import type { ServerBuild } from 'react-router'

  const build: ServerBuild
  export = build
}
