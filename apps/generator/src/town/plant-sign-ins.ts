import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import {
  connectDirectory,
  connectOpenId,
  connectSso,
  listConnections,
  listDirectories,
  receiveDirectoryRequest,
  ssoJobs,
} from '@kara/sso'
import type { LiveHub } from '../read-live.ts'
import { companyCtx, gateOf, type Tools } from '../tools.ts'

/** The company of the town whose IT is in the middle of things. */
const home = 'nordurljos'
const labels = { openId: 'Norðurljós OpenID', moving: 'Norðurljós verkstæði', directory: 'Starfsmannaskrá' }

/**
 * What somebody new to the pages of sign-ins should find alive: a connection over OpenID Connect that is not tested
 * yet, one whose provider published another address that waits for somebody's word, and a directory with a history.
 * Nobody depends on any of it.
 */
export async function plantSignIns(tools: Tools, hubs: ReadonlyMap<string, LiveHub>): Promise<void> {
  const live = hubs.get(home)
  const domain = live?.domains.find(({ state }) => state === 'verified')?.name
  if (!live || !domain || !tools.outside.sandboxUrl) return
  const ctx = companyCtx(tools.ctx, live.company.id)
  const known = new Set((await listConnections(ctx)).map(({ label }) => label))
  if (!known.has(labels.openId)) await plantOpenId(ctx, tools)
  if (!known.has(labels.moving)) await plantMovingProvider(ctx, tools, domain)
  const directories = await listDirectories(ctx, tools.sso)
  if (!directories.some(({ label }) => label === labels.directory)) await plantDirectory(ctx, tools, domain)
}

async function plantOpenId(ctx: Ctx, { sso, outside }: Tools): Promise<void> {
  const issuer = outside.issuerOf(home)
  const input = { label: labels.openId, issuer, clientId: 'kara-hubs', clientSecret: 'a-secret-of-the-town' }
  await connectOpenId(ctx, input, sso)
}

/** Its provider moves after it was connected, and the daily look finds out. */
async function plantMovingProvider(ctx: Ctx, { sso, outside }: Tools, domain: string): Promise<void> {
  const slug = `${home}-verkstaedi`
  const metadataUrl = await outside.publishMetadata(slug, domain)
  const { id } = await connectSso(ctx, { label: labels.moving, metadataUrl }, sso)
  await outside.moveProvider(slug)
  const look = ssoJobs(sso).dueHandlers.find(({ kind }) => kind === 'sso_connection.watch')
  if (!look?.outside || ctx.scope.role !== 'company') return
  const { companyId } = ctx.scope
  const job = inScope(ctx, { role: 'worker', companyId }, { kind: 'worker', name: 'connections' })
  const payload = { connectionId: id }
  const found = await look.outside(job, payload, id)
  await inTransaction(job, (ctx) => look.handle(ctx, payload, id, found))
}

/** Three people who came, one who left, and a call under a token that is not known any more. */
async function plantDirectory(ctx: Ctx, { ctx: gateCtx, sso }: Tools, domain: string): Promise<void> {
  const { directory, token } = await connectDirectory(ctx, { label: labels.directory, kind: 'entra' }, sso)
  const call = (method: string, path: string, body: object, by = token) =>
    receiveDirectoryRequest(
      gateOf(gateCtx),
      { directoryId: directory.id, token: by, method, path, query: {}, body: JSON.stringify(body) },
      sso,
    )
  const ids: string[] = []
  for (const [name, givenName] of [
    ['vigdis', 'Vigdís'],
    ['steinar', 'Steinar'],
    ['oddny', 'Oddný'],
  ]) {
    const person = { userName: `${name}@${domain}`, name: { givenName }, active: true }
    const { body } = await call('POST', '/Users', person)
    ids.push(String((body as { id?: string } | null)?.id))
  }
  const leaves = { Operations: [{ op: 'replace', path: 'active', value: false }] }
  await call('PATCH', `/Users/${ids[1]}`, leaves)
  await call('GET', '/Users', {}, 'a-token-from-before-it-was-renewed')
}
