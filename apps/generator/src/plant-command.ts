import { readConfig } from '@kara/config'
import { generatorSettings, openTools } from './open-tools.ts'
import { describeProblem } from './problems.ts'
import { plantTown } from './town/plant-town.ts'

const settings = readConfig('plant', generatorSettings)
if (settings.APP_ENV === 'production') throw new Error('The demo town is not planted in production.')
const tools = await openTools(settings)
try {
  const problems = await plantTown(tools)
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  await tools.close()
}
