import { getCompanyForSupport } from '@kara/companies'
import { findHubForSupport } from '@kara/hubs'
import { notFound, readId } from '@kara/kernel'
import { listAttempts, listConnectionsForSupport } from '@kara/sso'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

/** The latest attempts beside the company; the whole list is one press away. */
const attemptsShown = 10

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const companyId = readId<'company'>(args.params.companyId)
  if (!companyId) throw notFound('companies.company_missing', 'There is no such company.')
  const company = await getCompanyForSupport(ctx, companyId)
  const [hub, connections, { attempts }] = await Promise.all([
    findHubForSupport(ctx, companyId),
    listConnectionsForSupport(ctx, companyId),
    listAttempts(ctx, { companyId }),
  ])
  const labels = new Map(connections.map(({ id, label }) => [id, label]))
  return {
    company,
    hub: hub && { name: hub.name, slug: hub.slug, state: hub.state, access: hub.access },
    connections: connections.map(({ id, label, state, idpEntityId, testedAt, certificates, replaces }) => ({
      id,
      label,
      state,
      idpEntityId,
      testedAt,
      certificates: certificates.map(({ fingerprintSha256, subject, validTo }) => ({
        fingerprintSha256,
        subject,
        validTo,
      })),
      replaces: replaces && { label: labels.get(replaces.connectionId) ?? '', until: replaces.until },
    })),
    attempts: attempts.slice(0, attemptsShown),
    now: ctx.clock.now().toString(),
  }
}
