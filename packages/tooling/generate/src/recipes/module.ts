import { type Recipe, Refusal, readName, refuseTaken } from '../draft.ts'
import { pascalCase } from '../naming.ts'

/** A noun of its own: a workspace on its floor, with its door and its README. */
export const module: Recipe = {
  usage: 'module <nouns> <floor>            a noun of its own: npm run new -- module invoices 6',
  draft(house, [nameArg, floorArg]) {
    const name = readName(nameArg, 'The module')
    const floor = Number(floorArg)
    if (!Number.isInteger(floor) || floor < 4 || floor > 11) {
      throw new Refusal(
        'The floor is a number from 4 to 11: above everything the module imports (docs/MAP.md).',
      )
    }
    refuseTaken(house, `packages/domain/${name}/package.json`)
    const dir = `packages/domain/${name}`
    return {
      files: [
        {
          path: `${dir}/package.json`,
          text: manifestText(house.read('packages/domain/companies/package.json'), name, floor),
        },
        { path: `${dir}/README.md`, text: readmeText(name) },
        { path: `${dir}/src/index.ts`, text: `export {} from './contracts.ts'\n` },
        { path: `${dir}/src/contracts.ts`, text: 'export {}\n' },
      ],
      next: [
        'Run npm install, so that other workspaces find it.',
        `Add a line for ${dir} to docs/MAP.md, and its nouns to docs/GLOSSARY.md.`,
        `Its tables: npm run new -- migration ${name} <intent>. Its first write: npm run new -- verb ${name} <verb-noun>.`,
      ],
    }
  },
}

/** The versions are those of the neighbour, so that the house has one of each. */
function manifestText(neighbour: string | undefined, name: string, floor: number): string {
  const versions: Record<string, string> = neighbour ? JSON.parse(neighbour).dependencies : {}
  const needed = [
    '@kara/audit',
    '@kara/db',
    '@kara/kernel',
    '@kara/outbox',
    'drizzle-orm',
    'temporal-polyfill',
    'zod',
  ]
  const manifest = {
    name: `@kara/${name}`,
    private: true,
    type: 'module',
    floor,
    exports: { '.': './src/index.ts', './contracts': './src/contracts.ts' },
    dependencies: Object.fromEntries(needed.map((dependency) => [dependency, versions[dependency] ?? '*'])),
    devDependencies: { '@kara/testing': '*' },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function readmeText(name: string): string {
  return `# ${pascalCase(name)}

Say in one sentence what this module is for.

## Nouns
Each with half a sentence, as in the glossary.

## Verbs
One line each: who does what to whom.

## Invariants
What always holds, each with the test that guards it.

## Events
What it announces, and what it listens to.
`
}
