/** What a recipe would write: new files whole, and known files with something added. */
export interface Draft {
  files: { path: string; text: string }[]
  /** What is left to do by hand, one sentence each. */
  next: string[]
}

/** The repository as a recipe sees it. */
export interface House {
  read(path: string): string | undefined
  list(folder: string): string[]
}

export interface Recipe {
  usage: string
  draft(house: House, args: string[]): Draft
}

/** The arguments make no sense; the sentence says what would. */
export class Refusal extends Error {}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export function readName(name: string | undefined, what: string): string {
  if (name && kebab.test(name)) return name
  throw new Refusal(`${what} is written in lower case with hyphens${name ? `, not ${name}` : ''}.`)
}

export function readModule(house: House, name: string | undefined): string {
  const module = readName(name, 'The module')
  if (house.read(`packages/domain/${module}/package.json`) === undefined) {
    const known = house.list('packages/domain').join(', ')
    throw new Refusal(`There is no module ${module}. There are: ${known}.`)
  }
  return module
}

export function refuseTaken(house: House, path: string): void {
  if (house.read(path) !== undefined) throw new Refusal(`${path} exists already.`)
}
