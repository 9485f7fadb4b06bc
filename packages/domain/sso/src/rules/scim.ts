/** SCIM 2.0 (RFC 7643, 7644) as directories really speak it, made plain before the library reads it. Pure. */

export type ScimMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type ScimAnswer = { readonly status: number; readonly body: object | null }

/** A request that the library understands, or the answer to one it should not see. */
export type ScimReading =
  | { readonly outcome: 'request'; readonly request: ScimRequest }
  | { readonly outcome: 'answer'; readonly answer: ScimAnswer }

export type ScimRequest = {
  readonly method: ScimMethod
  readonly userId: string | null
  readonly body: Record<string, unknown>
  readonly query: { startIndex: number; count: number; filter?: string }
}

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** Directories ask for 100 at most; a page more costs another request. */
const PAGE_MAX = 100
/** One request changes one person; a hundred changes of one person are no honest request. */
const OPERATIONS_MAX = 100
const ID = /^[A-Za-z0-9_.-]{1,200}$/
/** The one question directories ask: is this person there? */
const FILTER = /^\s*(?:userName|emails(?:\[type eq "work"\])?(?:\.value)?)\s+eq\s+"([^"\\]{1,254})"\s*$/i
const UNSAFE = /__proto__|prototype|constructor/

export function scimError(status: number, detail: string): ScimAnswer {
  return { status, body: { schemas: [ERROR], status: String(status), detail } }
}

/** An empty list: of what we do not keep. */
function emptyScimList(): ScimAnswer {
  return {
    status: 200,
    body: { schemas: [LIST], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] },
  }
}

/** Reads a request under `/scim/v2/<directory>`. */
export function readScimRequest(input: {
  method: string
  path: string
  query: Readonly<Record<string, string | undefined>>
  body: string
}): ScimReading {
  const [resource = '', id, ...more] = input.path.split('/').filter(Boolean)
  const refuse = (status: number, detail: string): ScimReading => ({
    outcome: 'answer',
    answer: scimError(status, detail),
  })
  const method = methodOf(input.method)
  if (!method || more.length > 0) return refuse(404, 'There is no such resource.')
  const fixed = fixedAnswer(resource, method, id)
  if (fixed) return { outcome: 'answer', answer: fixed }
  if (resource.toLowerCase() !== 'users') return refuse(404, 'There is no such resource.')
  const needsId = method === 'PUT' || method === 'PATCH' || method === 'DELETE'
  if (id !== undefined && !ID.test(id)) return refuse(404, 'There is no such user.')
  if (needsId !== (id !== undefined) && method !== 'GET') return refuse(405, 'This cannot be done here.')
  const query = readQuery(input.query)
  if (!query) return refuse(400, 'Only a filter by userName or email is understood.')
  const body = method === 'GET' || method === 'DELETE' ? {} : readBody(input.body, method)
  if (!body) return refuse(400, 'The body is not a user or a change to one.')
  return { outcome: 'request', request: { method, userId: id ?? null, body, query } }
}

function methodOf(text: string): ScimMethod | null {
  const methods: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
  return methods.includes(text) ? (text as ScimMethod) : null
}

/** What a directory asks before it trusts us, and groups, which we do not keep: who is with whom is not our matter. */
function fixedAnswer(resource: string, method: ScimMethod, id: string | undefined): ScimAnswer | null {
  const name = resource.toLowerCase()
  if (name === 'groups') {
    if (method !== 'GET') return scimError(501, 'Groups are not kept here.')
    return id === undefined ? emptyScimList() : scimError(404, 'There is no such group.')
  }
  if (method !== 'GET') return null
  if (name === 'serviceproviderconfig') return { status: 200, body: serviceProviderConfig }
  if (name === 'resourcetypes') return listOf([userType])
  if (name === 'schemas')
    return listOf([{ id: USER, name: 'User', description: 'Somebody who works for the company' }])
  return null
}

const listOf = (resources: object[]): ScimAnswer => ({
  status: 200,
  body: {
    schemas: [LIST],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  },
})

const userType = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  schema: USER,
}

const serviceProviderConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: PAGE_MAX },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token shown once when the directory was connected',
    },
  ],
}

function readQuery(query: Readonly<Record<string, string | undefined>>): ScimRequest['query'] | null {
  const whole = (text: string | undefined, usual: number, least: number, most: number) => {
    const found = Number(text ?? usual)
    return Number.isInteger(found) ? Math.min(Math.max(found, least), most) : usual
  }
  const page = {
    startIndex: whole(query.startIndex, 1, 1, 1_000_000),
    count: whole(query.count, PAGE_MAX, 0, PAGE_MAX),
  }
  if (query.filter === undefined || query.filter === '') return page
  const address = FILTER.exec(query.filter)?.[1]
  // Written anew: the library cuts the text where it stands.
  return address === undefined ? null : { ...page, filter: `userName eq "${address}"` }
}

