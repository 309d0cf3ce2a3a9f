import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { compiledSchemas } from './src/compiled-schemas.ts'

/** Ours that Node runs as it stands, so that the platform and its pages share one instance of it. */
const outside = /^@pdn\/(?:core|systems|exchange|search|queries)(?:\/|$)/

export default defineConfig({
  plugins: [reactRouter()],
  // The Content-Security-Policy allows no data: addresses.
  build: { assetsInlineLimit: 0 },
  worker: { plugins: () => [compiledSchemas()] },
  // All is bundled in its production form, whatever NODE_ENV the platform runs under, but for what stays outside.
  ssr: { noExternal: true },
  environments: {
    ssr: {
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        rolldownOptions: {
          input: './app/handler.ts',
          output: { entryFileNames: 'index.js' },
          external: outside,
        },
      },
    },
  },
})
