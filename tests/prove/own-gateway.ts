import { makeConnection, openTestSso } from '@kara/sso/testing'
import { openOwnDatabase } from './settings.ts'

/** A gateway with the real library in its process, on a database of its own, and a company that signs in there. */
export async function openOwnGateway() {
  const db = await openOwnDatabase({ connectionsMax: 8 })
  const sso = openTestSso(db)
  const close = async () => {
    await sso.close()
    await db.close()
  }
  try {
    return { db, sso, made: await makeConnection(db, sso), close }
  } catch (error) {
    await close()
    throw error
  }
}
