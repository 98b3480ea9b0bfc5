import type { Consequence, ContractContent } from './notice.ts'
import type { ReleaseContext } from './ocds-need.ts'
import type { Award, Contract, Period } from './ocds-schema.ts'
import { checkOrder, statedDay, statedPence } from './stated.ts'
import { shortened, tidyDescription, tidyKey, tidyText, tidyTitle } from './tidy-text.ts'

/** An award and the contract signed after it are one contract held; either may come alone. */
interface Agreement {
  /** Stays the same from the award notice to the contract notice: the award's id where there is one. */
  readonly key: string
  readonly field: string
  readonly award: Award | undefined
  readonly contract: Contract | undefined
}

/** The contracts a release speaks of: held, or over because they were terminated or their award was cancelled. */
export function contractsIn(context: ReleaseContext): Consequence[] {
  const { release } = context
  return agreementsIn(release.awards ?? [], release.contracts ?? []).map((agreement) => {
    const sourceId = `${context.ocid}/${agreement.key}`
    const reason = reasonItIsOver(release.tag, agreement)
    if (reason) return { is: 'contract over', sourceId, reason, endedOn: endOf(context, agreement) }
    return { is: 'contract', sourceId, content: contentOf(context, agreement) }
  })
}

function agreementsIn(awards: readonly Award[], contracts: readonly Contract[]): Agreement[] {
  const taken = new Set<string>()
  const fromContracts = contracts.map((contract, at): Agreement => {
    const awardKey = contract.awardID ? tidyKey(contract.awardID) : undefined
    const isFirst = awardKey !== undefined && !taken.has(awardKey)
    if (isFirst) taken.add(awardKey)
    const award = awards.find((one) => one.id === contract.awardID)
    const own = tidyKey(contract.id)
    return {
      key: isFirst ? awardKey : awardKey ? `${awardKey}/${own}` : own,
      field: `contracts[${at}]`,
      award,
      contract,
    }
  })
  const fromAwards = awards.flatMap((award, at): Agreement[] => {
    const key = tidyKey(award.id)
    return taken.has(key) ? [] : [{ key, field: `awards[${at}]`, award, contract: undefined }]
  })
  return [...fromContracts, ...fromAwards]
}

function reasonItIsOver(tags: readonly string[], { award, contract }: Agreement): string | null {
  const awardStatus = award?.status?.toLowerCase() ?? ''
  const contractStatus = contract?.status?.toLowerCase() ?? ''
  if (tags.includes('awardCancellation') && !contract) return 'The award was cancelled'
  if (['cancelled', 'unsuccessful'].includes(awardStatus)) return `The award is ${awardStatus}`
  if (tags.includes('contractTermination') && (contract || !tags.includes('award')))
    return 'The contract was terminated'
  return ['cancelled', 'terminated'].includes(contractStatus) ? `The contract is ${contractStatus}` : null
}

/** A contract that is over ended when its notice says, and no later than the notice itself. */
function endOf({ findings, releasedOn }: ReleaseContext, { field, award, contract }: Agreement): Date {
  const stated = statedDay(findings, `${field}.period.endDate`, (contract?.period ?? award?.contractPeriod)?.endDate)
  const released = releasedOn ?? new Date(0)
  return stated && stated < released ? stated : released
}

function contentOf(
  { release, ocid, subject, findings, releasedOn }: ReleaseContext,
  agreement: Agreement,
): ContractContent {
  const { award, contract, field } = agreement
  const isOnly = (release.awards?.length ?? 0) + (release.contracts?.length ?? 0) <= 1
  const own = contract?.title?.trim() || award?.title?.trim()
  const text = contract?.description?.trim() || award?.description?.trim()
  const suppliers = (award?.suppliers ?? []).flatMap(({ name }) => (name ? tidyText(name) : []))
  const value = contract?.value ?? award?.value ?? (isOnly ? release.tender?.value : null)
  return {
    ...subject,
    title: own ? tidyTitle(own) : subject.title,
    description: text ? tidyDescription(text) : subject.description,
    reference: agreement.key,
    supplierName: shortened(suppliers.join('; '), 500) || null,
    valueExVatPence: statedPence(findings, `${field}.value`, value),
    ...datesOf(findings, field, contract?.period ?? award?.contractPeriod ?? release.tender?.contractPeriod),
    ocid,
    publishedOn: releasedOn,
  }
}

function datesOf(findings: ReleaseContext['findings'], field: string, period: Period | null | undefined) {
  const startsOn = statedDay(findings, `${field}.period.startDate`, period?.startDate)
  const endsOn = statedDay(findings, `${field}.period.endDate`, period?.endDate)
  const furthest = statedDay(findings, `${field}.period.maxExtentDate`, period?.maxExtentDate)
  checkOrder(findings, `${field}.period.endDate`, startsOn, endsOn)
  checkOrder(findings, `${field}.period.maxExtentDate`, endsOn, furthest)
  return { startsOn, endsOn, latestExtendableEndOn: furthest }
}
