import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/**
 * The operating-system account that PostgreSQL runs as. PostgreSQL refuses root, so under root the
 * launcher borrows an account that the machine already has; it never creates one.
 * @typedef {{ uid: number, gid: number, name: string }} Account
 */

/**
 * @param {string} dataDir an existing data folder keeps its owner, whoever starts it next
 * @param {string} [preferred] borrow this account before the usual ones
 * @returns {Account | null} null: run as whoever is running this process
 */
export function chooseAccount(dataDir, preferred) {
  if (process.getuid?.() !== 0) return null
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir)
    if (uid !== 0) return { uid, gid, name: `uid ${uid}` }
  }
  const accounts = readAccounts()
  for (const name of [preferred, 'postgres', 'nobody']) {
    const account = accounts.find((each) => each.name === name && each.uid > 0)
    if (account) return account
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account ' +
      'to run it as. Start as a plain user, or set DATABASE_URL to a server that already runs.',
  )
}

/** What spawn needs to run a program as the account. */
export function runAs(account) {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

/** Whether the account may enter the folder. Asked of the system itself, which knows every rule. */
export function mayEnter(account, folder) {
  if (!account) return true
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', folder], {
    ...runAs(account),
    cwd: '/',
  })
  return answer.status === 0
}

function readAccounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [name, , uid, gid] = line.split(':')
      return { name, uid: Number(uid), gid: Number(gid) }
    })
}
