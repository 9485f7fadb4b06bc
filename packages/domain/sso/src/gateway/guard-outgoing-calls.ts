import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import { isPublicAddress, OutsideFailure, publicLookup } from '@kara/outside'

/** Three calls (code, keys, person) must end before the web process gives the library up. */
const CALL_MS_MAX = 2_500
/** Tokens and keys are some kilobytes. */
const CALL_BYTES_MAX = 1024 * 1024
const LOOK_MS = 20

type Options = { host?: string | null; hostname?: string | null; port?: number | string | null }
type Connect = (options: object, callback?: (error: Error | null, socket: Socket) => void) => Socket

/**
 * Puts every call of this process under the rule of `openOutside`: only the open internet, no longer and no more
 * than a provider needs. The library takes no agent, but uses Node's own.
 */
export function guardOutgoingCalls(insideOrigins: readonly string[]): void {
  http.globalAgent = guarded(new http.Agent(), 'http:', insideOrigins)
  https.globalAgent = guarded(new https.Agent(), 'https:', insideOrigins)
}

function guarded<AgentKind extends http.Agent>(
  agent: AgentKind,
  scheme: 'http:' | 'https:',
  insideOrigins: readonly string[],
): AgentKind {
  const connector = agent as unknown as { createConnection: Connect }
  const connect = connector.createConnection.bind(agent)
  connector.createConnection = (options, callback) => {
    const name = String((options as Options).host ?? (options as Options).hostname ?? '')
    const origin = `${scheme}//${name}:${(options as Options).port}`
    const isInside = insideOrigins.includes(origin)
    const isRefused = !isInside && (scheme === 'http:' || (isIP(name) !== 0 && !isPublicAddress(name)))
    if (isRefused) throw new OutsideFailure('refused', `something went wrong: ${scheme} inside a network`)
    return bounded(connect(isInside ? options : { ...options, lookup: publicLookup }, callback))
  }
  return agent
}

function bounded(socket: Socket): Socket {
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const isOver = performance.now() - startedAt > CALL_MS_MAX || socket.bytesRead > CALL_BYTES_MAX
    if (isOver) socket.destroy(new OutsideFailure('unreachable', 'something went wrong: no answer in time'))
  }, LOOK_MS)
  socket.once('close', () => clearInterval(timer))
  return socket
}
