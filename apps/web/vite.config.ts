import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
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

// While pages are edited, Vite does not ask the plugin what is external: it wants every door by name.
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const serverDoors = Object.keys(dependencies)
  .filter((id) => id.startsWith('@kara/') && !bundled.test(id))
  .flatMap((id) => [id, `${id}/contracts`])

/** Below this a compressed file is hardly smaller. */
const compressBytesMin = 1024

/** Compresses the built files once, so that no request pays for it. */
const compressedFiles: Plugin = {
  name: 'kara:compressed-files',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  async writeBundle({ dir = '' }) {
    const files = await readdir(dir, { recursive: true })
    for (const file of files.filter((name) => /\.(js|css|svg)$/.test(name))) {
      const bytes = await readFile(join(dir, file))
      if (bytes.length < compressBytesMin) continue
      const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(bytes, brotli))
      await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }))
    }
  },
}

export default defineConfig({
  plugins: [
    oneCopyOfEachPackage,
    tailwindcss(),
    compressedFiles,
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
            unstable_optimizeDeps: true,
          },
        }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  ssr: { external: serverDoors, noExternal: [/^@kara\/(ui|language)/] },
})
