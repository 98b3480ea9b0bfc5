import { addDepartment } from '../server/organisations/authority/add-department.ts'
import { renameDepartment } from '../server/organisations/authority/rename-department.ts'
import { setAuthorityContact } from '../server/organisations/authority/set-authority-contact.ts'
import { Authority, Department } from './authority.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { reread } from './reread.ts'

const AuthorityContactInput = builder.inputType('AuthorityContactInput', {
  description: 'Whom other authorities may write to.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of a person or a team.' }),
    email: t.string({ required: true, description: 'Their mailbox.' }),
  }),
})

const version = { description: 'The version you read.' } as const

builder.mutationFields((t) => ({
  addDepartment: t.prismaField({
    type: Department,
    description: 'Adds a department that buys for itself to an authority you administer.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Which authority.' }),
      name: t.arg.string({ required: true, description: 'Its name; no two of an authority have the same.' }),
    },
    resolve: async (query, _root, { authorityId, name }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => addDepartment(work, { name, authorityId: authorityId.id }))
      return reread(query, (some) => db.department.findUnique({ ...some, where: { id } }))
    },
  }),
  renameDepartment: t.prismaField({
    type: Department,
    description: 'Gives a department of an authority you administer another name.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      departmentId: t.arg.globalID({ for: Department, required: true, description: 'Which department.' }),
      name: t.arg.string({ required: true, description: 'Its name from now on.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: async (query, _root, { departmentId, ...rest }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => renameDepartment(work, { ...rest, departmentId: departmentId.id }))
      return reread(query, (some) => db.department.findUnique({ ...some, where: { id } }))
    },
  }),
  setAuthorityContact: t.prismaField({
    type: Authority,
    description: 'Says whom other authorities may write to, for an authority you administer; null shows nobody.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Which authority.' }),
      contact: t.arg({ type: AuthorityContactInput, description: 'A name and a mailbox, or null to show nobody.' }),
      expectedVersion: t.arg.int(version),
    },
    resolve: async (query, _root, { authorityId, contact, expectedVersion }, { actor, db, unitOfWork }) => {
      const given = { authorityId: authorityId.id, contact: contact ? { ...contact } : null, expectedVersion }
      const id = await unitOfWork(actor, (work) => setAuthorityContact(work, given))
      return reread(query, (some) => db.authority.findUnique({ ...some, where: { id } }))
    },
  }),
}))
