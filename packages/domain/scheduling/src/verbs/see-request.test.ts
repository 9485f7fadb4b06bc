import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { makeRequest, makeRequestHub, professionalCtx } from '../testing.ts'
import { seeRequest } from './see-request.ts'

describe('opening a request', () => {
  const db = openTestDatabase()

  it('is seen by the client, once', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const professional = professionalCtx(db, hub)
    const opened = await Promise.all([
      seeRequest(professional, requestId as never),
      seeRequest(professional, requestId as never),
    ])
    expect(opened.sort()).toEqual([false, true])
    const request = await getRequest(ctx, requestId as never)
    expect(request.state).toBe('seen')
    expect(request.events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'sent client',
      'seen professional',
    ])
    const entries = await audited(db, 'session_request.seen')
    expect(entries.filter((row) => row.objectId === requestId)).toHaveLength(1)
  })

  it('is for the professional who is asked', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    await expect(async () => seeRequest(ctx, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const other = professionalCtx(db, await makeRequestHub(db))
    await expect(seeRequest(other, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.request_missing',
    })
  })
})
