import type { PageArgs } from '../http/visit.server.ts'

/** Where a hub with this name in its address answers, or will, as people type it. */
export function hubAddressOf(args: PageArgs, slug: string): { readonly host: string; readonly url: string } {
  const { BASE_HOST, BASE_SCHEME } = args.context.visit.platform.config
  const host = `${slug}.${BASE_HOST}`
  return { host, url: `${BASE_SCHEME}://${host}/` }
}

/** What follows the name: ".kara.is". */
export function hubAddressSuffix(args: PageArgs): string {
  return `.${args.context.visit.platform.config.BASE_HOST}`
}
