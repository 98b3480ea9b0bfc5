import { parseArgs } from 'node:util'
import { openDatabase } from '../platform/database.ts'
import { InvalidInput } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'
import { system } from './actor.ts'
import { registerPerson } from './register-person.ts'

const USAGE =
  'Usage: npm run person -- --email EMAIL --name "NAME" --role officer|viewer|approver|authority_administrator --authority leeds\n' +
  '       … --role supplier_member|supplier_administrator --company-number 01234567 [--supplier-name "NAME" [--sme]]\n' +
  '       … --role coordinator|platform_administrator'

/** `npm run person`: lets a person in, so that `npm run token` can give them a token. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      authority: { type: 'string' },
      'company-number': { type: 'string' },
      'supplier-name': { type: 'string' },
      sme: { type: 'boolean' },
    },
  })
  return withDatabase(process.env, async (url) => {
    const { db, close } = openDatabase(url, 2)
    try {
      const given = {
        ...values,
        role: values.role?.trim().toUpperCase().replaceAll(' ', '_'),
        companyNumber: values['company-number'],
        supplierName: values['supplier-name'],
        isSme: values.sme,
      }
      await makeUnitOfWork(db)(system, (work) => registerPerson(work, given))
      console.log(
        `${values.email} is registered as ${values.role}, beside any role they had. For a token: npm run token -- --email ${values.email}`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      for (const { field, message } of error.problems) console.error(`--${optionOf(field)}: ${message}`)
      console.error(USAGE)
      return 2
    } finally {
      await close()
    }
  })
}

/** The option a field is given by: companyNumber is --company-number. */
const optionOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  return 1
})
