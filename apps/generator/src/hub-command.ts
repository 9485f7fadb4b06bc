import { readdirSync } from 'node:fs'
import { readConfig } from '@kara/config'
import { isCodedError } from '@kara/kernel'
import { applyHub } from './apply.ts'
import { generatorSettings, openTools } from './open-tools.ts'
import { describePlan, planHub } from './plan.ts'
import { describeProblem } from './problems.ts'
import { readDefinition } from './read-definition.ts'
import { scaffoldHub } from './scaffold.ts'
import type { Tools } from './tools.ts'
import { exportHub, isHubFolder } from './write-definition.ts'

const usage = `npm run hub -- <what> [slug]
  new <slug>     makes tenants/<slug> with everything a hub needs
  plan [slug]    shows what applying would change; without a slug, for every hub
  apply [slug]   makes the live hub what its folder says, through the same verbs as the pages
  export <slug>  writes the live hub back into its folder
`

type Say = (line: string) => void
const say: Say = (line) => process.stdout.write(`${line}\n`)

async function run(tools: Tools, [what, slug]: readonly string[]): Promise<number> {
  if (what === 'new' && slug) return scaffold(tools, slug)
  if (what === 'export' && slug) return writeBack(tools, slug)
  if (what !== 'plan' && what !== 'apply') {
    say(usage)
    return what ? 2 : 0
  }
  const slugs = slug ? [slug] : readdirSync(tools.tenants).filter((name) => isHubFolder(tools.tenants, name))
  const readings = await Promise.all(slugs.map((name) => readDefinition(tools.tenants, name)))
  const problems = readings.flatMap((reading) => (reading.outcome === 'refused' ? reading.problems : []))
  if (problems.length > 0) {
    say(`${problems.length === 1 ? 'One problem' : `${problems.length} problems`}; nothing was applied.\n`)
    for (const problem of problems) say(describeProblem(problem))
    return 1
  }
  let isWaiting = false
  for (const reading of readings) {
    if (reading.outcome !== 'read') continue
    const { definition } = reading
    say(describePlan(definition.slug, await planHub(tools, definition)))
    if (what === 'plan') continue
    const { waiting } = await applyHub(tools, definition)
    for (const line of waiting) say(`  waits: ${line}`)
    isWaiting ||= waiting.length > 0
  }
  if (what === 'apply' && !isWaiting) say('Applied.')
  return 0
}

function scaffold({ tenants }: Tools, slug: string): number {
  const made = scaffoldHub(tenants, slug)
  if ('refusal' in made) {
    say(made.refusal)
    return 1
  }
  say(
    `tenants/${slug}: ${made.files.join(', ')}\nEdit them, look with \`npm run hub -- plan ${slug}\`, then apply.`,
  )
  return 0
}

async function writeBack(tools: Tools, slug: string): Promise<number> {
  const files = await exportHub(tools, slug)
  if (!files) {
    say(`There is no hub ${slug}.`)
    return 1
  }
  say(`tenants/${slug}: ${files.join(', ')}`)
  return 0
}

async function main(): Promise<void> {
  const tools = await openTools(readConfig('hub', generatorSettings))
  try {
    process.exitCode = await run(tools, process.argv.slice(2))
  } catch (error) {
    if (!isCodedError(error)) throw error
    say(`${error.code}: ${error.message}`)
    process.exitCode = 1
  } finally {
    await tools.close()
  }
}

await main()
