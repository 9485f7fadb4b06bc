/** What of a JSON schema the processor's description uses. */
interface Shape {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array'
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly $ref?: string
  readonly nullable?: boolean
  readonly maxLength?: number
}

interface Operation {
  readonly query: Readonly<Record<string, Shape>>
  readonly form: Shape | null
  readonly answer: Shape
}

/** A part of the description that the processor publishes: the addresses that we use, and what they answer. */
interface PublishedApi {
  readonly version: string
  readonly operations: Readonly<Record<string, Operation>>
  readonly schemas: Readonly<Record<string, Shape>>
}

/** The sandbox has it, as the other side of the gateway. */
export async function readPublishedApi(sandboxUrl: string): Promise<PublishedApi> {
  const answer = await fetch(`${sandboxUrl}/cards/published-api.json`)
  return (await answer.json()) as PublishedApi
}

/** A call as it went over the network. */
export interface RecordedCall {
  readonly method: string
  /** With the question behind it. */
  readonly path: string
  readonly body: string
  readonly status: number
  readonly answer: unknown
}

/** What of a call is not as the processor publishes it: of the request, and of what was answered. */
export function problemsOf(api: PublishedApi, call: RecordedCall): string[] {
  const url = new URL(call.path, 'http://processor')
  const name = Object.keys(api.operations).find((one) => isAt(one, call.method, url.pathname))
  const operation = name && api.operations[name]
  if (!operation) return [`${call.method} ${url.pathname} is not published`]
  const form: Shape =
    call.method === 'GET' ? { type: 'object', properties: operation.query } : (operation.form ?? {})
  const sent = treeOf(call.method === 'GET' ? url.searchParams : new URLSearchParams(call.body))
  const request = problems(api, { ...form, additionalProperties: false }, sent, `${name} <`, true)
  if (call.status !== 200) return request
  return [...request, ...problems(api, operation.answer, call.answer, `${name} >`, false)]
}

/** What of a message's body is not as the processor publishes it: of the envelope, and of what it is about. */
export function problemsOfMessage(api: PublishedApi, body: string): string[] {
  const event = JSON.parse(body) as { type: string; data: { object: { object: string } } }
  const { object } = event.data
  const at = `${event.type} >`
  if (!api.schemas[object.object]) return [`${at} ${object.object} is not published`]
  return [
    ...problems(api, { $ref: 'event' }, event, at, false),
    ...problems(api, { $ref: object.object }, object, `${at}.data.object`, false),
  ]
}

function isAt(operation: string, method: string, path: string): boolean {
  const [verb, pattern = ''] = operation.split(' ')
  return verb === method && new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
}

type Tree = string | { [name: string]: Tree }

/** A form as a tree: `a[b][0]=c`. */
function treeOf(form: URLSearchParams): Tree {
  const tree: { [name: string]: Tree } = {}
  for (const [key, value] of form) {
    const [first = '', ...rest] = key.replaceAll(']', '').split('[')
    let at = tree
    let name = first
    for (const next of rest) {
      at[name] ??= {}
      at = at[name] as { [name: string]: Tree }
      name = next
    }
    at[name] = value
  }
  return tree
}

/** @param isForm everything in a form is text, and a list is a tree with figures for names. */
function problems(api: PublishedApi, shape: Shape, found: unknown, at: string, isForm: boolean): string[] {
  if (shape.$ref) return problems(api, api.schemas[shape.$ref] ?? {}, found, at, isForm)
  if (found === null) return shape.nullable ? [] : [`${at} is empty`]
  if (shape.anyOf) {
    const ways = shape.anyOf.map((one) => problems(api, one, found, at, isForm))
    return ways.some((way) => way.length === 0) ? [] : (ways.sort((a, b) => a.length - b.length)[0] ?? [])
  }
  if (shape.enum && !shape.enum.includes(found)) return [`${at} is ${JSON.stringify(found)}`]
  if (shape.type === 'object') return objectProblems(api, shape, found, at, isForm)
  if (shape.type === 'array') {
    const isList = Array.isArray(found) || (isForm && typeof found === 'object')
    if (!isList) return [`${at} is no list`]
    return Object.values(found as object).flatMap((one) =>
      problems(api, shape.items ?? {}, one, `${at}[]`, isForm),
    )
  }
  return isPlain(shape, found, isForm) ? [] : [`${at} is ${JSON.stringify(found)}, not ${shape.type}`]
}

function objectProblems(
  api: PublishedApi,
  shape: Shape,
  found: unknown,
  at: string,
  isForm: boolean,
): string[] {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [`${at} is no object`]
  const { properties = {}, required = [], additionalProperties } = shape
  const more = typeof additionalProperties === 'object' ? additionalProperties : null
  // What an answer says beyond the description is ours to ignore; what a request says is refused.
  const mayHaveMore = !isForm || additionalProperties === true || Object.keys(properties).length === 0
  return [
    ...required.filter((name) => !(name in found)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(found).flatMap(([name, value]) => {
      const one = properties[name] ?? more
      if (one) return problems(api, one, value, `${at}.${name}`, isForm)
      return mayHaveMore ? [] : [`${at}.${name} is not published`]
    }),
  ]
}

function isPlain({ type, maxLength }: Shape, found: unknown, isForm: boolean): boolean {
  if (type === 'string') return typeof found === 'string' && found.length <= (maxLength ?? found.length)
  if (isForm && type === 'boolean') return found === 'true' || found === 'false'
  if (isForm && (type === 'integer' || type === 'number')) return /^-?\d+(\.\d+)?$/.test(String(found))
  if (type === 'integer') return Number.isInteger(found)
  return type === undefined || typeof found === type
}
