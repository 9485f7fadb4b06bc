import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'

/**
 * The inner parts of the library that its door does not offer. A new version of it must be held against the
 * tests of them: `receive-callback.test.ts` here and `sign-in.test.ts` of the generator.
 */
const load = createRequire(import.meta.url)

/** The key of the certificate it publishes; kept by it, encrypted, and made by it. */
export async function privateKeyOfLibrary(): Promise<string> {
  const { getDefaultCertificate } = load('@boxyhq/saml-jackson/dist/saml/x509.js') as {
    getDefaultCertificate(): Promise<{ privateKey: string }>
  }
  return (await getDefaultCertificate()).privateKey
}

/** The text over which the signature that the library checks holds by this certificate (base64); null when it does not. */
export function textSignedBy(xml: string, certificate: string): string | null {
  const { validateSignature } = load('@boxyhq/saml20/dist/validateSignature.js') as {
    validateSignature(xml: string, certificate: string, thumbprint: null): string | null
  }
  try {
    return validateSignature(xml, certificate, null)
  } catch {
    // A signature by another key is thrown as an error.
    return null
  }
}

/** Somebody of a directory, as the library keeps them. */
export interface LibraryUser {
  readonly id: string
  readonly email?: string
  readonly raw: Record<string, unknown>
}

/** Where the library keeps people of one directory: under which prefix, in which database. */
interface UserStore {
  store(kind: 'users'): { namespace: string; db: { db: { dataSource: DataSource } } }
}
interface DataSource {
  transaction(
    work: (manager: { query(sql: string, values: unknown[]): Promise<unknown> }) => Promise<void>,
  ): Promise<void>
}

/**
 * Files somebody of a directory under other names. The library does that when it makes them and never again, and under
 * one name only: whoever was renamed would be made a second time, and who gets the old address be taken for them.
 * The names change in one transaction and the person stays where they are: at no moment are they not there, so that
 * a directory that ends them meanwhile finds them.
 */
export async function fileUser(
  users: object,
  directoryId: string,
  user: LibraryUser,
  names: readonly string[],
): Promise<void> {
  const { key, keyDigest, keyForIndex, keyFromParts } = load('@boxyhq/saml-jackson/dist/db/utils.js') as {
    key(namespace: string, digest: string): string
    keyDigest(text: string): string
    keyForIndex(namespace: string, index: { name: string; value: string }): string
    keyFromParts(...parts: string[]): string
  }
  const { namespace, db } = (users as UserStore).store('users')
  const kept = key(namespace, keyDigest(user.id))
  const digestOf = (name: string) => keyDigest(keyFromParts(directoryId, name))
  const filed = (value: string) => keyForIndex(namespace, { name: 'directoryIdUsername', value })
  await db.db.dataSource.transaction(async (manager) => {
    await manager.query('select key from jackson_store where key = $1 for update', [kept])
    await manager.query(
      `with old as (
        delete from jackson_index where "storeKey" = $1 and starts_with(key, $2) and key <> all($3::text[])
      )
      insert into jackson_index (key, "storeKey") select name, $1 from unnest($3::text[]) as name
      where not exists (select from jackson_index where key = name and "storeKey" = $1)`,
      [kept, filed(''), names.map((name) => filed(digestOf(name)))],
    )
  })
}

type Tokens = { id_token?: string; error?: string; error_description?: string }
type Profile = { claims: { raw: Record<string, unknown> } }
type ReadProfile = (tokens: Tokens, ...more: unknown[]) => Promise<Profile>

/**
 * The library reads who somebody is from tokens and forgets the tokens; whether the ID token was signed by the
 * provider's key it never asks. This keeps the token beside what was read from it, so that the gateway can ask
 * itself.
 */
export function keepIdToken(): void {
  const reading = load('@boxyhq/saml-jackson/dist/controller/utils.js') as {
    extractOIDCUserProfile: ReadProfile
  }
  const read = reading.extractOIDCUserProfile
  reading.extractOIDCUserProfile = async (tokens, configuration) => {
    const profile = await read(tokens, configuration)
    profile.claims.raw.id_token = tokens.id_token
    return profile
  }
}

/** The ID token that a provider handed over during one exchange, whatever the library then made of it. */
export interface SeenToken {
  idToken: string | null
  /** The code of a refusal at its token address, with Microsoft's number where there is one; empty without. */
  refusedWith: string
}

const exchanges = new AsyncLocalStorage<SeenToken>()
/** As long as an address may be; a real one has 1 to 4 KB. */
const ID_TOKEN_CHARS_MAX = 16 * 1024

type Fetch = (url: unknown, options: unknown) => Promise<Response>
type Configuration = Record<symbol, Fetch | undefined>
type Import = (name: string) => Promise<{ customFetch: symbol }>

/** Runs one exchange and notes in `seen` which ID token came, also when the library refuses it. */
export function seeingTokens<Result>(seen: SeenToken, exchange: () => Promise<Result>): Promise<Result> {
  return exchanges.run(seen, exchange)
}

/**
 * What the library refuses it forgets as well, and support could never say why. Its calls to a provider go through a
 * function of its own, which is wrapped here so that the token of a refused answer can be kept, sealed.
 */
export function watchExchanges(): void {
  const making = load('@boxyhq/saml-jackson/dist/controller/oauth/oidc-client.js') as {
    oidcClientConfig(wish: unknown): Promise<Configuration>
  }
  const { dynamicImport } = load('@boxyhq/saml-jackson/dist/controller/utils.js') as { dynamicImport: Import }
  const make = making.oidcClientConfig
  making.oidcClientConfig = async (wish) => {
    const configuration = await make(wish)
    const { customFetch } = await dynamicImport('openid-client')
    const call = configuration[customFetch]
    if (!call) throw new Error('The library calls providers in another way')
    configuration[customFetch] = async (url, options) => {
      const response = await call(url, options)
      await noteToken(response.clone())
      return response
    }
    return configuration
  }
}

const numberIn = (text: unknown) => (typeof text === 'string' ? (/AADSTS\d{5,7}/.exec(text)?.[0] ?? '') : '')

async function noteToken(response: Response): Promise<void> {
  const seen = exchanges.getStore()
  if (!seen) return
  try {
    const { id_token: token, error, error_description: why } = (await response.json()) as Tokens
    if (typeof error === 'string') seen.refusedWith = [error.slice(0, 60), numberIn(why)].join(' ').trim()
    if (typeof token === 'string' && token.length <= ID_TOKEN_CHARS_MAX) seen.idToken = token
  } catch {
    // Whatever is no JSON holds no token; the library judges it.
  }
}
