import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(3900),
  /** Loopback by default: whoever reaches this process can sign in as anybody. */
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_STATE_DIR: z.string().min(1).default('.local/sandbox'),
  SANDBOX_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_WEBHOOK_SECRET: z.string().min(1).default('whsec_sandbox'),
})

/** Where the sandbox listens, what it calls itself, where it keeps its state and whom it tells about cards. */
export interface Settings {
  port: number
  host: string
  url: string
  stateDir: string
  webhookUrl: string | undefined
  webhookSecret: string
}

export class RefusedToStart extends Error {
  override name = 'RefusedToStart'
}

/** Reads the environment into settings; refuses production and names every bad variable at once. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  refuseProduction(environment)
  // An empty variable counts as an absent one, because shells and .env files cannot tell them apart.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new RefusedToStart(`The sandbox cannot start with these settings:\n${problems.join('\n')}`)
  }
  const values = parsed.data
  return {
    port: values.SANDBOX_PORT,
    host: values.SANDBOX_HOST,
    url: (values.SANDBOX_URL ?? `http://localhost:${values.SANDBOX_PORT}`).replace(/\/+$/, ''),
    stateDir: resolve(values.SANDBOX_STATE_DIR),
    webhookUrl: values.SANDBOX_WEBHOOK_URL,
    webhookSecret: values.SANDBOX_WEBHOOK_SECRET,
  }
}

function refuseProduction(environment: Record<string, string | undefined>) {
  for (const name of ['NODE_ENV', 'APP_ENV']) {
    if (environment[name]?.trim().toLowerCase() !== 'production') continue
    throw new RefusedToStart(
      `The sandbox refuses to start because ${name} is "production". It signs anybody in as anybody and takes ` +
        'money from nobody: it belongs on a developer machine or in a test run only.',
    )
  }
}
