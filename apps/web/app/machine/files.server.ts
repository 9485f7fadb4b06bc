import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** A year: the name of a built file changes with its content. */
const immutable = 'public, max-age=31536000, immutable'

/** Hubs are for a company's people, so nothing here is for search engines. */
const robots = 'User-agent: *\nDisallow: /\n'

// A house that holds a heart, in the house's own colour.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="10" fill="#2f6b5e"/><path d="M9 17.2 18 9.5l9 7.7v8.3a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2z" fill="none" stroke="#fff" stroke-width="2.1" stroke-linejoin="round"/><path d="M18 23.6c-2.9-1.9-4-3.3-4-4.9a2.1 2.1 0 0 1 4-.9 2.1 2.1 0 0 1 4 .9c0 1.6-1.1 3-4 4.9z" fill="#fff"/></svg>`

/**
 * Files that are the same at every host, and the addresses that browsers and crawlers try on their own:
 * answered here, so that they never reach a page's router.
 */
export function fileRoutes(clientFolder: string | null): Hono {
  const routes = new Hono()
  if (clientFolder) {
    const root = relative(process.cwd(), clientFolder)
    routes.use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('Cache-Control', immutable)
    })
    routes.use('/assets/*', serveStatic({ root, precompressed: true }))
    routes.get('/assets/*', (c) => c.text('There is no such file.', 404))
  }
  routes.get('/favicon.ico', (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
  routes.get('/robots.txt', (c) => c.text(robots))
  routes.get('/.well-known/*', (c) => c.text('There is nothing here.', 404))
  routes.get('/apple-touch-icon*', (c) => c.text('There is nothing here.', 404))
  routes.get('/sitemap.xml', (c) => c.text('There is nothing here.', 404))
  return routes
}