function readBody(text: string, method: ScimMethod): Record<string, unknown> | null {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(body) || UNSAFE.test(text)) return null
  return method === 'PATCH' ? readPatch(body) : readUser(body)
}

/** A whole user: `active` as a real boolean, the primary address first, because the library takes the first one. */
function readUser(user: Record<string, unknown>): Record<string, unknown> | null {
  const { active, emails, password: _, ...rest } = user
  if (typeof user.userName !== 'string' || user.userName === '') return null
  const state = active === undefined ? undefined : readBoolean(active)
  if (state === null) return null
  return {
    ...rest,
    ...(state === undefined ? {} : { active: state }),
    ...(Array.isArray(emails) ? { emails: primaryFirst(emails) } : {}),
  }
}

function primaryFirst(emails: unknown[]): unknown[] {
  const rank = (email: unknown) => {
    if (!isRecord(email)) return 2
    return readBoolean(email.primary) === true ? 0 : email.type === 'work' ? 1 : 2
  }
  return emails.filter(isRecord).sort((one, other) => rank(one) - rank(other))
}

/** Changes: the operations in one spelling, `active` in every way directories write it (Entra ID sends "False"). */
function readPatch(body: Record<string, unknown>): Record<string, unknown> | null {
  const { Operations: operations } = body
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > OPERATIONS_MAX) return null
  const read = operations.map(readOperation)
  return read.includes(null) ? null : { ...body, Operations: read }
}

function readOperation(operation: unknown): Record<string, unknown> | null {
  if (!isRecord(operation) || typeof operation.op !== 'string') return null
  const op = operation.op.toLowerCase()
  if (!['add', 'replace', 'remove'].includes(op)) return null
  const path = typeof operation.path === 'string' ? plainPath(operation.path) : undefined
  if (path === 'active') {
    const state = op === 'remove' ? false : readBoolean(operation.value)
    return state === null ? null : { op: 'replace', path, value: state }
  }
  if (path !== undefined) return { op, path, value: operation.value ?? '' }
  if (!isRecord(operation.value)) return null
  const entries: [string, unknown][] = []
  for (const [name, value] of Object.entries(operation.value)) {
    const plain = plainPath(name)
    const read = plain === 'active' ? readBoolean(value) : value
    if (read === null && plain === 'active') return null
    entries.push([plain, read])
  }
  return { op, value: Object.fromEntries(entries) }
}

/** `Active`, or the name with its whole schema before it, is the same path. */
function plainPath(path: string): string {
  const short = path.startsWith(`${USER}:`) ? path.slice(USER.length + 1) : path
  return short.toLowerCase() === 'active' ? 'active' : short
}

/** A boolean in every spelling directories use, or null. */
export function readBoolean(value: unknown): boolean | null {
  if (Array.isArray(value) && value.length === 1) return readBoolean(value[0])
  if (isRecord(value) && 'value' in value) return readBoolean(value.value)
  if (typeof value === 'boolean') return value
  const text = String(value).trim().toLowerCase()
  if (['true', '1', 'yes'].includes(text)) return true
  return ['false', '0', 'no'].includes(text) ? false : null
}

/** The address a user is known by now: the library's own field stays behind when only the raw user changes. */
export function addressOfUser(raw: unknown, fallback: unknown): string {
  if (isRecord(raw)) {
    const [first] = Array.isArray(raw.emails) ? primaryFirst(raw.emails) : []
    if (isRecord(first) && typeof first.value === 'string' && first.value !== '') return first.value
    if (typeof raw.userName === 'string' && raw.userName.includes('@')) return raw.userName
  }
  return typeof fallback === 'string' ? fallback : ''
}

/** What a user is found by: the name in the directory, and the address, which some directories keep apart. */
export function namesOfUser(raw: unknown, fallback: unknown): string[] {
  const userName = isRecord(raw) && typeof raw.userName === 'string' ? raw.userName : ''
  return [...new Set([addressOfUser(raw, fallback), userName])].filter((name) => name !== '')
}

/** A list says how many there are, not how many fitted on the page. */
export function withTotal(body: object | null, total: number): object | null {
  return body && 'totalResults' in body ? { ...body, totalResults: total } : body
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
