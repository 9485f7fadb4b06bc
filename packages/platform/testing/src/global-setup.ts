import { migrate } from '@kara/db/migrate'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { ownerUrl: string; template: string; secret: string } | null
    testRedisUrl: string | null
  }
}

/** The secret of test installations; login roles belong to the cluster, so all test runs share it. */
const secret = 'a-secret-for-tests-only-0123456789abcdef'

/** Migrates one template database a run; every test file clones it. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide('testRedisUrl', process.env.TEST_REDIS_URL ?? null)
  const ownerUrl = process.env.TEST_DATABASE_URL
  if (!ownerUrl) {
    project.provide('testDatabase', null)
    return
  }
  const template = `kara_template_${process.pid}_${Date.now().toString(36)}`
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`create database ${template}`)
  await migrate({ url: withDatabase(ownerUrl, template), secret })
  project.provide('testDatabase', { ownerUrl, template, secret })
  return async () => {
    await sql.unsafe(`drop database if exists ${template} with (force)`)
    await sql.end()
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}
