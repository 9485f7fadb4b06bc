import { type House, type Recipe, Refusal, readName } from '../draft.ts'
import { snakeCase } from '../naming.ts'

/** The next number, a name that tells its story, and a table that says whose it is and who may touch it. */
export const migration: Recipe = {
  usage:
    'migration <module> <intent>       a change of tables: npm run new -- migration credits add-purchases',
  draft(house, [moduleArg, intentArg]) {
    const module = readName(moduleArg, 'The module')
    const owners = [...house.list('packages/domain'), ...house.list('packages/platform')]
    if (!owners.includes(module))
      throw new Refusal(`There is no module ${module}. There are: ${owners.join(', ')}.`)
    const intent = snakeCase(readName(intentArg, 'The intent'))
    const path = `migrations/${nextNumber(house)}_${module}_${intent}.sql`
    return {
      files: [{ path, text: migrationText(module, intent) }],
      next: [
        'Every table is owned and guarded in the file that creates it; the guard names roles, verbs (s, i, u, d) and rows.',
        'Bring the tables of the code up to date: npm run schema.',
        'When it is final: npm run check -- migrations --accept. From then on it never changes.',
      ],
    }
  },
}

function nextNumber(house: House): string {
  const numbers = house.list('migrations').flatMap((file) => /^(\d{4})_/.exec(file)?.[1] ?? [])
  return String(Math.max(0, ...numbers.map(Number)) + 1).padStart(4, '0')
}

function migrationText(module: string, intent: string): string {
  const table = intent.replace(/^(add|create)_/, '').replace(/s$/, '')
  return `-- Expand, back-fill and contract in separate releases.
set local role kara_owner;

create table app.${table} (
  company_id uuid not null references app.company (id),
  id uuid not null,
  created_at timestamptz not null,
  primary key (company_id, id)
);
call app.own('${table}', '${module}', 'company', 'say in half a sentence what a row is');
call app.guard('${table}', 'company', 'si', 'company_id = (select app.company_id())');
`
}
