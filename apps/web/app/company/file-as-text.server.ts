/**
 * The same form, with the text of a chosen file in place of what was pasted: whatever becomes of it, the text is
 * then in the form that comes back, where a file could not be.
 */
export async function withFileAsText(
  request: Request,
  names: { readonly file: string; readonly text: string; readonly bytesMax: number },
): Promise<Request> {
  const form = await request.formData()
  const file = form.get(names.file)
  form.delete(names.file)
  if (file instanceof File && file.size > 0) {
    form.set(names.text, await file.slice(0, names.bytesMax).text())
  }
  return new Request(request.url, { method: 'POST', body: form, headers: passedOn(request) })
}

// The body is new, so what described the old one must not be passed on with it.
function passedOn(request: Request): Headers {
  const headers = new Headers(request.headers)
  headers.delete('content-type')
  headers.delete('content-length')
  return headers
}
