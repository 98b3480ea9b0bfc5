import { z } from 'zod'
import type { Prisma } from '../generated/prisma/client.ts'
import { actsAs } from '../organisations/actor.ts'
import { allow, InvalidInput, NotFound, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findJointPurchases } from './find-joint-purchases.ts'
import { findProposal, refuseIfChanged } from './find-proposal.ts'
import { changeProposal } from './forming/change-proposal.ts'
import { refusalToAct } from './forming/forming.ts'
import { nextSpecification } from './specification/joint-specification.ts'
import type { SpecificationLine } from './specification/merge-requirements.ts'
import { reworded } from './specification/officers-wording.ts'
import { mayShape } from './working-out-access.ts'

const Edit = z.object({
  text: z.string(),
  newText: z.string().trim().min(1, 'Say what is required').max(1_000, 'Use 1,000 characters or fewer').nullish(),
  priority: z.enum(['MUST', 'SHOULD', 'COULD'], 'Choose MUST, SHOULD or COULD').nullish(),
})
const SaveSpecificationInput = z.object({
  proposalId: z.unknown(),
  expectedVersion: z.int(),
  edits: z.array(Edit).max(500, 'Edit 500 lines or fewer at once').default([]),
})

/**
 * Members keep the merged specification, with their own wording of some lines, as the next numbered version. What they
 * worded themselves before stays as they worded it.
 */
export async function saveSpecification(work: Work, raw: unknown): Promise<string> {
  const { proposalId, expectedVersion, edits } = valid(SaveSpecificationInput, raw)
  const proposal = await findProposal(work, proposalId)
  allow(mayShape(work.actor, proposal), 'save the specification of this proposal', { proposalId: proposal.id })
  refuseIf(refusalToAct(proposal, 'SHAPE'))
  await refuseIfChanged(work, proposal, expectedVersion)
  const purchase = (await findJointPurchases(work.tx, work.actor, [proposal.id])).get(proposal.id)
  if (!purchase) throw new NotFound('proposal')
  const { lines, conditions } = nextSpecification(purchase)
  const edited = editLines(lines, edits)
  const number = 1 + (await work.tx.specification.count({ where: { proposalId: proposal.id } }))
  await work.tx.specification.create({
    data: {
      ...{ proposalId: proposal.id, number, savedById: actsAs(work.actor), savedAt: work.now },
      lines: edited as unknown as Prisma.InputJsonValue,
      conditions: conditions as unknown as Prisma.InputJsonValue,
    },
  })
  work.record({ type: 'SpecificationSaved', proposalId: proposal.id })
  await changeProposal(work, proposal, { what: `Version ${number} of the specification was saved` })
  return proposal.id
}

function editLines(lines: readonly SpecificationLine[], edits: readonly z.output<typeof Edit>[]): SpecificationLine[] {
  const problems = edits.flatMap(({ text }, at) =>
    lines.some((line) => line.text === text)
      ? []
      : [{ field: `edits.${at}.text`, message: `No line says “${text}”. Read the specification again` }],
  )
  if (problems.length > 0) throw new InvalidInput(problems)
  return lines.map((line) => {
    const edit = edits.findLast(({ text }) => text === line.text)
    return edit ? reworded(line, { text: edit.newText ?? line.text, priority: edit.priority ?? line.priority }) : line
  })
}
