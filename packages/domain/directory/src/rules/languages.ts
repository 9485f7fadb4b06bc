import type { Professional, Service } from '../contracts.ts'

/** In which languages a service is held: those it names that its professional still speaks, else all of theirs. */
export function spokenIn(
  service: Pick<Service, 'languages'>,
  { languages }: Pick<Professional, 'languages'>,
): readonly string[] {
  const own = service.languages.filter((one) => languages.includes(one))
  return own.length > 0 ? own : languages
}
