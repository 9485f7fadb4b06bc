import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCompany } from '@kara/companies/testing'
import { inScope } from '@kara/kernel'
import { activateConnection, connectSso } from '@kara/sso'
import { openTestDatabase, startSandbox } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passTest, type SignIn, signInThroughSandbox } from './sign-in.ts'
import { openTestTools } from './testing.ts'
import { companyCtx, type Tools } from './tools.ts'

const personas = [
  'plain',
  'entra',
  'okta',
  'google',
  'adfs',
  'keycloak',
  'onelogin',
  'jumpcloud',
  'simplesamlphp',
] as const

describe('signing in through the providers companies use', { timeout: 120_000 }, () => {
  const db = openTestDatabase()
  const stateDir = mkdtempSync(join(tmpdir(), 'kara-personas-'))
  const opened: { tools?: Tools; sandbox?: Awaited<ReturnType<typeof startSandbox>> } = {}
  beforeAll(async () => {
    opened.sandbox = await startSandbox(stateDir, 8539)
    opened.tools = await openTestTools(db, { sandboxUrl: opened.sandbox.url })
  }, 120_000)
  afterAll(() => {
    opened.sandbox?.process.kill()
    rmSync(stateDir, { recursive: true, force: true })
  })

  const tell = async (path: string, body: object) => {
    const answer = await fetch(`${opened.sandbox?.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(200)
  }

  /** A company whose people sign in through the sandbox, which writes as the persona does. */
  async function madeCompany(persona: string, slug = persona): Promise<{ signIn: SignIn; tools: Tools }> {
    const { tools, sandbox } = opened
    if (!tools || !sandbox) throw new Error('The sandbox has not started')
    const domain = `${slug}.test`
    const company = await makeCompany(db, { domain })
    const ctx = companyCtx(tools.ctx, company.companyId)
    await tell('/control/companies', { slug, domain })
    await tell(`/control/idp/${slug}`, { persona, encryptTo: '' })
    const metadataXml = await (await fetch(`${sandbox.url}/saml/${slug}/metadata`)).text()
    const connection = await connectSso(ctx, { label: slug, metadataXml }, tools.sso)
    const signIn: SignIn = {
      companyId: company.companyId,
      connectionId: connection.id,
      sandbox: slug,
      person: 'anna',
      host: `${slug}.localhost`,
      locale: 'en',
      timeZone: 'Atlantic/Reykjavik',
    }
    expect(await passTest(tools, signIn, company.ownerId)).toBe(true)
    await activateConnection(ctx, { connectionId: connection.id, to: 'optional' })
    return { signIn, tools }
  }

  it.each(personas)('%s: in the clear, encrypted for us, and refused when changed', async (persona) => {
    const { signIn, tools } = await madeCompany(persona)
    const first = await signInThroughSandbox(tools, signIn)
    expect(first).toMatchObject({ purpose: 'sign_in', link: 'created', personId: expect.any(String) })

    await tell(`/control/idp/${persona}`, { encryptTo: await tools.sso.saml.certificatePem() })
    const encrypted = await signInThroughSandbox(tools, signIn)
    expect(encrypted).toMatchObject({ link: 'known', personId: first?.personId })

    await tell(`/control/idp/${persona}`, { encryptTo: '' })
    expect(await signInThroughSandbox(tools, { ...signIn, mode: 'tampered' })).toBeNull()
    expect(await signInThroughSandbox(tools, { ...signIn, mode: 'wrong-key' })).toBeNull()
  })

  it('tells the gate nothing it was not asked: another company finds no such sign-in', async () => {
    const { signIn, tools } = await madeCompany('plain', 'acme')
    const stranger = await makeCompany(db, { domain: 'stranger.test' })
    const ctx = inScope(tools.ctx, { role: 'gate', companyId: stranger.companyId })
    await expect(
      signInThroughSandbox({ ...tools, ctx }, { ...signIn, companyId: stranger.companyId }),
    ).rejects.toMatchObject({ code: 'sso.connection_missing' })
  })
})
