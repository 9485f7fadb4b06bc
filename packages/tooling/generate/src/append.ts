import type { House } from './draft.ts'

export interface Addition {
  /** Import statements the addition needs, each one a line. */
  imports: string[]
  text: string
}

/** A known file with something added at its end; a file that is not there yet begins with it. */
export function append(
  house: House,
  path: string,
  { imports, text }: Addition,
): { path: string; text: string } {
  const before = house.read(path) ?? ''
  const needed = imports.filter((line) => !isImported(before, line))
  const whole = [needed.join('\n'), before.trimEnd(), text].filter((part) => part !== '').join('\n\n')
  return { path, text: `${whole}\n` }
}

/** Whether each name of the statement is imported already, alone or among others. */
function isImported(text: string, line: string): boolean {
  const names = /\{([^}]*)\}/.exec(line)?.[1]?.split(',') ?? []
  const from = /from '([^']+)'/.exec(line)?.[1] ?? ''
  const imported = [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from '([^']+)'/g)]
    .filter((match) => match[2] === from)
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.replace(/\btype\b/, '').trim())
  return names.every((name) => imported.includes(name.replace(/\btype\b/, '').trim()))
}
