import { closeDatabase, openDatabase } from '@kara/db'
import { type LoginRole, loginPassword, migrate } from '@kara/db/migrate'
import postgres from 'postgres'
import type { TestDatabase } from './test-database.ts'

export interface StandaloneOptions {
  /** A role that may create databases and roles. */
  readonly ownerUrl: string
  /** That of the installation the server belongs to: login roles, and so their passwords, are the server's. */
  readonly secret: string
  readonly connectionsMax: number
  readonly allowsClockShift?: boolean
}

export interface StandaloneDatabase extends TestDatabase {
  /** Drops it. */
  close(): Promise<void>
}

/** A fresh, migrated database for a program that no test runner runs: a proof, a bench. */
export async function openStandaloneDatabase(options: StandaloneOptions): Promise<StandaloneDatabase> {
  const { ownerUrl, secret, connectionsMax, allowsClockShift } = options
  const name = `kara_alone_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  const drop = async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
  try {
    await migrate({ url: addressOf(ownerUrl, name), secret, allowsClockShift })
  } catch (error) {
    await drop()
    throw error
  }
  const witnessUrl = addressOf(ownerUrl, name)
  const url = (role: LoginRole) => addressOf(ownerUrl, name, { role, password: loginPassword(role, secret) })
  const witness = postgres(witnessUrl, { max: 4, onnotice: () => {}, connection: { search_path: 'app' } })
  const database = openDatabase({ url: url('kara_app'), connectionsMax, name: 'standalone' })
  return {
    database,
    witness,
    witnessUrl,
    url,
    async close() {
      await closeDatabase(database)
      await witness.end({ timeout: 5 })
      await drop()
    },
  }
}

function addressOf(
  ownerUrl: string,
  database: string,
  login?: { readonly role: LoginRole; readonly password: string },
): string {
  const url = new URL(ownerUrl)
  url.pathname = `/${database}`
  if (login) {
    url.username = login.role
    url.password = login.password
  }
  return url.toString()
}
