import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writeJson } from './src/kept-json.mjs'

/** The login roles that the migrate command makes; everything that runs connects as one of these. */
const ROLES = { DATABASE_APP_URL: 'kara_app', DATABASE_QUEUE_URL: 'kara_queue', DATABASE_SSO_URL: 'kara_sso' }

/** The sandbox listens this far above the web. */
export const SANDBOX_PORT_OFFSET = 900

/**
 * The secret of every test stack, the same as `@kara/testing` uses: login roles belong to the whole server,
 * so tests that share one must agree on their passwords.
 */
export const TEST_APP_SECRET = 'a-secret-for-tests-only-0123456789abcdef'

/** Variables of ours that a person's shell must not slip into the children: the stack alone decides them. */
const OURS =
  /^(APP_|BASE_|DATABASE_|REDIS_URL|SANDBOX_|RESEND_|STRIPE_|DNS_RESOLVER_|EID_|STORAGE_|MAIL_|LIVEKIT_)/

/**
 * The whole environment contract of the local stack, in one place: what each child process gets.
 *
 * @param {object} stack
 * @param {'development' | 'test'} stack.appEnv
 * @param {number} stack.port where the web listens; the sandbox follows at a fixed distance
 * @param {string} stack.databaseUrl the owner of the database, used by migrate only
 * @param {string | null} [stack.redisUrl] null lets PostgreSQL carry the queue
 * @param {Secrets} stack.secrets
 * @param {ReturnType<import('./src/places.mjs').placesIn>} stack.places
 * @returns {Record<string, string>}
 */
export function stackEnvironment({ appEnv, port, databaseUrl, redisUrl, secrets, places }) {
  const baseHost = `localhost:${port}`
  const sandboxPort = port + SANDBOX_PORT_OFFSET
  const sandboxUrl = `http://localhost:${sandboxPort}`
  return {
    APP_ENV: appEnv,
    NODE_ENV: 'development',
    PORT: String(port),
    BASE_HOST: baseHost,
    BASE_SCHEME: 'http',
    APP_SECRET: secrets.appSecret,
    DATABASE_URL: databaseUrl,
    ...roleUrls(databaseUrl, secrets.appSecret),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_STATE_DIR: places.sandbox,
    // The bare base host: sub-names of localhost are known to browsers, not to every system resolver.
    SANDBOX_WEBHOOK_URL: `http://${baseHost}/webhooks/stripe`,
    SANDBOX_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    RESEND_BASE_URL: `${sandboxUrl}/mailbox`,
    RESEND_API_KEY: secrets.resendApiKey,
    SELLER_NAME: 'Kara hf.',
    SELLER_REGISTRATION_NUMBER: '500101-0000',
    SELLER_TAX_NUMBER: '000000',
    SELLER_ADDRESS: 'Sandgerði 1, 101 Reykjavík',
    SELLER_ACCOUNT: '0000-26-000000',
    STRIPE_HOST: sandboxUrl,
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    DNS_RESOLVER_URL: `${sandboxUrl}/dns/resolve`,
    EID_ISSUER: `${sandboxUrl}/eid`,
    EID_CLIENT_ID: '@kara.example/web',
    EID_CLIENT_SECRET: secrets.eidClientSecret,
    STORAGE_DIR: places.files,
    MAIL_FROM: 'Kara Hubs <hello@kara.example>',
    SUPPORT_ADDRESS: 'support@kara.example',
  }
}

/** What a child process gets: this shell's environment without our own names, then the stack's. */
export function childEnvironment(stack, extra = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name))
  return { ...Object.fromEntries(inherited), ...stack, ...extra }
}

/**
 * A role's password follows from the secret, so that it need not be stored anywhere and the migrate
 * command and the stack agree on it without talking.
 */
export function rolePassword(role, appSecret) {
  return createHmac('sha256', appSecret).update(role).digest('hex')
}

/** @typedef {{ appSecret: string, stripeSecretKey: string, stripeWebhookSecret: string, resendApiKey: string, eidClientSecret: string }} Secrets */

/** This copy's secrets, made on the first start. The outside ones are known to the sandbox only. */
export function keepSecrets(places) {
  const known = readJson(places.secrets)
  const secrets = { ...newSecrets(), ...known }
  if (JSON.stringify(secrets) !== JSON.stringify(known)) writeJson(places.secrets, secrets)
  return secrets
}

/** Secrets for a stack that nobody keeps. */
export function newSecrets() {
  const random = () => randomBytes(32).toString('hex')
  return {
    appSecret: random(),
    stripeSecretKey: `sk_test_${random()}`,
    stripeWebhookSecret: `whsec_${random()}`,
    resendApiKey: `re_${random()}`,
    eidClientSecret: random(),
  }
}

/** Where a stack writes the log of one of its parts. */
export function logFileOf(places, name) {
  return join(places.logs, `${name}.log`)
}

function roleUrls(databaseUrl, appSecret) {
  const pairs = Object.entries(ROLES).map(([name, role]) => {
    const url = new URL(databaseUrl)
    url.username = role
    url.password = rolePassword(role, appSecret)
    return [name, url.href]
  })
  return Object.fromEntries(pairs)
}
