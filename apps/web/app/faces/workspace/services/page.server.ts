import { listOwnServices } from '@kara/directory'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [services, { locale }] = await Promise.all([listOwnServices(ctx), readerOf(args)])
  return { services: services.map((service) => ({ ...service, name: service.name[locale] })) }
}
