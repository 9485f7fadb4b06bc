import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const { locale } = await readerOf(args)
  return { welcome: hub.welcome[locale] ?? hub.welcome[hub.locale] ?? null }
}
