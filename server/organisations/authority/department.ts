import { type Refusal, refusal } from '../../platform/errors.ts'
import { said } from '../email.ts'

export const DepartmentName = said('Enter the department’s name', 200).transform((name) => name.replace(/\s+/g, ' '))

export const departmentKnown: Refusal = refusal(
  'DEPARTMENT_KNOWN',
  'The authority has a department of that name. Choose another name',
)
