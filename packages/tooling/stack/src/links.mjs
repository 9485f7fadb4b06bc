import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/** One-click sign-ins that the web offers in development: who it is, and the address's last part. */
const ROLES = [
  ['HR admin', 'hr-admin'],
  ['Client', 'client'],
  ['Professional', 'professional'],
  ['Support agent', 'support-agent'],
  ['Support agent’s colleague', 'support-colleague'],
]

/** The table of addresses that a start ends with. */
export function describeLinks(environment) {
  const { BASE_HOST: base, SANDBOX_URL: sandbox } = environment
  const hubs = listHubs().map((slug) => [`Hub ${slug}`, `http://${slug}.${base}`])
  const rows = [
    ['Kara Hubs', `http://app.${base}`],
    ...ROLES.map(([who, role]) => [`Sign in: ${who}`, `http://app.${base}/dev/sign-in/${role}`]),
    ...hubs,
    ['Mailbox', `${sandbox}/mailbox`],
    ['Identity provider', `${sandbox}/saml`],
    ['Electronic ID', `${sandbox}/eid`],
    ['Cards', `${sandbox}/cards`],
    ['All of the sandbox', sandbox],
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, url]) => `  ${label.padEnd(width)}  ${url}`).join('\n')
}

/** The demo hubs: every folder of tenants that describes one. */
function listHubs() {
  const folder = join(root, 'tenants')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'hub.json')))
    .map((entry) => entry.name)
    .sort()
}
