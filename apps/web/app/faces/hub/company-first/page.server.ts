import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireHubClient } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { findCompanyFirst } from '../company-first.server.ts'
import { type CompanyFirstPurpose, companyFirstPurposes, hubPaths } from '../paths.ts'

/** The company's sign-in for who has something to book at their own place; whoever came through it goes on there. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHubClient(args)
  const back = readReturnPath(new URL(args.request.url).searchParams.get('to'), '/home')
  const companyFirst = await findCompanyFirst(args)
  if (!companyFirst) throw redirect(hubPaths.home(back))
  return { companyFirst, back, purpose: readPurpose(args.request) }
}

function readPurpose(request: Request): CompanyFirstPurpose {
  const wanted = new URL(request.url).searchParams.get('for')
  return companyFirstPurposes.find((purpose) => purpose === wanted) ?? 'book'
}
