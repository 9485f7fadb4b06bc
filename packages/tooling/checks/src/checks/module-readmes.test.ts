import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { moduleReadmes } from './module-readmes.ts'

const dir = 'packages/domain/credits'
const credits = {
  [`${dir}/package.json`]: manifest('credits', 5),
  [`${dir}/src/index.ts`]: '',
  [`${dir}/src/verbs/grant-credits.ts`]: '',
  [`${dir}/src/events.ts`]: `export const creditsGranted = (payload) => ({ type: 'credits.granted', payload })`,
}
const readme = `# Credits\n## Nouns\nLedger.\n## Verbs\n- \`grantCredits\`\n## Invariants\nSums to zero.\n## Events\n\`credits.granted\`\n`

test('a README that names what is there holds', async () => {
  expect(await problemsOf(moduleReadmes, { ...credits, [`${dir}/README.md`]: readme })).toEqual([])
})

test('no README, a missing verb or event, and a verb that is gone are refused', async () => {
  expect(await problemsOf(moduleReadmes, credits)).toEqual([`${dir}/README.md:1 @kara/credits has no README`])
  const old = readme.replace('grantCredits', 'giveCredits').replace('credits.granted', '')
  expect(await problemsOf(moduleReadmes, { ...credits, [`${dir}/README.md`]: old })).toEqual([
    `${dir}/README.md:1 the README does not name grantCredits`,
    `${dir}/README.md:1 the README does not name credits.granted`,
    `${dir}/README.md:5 giveCredits is no verb of @kara/credits`,
  ])
})

test('a README that nobody would read is refused', async () => {
  const long = readme + 'More.\n'.repeat(40)
  expect(await problemsOf(moduleReadmes, { ...credits, [`${dir}/README.md`]: long })).toHaveLength(1)
})
