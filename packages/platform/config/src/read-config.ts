import type { z } from 'zod'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads an owner's settings from the environment and says everything that is wrong at once.
 *
 * @param owner who asks, for the message: `web`, `relay`.
 * @throws one error that lists every bad variable, with what it should be and never with its value.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  owner: string,
  schema: z.ZodObject<Shape>,
  environment: Environment = process.env,
): z.output<z.ZodObject<Shape>> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = schema.safeParse(present)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.')
    const state = name in present ? issue.message : `is missing (${issue.message})`
    return `  ${name}: ${state}`
  })
  throw new Error(`The settings of ${owner} are not complete:\n${lines.join('\n')}`)
}
