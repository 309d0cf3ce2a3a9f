import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { compiledSchemas } from './src/compiled-schemas.ts'

export default defineConfig({
  plugins: [reactRouter()],
  // The Content-Security-Policy allows no data: addresses.
  build: { assetsInlineLimit: 0 },
  worker: { plugins: () => [compiledSchemas()] },
  // Ours that Node runs as it stands stays outside, so that the platform and its pages share one instance of it.
  // All else is bundled in its production form, whatever NODE_ENV the platform runs under.
  ssr: { external: ['@pdn/core', '@pdn/systems', '@pdn/exchange', '@pdn/search', '@pdn/queries'], noExternal: true },
  environments: {
    ssr: {
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { rolldownOptions: { input: './app/handler.ts', output: { entryFileNames: 'index.js' } } },
    },
  },
})
