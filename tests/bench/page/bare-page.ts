import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { openDatabase } from '@kara/db'
import { listHubProfessionals } from '@kara/hubs'
import type { CompanyId } from '@kara/kernel'
import { systemClock, timeOrderedIds } from '@kara/kernel'
import { silentLog } from '@kara/log'
import { listNextFree } from '@kara/scheduling'
import { renderToString } from 'react-dom/server'
import { elementsOf } from './elements.ts'

// node bare-page.ts <file of the page> <database> <company> <port>
const [file = '', databaseUrl = '', companyId = '', port = ''] = process.argv.slice(2)
const elements = elementsOf(readFileSync(file, 'utf8'))
const ctx = {
  actor: { kind: 'anonymous' as const },
  scope: { role: 'visitor' as const, companyId: companyId as CompanyId },
  clock: systemClock,
  ids: timeOrderedIds,
  log: silentLog,
  database: openDatabase({ url: databaseUrl, connectionsMax: 8, name: 'bare page' }),
  requestId: 'bench',
}

/** The same data and the same elements as the hub's page, with nothing between them and the answer. */
createServer(async (_request, response) => {
  const { professionals } = await listHubProfessionals(ctx)
  await listNextFree(ctx, professionals, 3)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!DOCTYPE html>${renderToString(elements)}`)
}).listen(Number(port), () => console.log('The bare page listens'))
