import { readConfig } from '@kara/config'
import { appointStaff, findPersonByEmail } from '@kara/identity'
import { generatorSettings, openTools } from './open-tools.ts'
import { gateOf, operatorOf, type Tools } from './tools.ts'

const usage = `npm run staff -- appoint <address>
  makes the person who has proven this address a support agent; they sign up first, like everybody
`

const say = (line: string) => process.stdout.write(`${line}\n`)

async function appoint(tools: Tools, email: string): Promise<number> {
  const personId = await findPersonByEmail(gateOf(tools.ctx), email)
  if (!personId) {
    say(
      `Nobody has proven ${email} yet. They sign up with it at app.${tools.baseHost} first; then try again.`,
    )
    return 1
  }
  const isNew = await appointStaff(operatorOf(tools.ctx), { personId })
  say(isNew ? `${email} works for support from now on.` : `${email} works for support already.`)
  return 0
}

async function main([what, email]: readonly string[]): Promise<number> {
  if (what !== 'appoint' || !email) {
    say(usage)
    return what ? 2 : 0
  }
  const tools = await openTools(readConfig('staff', generatorSettings))
  try {
    return await appoint(tools, email)
  } finally {
    await tools.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
