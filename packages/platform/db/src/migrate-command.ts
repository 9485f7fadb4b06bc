import { migrate } from './migrate.ts'

const { DATABASE_URL: url, APP_SECRET: secret, APP_ENV: environment } = process.env
if (!url || !secret) {
  console.error('Migrating needs DATABASE_URL (a role that may create roles) and APP_SECRET.')
  process.exit(1)
}
const applied = await migrate({
  url,
  secret,
  allowsClockShift: environment === 'development' || environment === 'test',
  onApplied: (name) => console.log(`applied ${name}`),
})
console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} migrations applied.`)
