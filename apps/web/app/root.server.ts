import { takeFlash } from './http/flash.server.ts'
import { readerOf } from './http/language.server.ts'
import { isForDevelopers } from './http/platform.server.ts'
import type { PageArgs } from './http/visit.server.ts'

/** What every page has: how its reader reads, and what just happened. */
export async function loader(args: PageArgs) {
  const { visit } = args.context
  return {
    reader: await readerOf(args),
    flash: takeFlash(visit),
    isForDevelopers: isForDevelopers(visit.platform.config),
  }
}

export type RootData = typeof loader
