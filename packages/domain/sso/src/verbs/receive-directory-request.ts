import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { ReceiveDirectoryRequestInput } from '../contracts.ts'
import { askDirectory } from '../gateway/ask-library.ts'
import type { DirectoryAnswer } from '../gateway/library-calls.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readScimRequest, type ScimAnswer, type ScimRequest, scimError, withTotal } from '../rules/scim.ts'
import * as store from '../store/directories.ts'
import { heedDirectory } from './heed-directory.ts'

/**
 * Takes one request of a company's directory (SCIM 2.0). The token says whose directory calls; it must be the one the
 * address names. What the library makes of the request is heeded before it is answered, so that a directory that got
 * no answer asks again.
 */
export async function receiveDirectoryRequest(
  ctx: Ctx,
  raw: ReceiveDirectoryRequestInput,
  sso: Sso,
): Promise<ScimAnswer> {
  mustBeAtGate(ctx)
  const input = ReceiveDirectoryRequestInput.parse(raw)
  const tokenHash = hashToken(input.token)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfToken(ctx, tokenHash))
  if (!companyId) return refuseToken(ctx, input.directoryId)
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const directory = await inTransaction(atGate, (ctx) => store.findDirectory(ctx, input.directoryId))
  if (!directory?.libraryDirectoryId || directory.tokenHash !== tokenHash) {
    return refuseToken(ctx, input.directoryId)
  }
  const reading = readScimRequest(input)
  if (reading.outcome === 'answer') {
    const refusedFor = reading.answer.status >= 400 ? 'request' : null
    await inTransaction(atGate, (ctx) => store.noteCall(ctx, directory.id, { isPush: false, refusedFor }))
    return reading.answer
  }
  const { libraryDirectoryId } = directory
  const told = await askDirectory(sso, { libraryDirectoryId, ...reading.request })
  if (told.outcome === 'refused') {
    const call = { isPush: false, refusedFor: 'unavailable' } as const
    await inTransaction(atGate, (ctx) => store.noteCall(ctx, directory.id, call))
    return scimError(503, 'Not available right now. Ask again.')
  }
  for (const change of told.answer.changes) await heedDirectory(atGate, { directory, change }, sso)
  return answerOf(atGate, directory, reading.request, told.answer)
}

/** Whoever calls learns nothing; support sees that the directory of this address knocks under a wrong token. */
async function refuseToken(ctx: Ctx, directoryId: string): Promise<ScimAnswer> {
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfDirectory(ctx, directoryId))
  if (companyId) {
    await inTransaction(inScope(ctx, { role: 'gate', companyId }), (ctx) =>
      store.noteCall(ctx, directoryId, { isPush: false, refusedFor: 'token' }),
    )
  }
  return scimError(401, 'The token is not known.')
}

/** Notes that the directory is alive, and corrects what the library counts. */
function answerOf(
  ctx: Ctx,
  directory: store.DirectoryRow,
  { method, userId, query }: ScimRequest,
  { status, body }: DirectoryAnswer,
): Promise<ScimAnswer> {
  return inTransaction(ctx, async (ctx) => {
    // That somebody is not there is what a question may well be told.
    const isRefused = status >= 400 && method !== 'GET'
    const isPush = method !== 'GET' && !isRefused
    await store.noteCall(ctx, directory.id, { isPush, refusedFor: isRefused ? 'answer' : null })
    if (method !== 'GET') {
      const detail = { method, status }
      await recordAudit(ctx, 'sso_directory.heard', { kind: 'sso_directory', id: directory.id, detail })
    }
    const isWholeList = method === 'GET' && userId === null && query.filter === undefined
    return { status, body: isWholeList ? withTotal(body, await store.countKept(ctx, directory.id)) : body }
  })
}
