import type { CollaborationModel } from '../../generated/prisma/enums.ts'

/** The ways to buy together, in words that follow “it is to be”. */
export const modelInWords: Readonly<Record<CollaborationModel, string>> = {
  JOINT_PROCUREMENT: 'one joint procurement with one contract',
  FRAMEWORK: 'a framework that the lead authority establishes, with call-offs',
  PARALLEL_LOTS: 'parallel lots',
  PIGGY_BACK: 'bought through a framework there is already',
  SHARED_SERVICE: 'a shared service',
}
