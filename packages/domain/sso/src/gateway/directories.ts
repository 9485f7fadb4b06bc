import { addressOfUser, namesOfUser, readBoolean, type ScimRequest } from '../rules/scim.ts'
import { fileUser, type LibraryUser } from './inside-library.ts'
import type { DirectoryAnswer, DirectoryChange } from './library-calls.ts'
import type { Library } from './library-process.ts'

/** The library's directory sync, with what it does wrong put right. Runs in the library's process. */

type DirectorySync = Library['directorySyncController']
type Event = { event: string; data: { id?: unknown; email?: unknown; active?: unknown; raw?: unknown } }

/** Tells the library of a directory; its own secret never leaves it. */
export async function addDirectory(
  { directories }: DirectorySync,
  { companyId, directoryId, label }: { companyId: string; directoryId: string; label: string },
): Promise<{ libraryDirectoryId: string }> {
  const type = 'generic-scim-v2' as const
  const { data, error } = await directories.create({
    tenant: companyId,
    product: directoryId,
    name: label,
    type,
  })
  if (!data) throw new Error(error?.message ?? 'The library made no directory')
  return { libraryDirectoryId: data.id }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * One request at a time: the library keeps whose directory it is working for in a field of its own, and two at once
 * would write into each other's.
 */
export function askDirectory(
  sync: DirectorySync,
  input: { libraryDirectoryId: string } & ScimRequest,
): Promise<DirectoryAnswer> {
  const answer = last.then(() => ask(sync, input))
  last = answer.catch(() => {})
  return answer
}

async function ask(
  { directories, requests, users }: DirectorySync,
  { libraryDirectoryId, method, userId, body, query }: { libraryDirectoryId: string } & ScimRequest,
): Promise<DirectoryAnswer> {
  const { data: directory } = await directories.get(libraryDirectoryId)
  const apiSecret = directory?.scim.secret
  if (!apiSecret) throw new Error('The library does not know this directory')
  users.setTenantAndProduct(directory.tenant, directory.product)
  const before = userId === null ? null : await userOf(users, userId)
  const changes: DirectoryChange[] = []
  const hear = async (event: unknown) => {
    const change = changeOf(event as Event)
    if (change) changes.push(change)
  }
  const shared = { directoryId: libraryDirectoryId, apiSecret, resourceType: 'users' }
  const request = { ...shared, method, resourceId: userId ?? undefined, body, query }
  const { status, data } = await requests.handle(request as never, hear as never)
  if (status < 300) await refile(users, libraryDirectoryId, before, data)
  // Who is there already was heard of before an answer got lost: say again who it is.
  if (method === 'POST' && status === 409) changes.push(...(await whoIsThere(requests, shared, body)))
  return { status, body: (data as object | undefined) ?? null, changes }
}

/** Keeps people to be found by what they are called now, and by nothing they were called before. */
async function refile(
  users: DirectorySync['users'],
  directoryId: string,
  before: LibraryUser | null,
  answered: unknown,
): Promise<void> {
  const { id } = (answered ?? {}) as { id?: unknown }
  const user = typeof id === 'string' ? await userOf(users, id) : null
  if (!user) return
  const filed = before ? namesOfUser(before.raw, before.email) : [user.email]
  const names = namesOfUser(user.raw, user.email)
  if (filed.join(' ') !== names.join(' ')) await fileUser(users, directoryId, user, names)
}

async function userOf(users: DirectorySync['users'], id: string): Promise<LibraryUser | null> {
  return ((await users.get(id)).data as unknown as LibraryUser | null) ?? null
}

async function whoIsThere(
  requests: DirectorySync['requests'],
  shared: object,
  body: Record<string, unknown>,
): Promise<DirectoryChange[]> {
  const filter = `userName eq "${addressOfUser(body, body.userName)}"`
  const query = { startIndex: 1, count: 1, filter }
  const { data } = await requests.handle({ ...shared, method: 'GET', body: {}, query } as never)
  const [raw] = (data as { Resources?: { id?: unknown; active?: unknown }[] } | undefined)?.Resources ?? []
  const change = raw && changeOf({ event: 'user.updated', data: { id: raw.id, active: raw.active, raw } })
  return change ? [change] : []
}

function changeOf({ event, data }: Event): DirectoryChange | null {
  if (!event.startsWith('user.') || typeof data.id !== 'string') return null
  const isGone = event === 'user.deleted'
  const isActive = !isGone && (data.active === undefined || readBoolean(data.active) === true)
  return { libraryUserId: data.id, email: addressOfUser(data.raw, data.email), isActive, isGone }
}
