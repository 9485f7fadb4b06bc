import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

/** Rendered on both sides, so they are part of the bundle; every other package of ours is not. */
const bundled = /^@kara\/(ui|language)(\/|$)/

/**
 * Leaves our server packages out of the server bundle: they are loaded from their sources, so that each of
 * them lives in the process once, whoever imports it (a pool, a queue, a class that is compared by identity).
 */
const oneCopyOfEachPackage: Plugin = {
  name: 'kara:one-copy-of-each-package',
  enforce: 'pre',
  resolveId(id, _importer, { ssr }) {
    return ssr && id.startsWith('@kara/') && !bundled.test(id) ? { id, external: true } : null
  },
}

export default defineConfig({
  plugins: [
    oneCopyOfEachPackage,
    tailwindcss(),
    // Vitest runs components on its own; the Remix plugin would look for a browser's entry.
    process.env.VITEST
      ? null
      : remix({
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  ssr: { noExternal: [/^@kara\/(ui|language)/] },
})
