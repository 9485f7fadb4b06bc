/** A refusal in the words and the shape of the cards API. */
export class CardsRefusal extends Error {
  override name = 'CardsRefusal'
  readonly status: 400 | 401 | 402 | 404 | 503
  readonly details: Record<string, unknown>

  constructor(
    status: CardsRefusal['status'],
    details: { type: string; message: string; [field: string]: unknown },
  ) {
    super(details.message)
    this.status = status
    this.details = details
  }
}

export function invalidRequest(message: string, more: Record<string, unknown> = {}): CardsRefusal {
  return new CardsRefusal(400, { type: 'invalid_request_error', message, ...more })
}

export function notFound(kind: string, id: string): CardsRefusal {
  return new CardsRefusal(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    param: 'id',
    message: `No such ${kind.replaceAll('.', ' ')}: '${id}'`,
  })
}
