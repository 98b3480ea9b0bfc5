import { isNonNullType } from 'graphql'
import { expect, test } from 'vitest'
import { newId } from '../../../server/platform/ids.ts'
import { aboutPeople } from '../../support/about-people.ts'
import { shape } from '../../support/answers.ts'
import { hiddenWorld } from '../../support/hidden-world.ts'
import { globalId } from '../../support/marketplace.ts'
import type { Other } from '../../support/people.ts'
import { mutations } from '../../support/questions.ts'

/** The id of something hidden is answered word for word as an id that was never given to anything, and changes nothing. */

const { market, people, leedsId, hiddenIds } = await hiddenWorld()
const { others, outsider } = people
const { db } = market

const missing = newId()
const none = (type: string) => globalId(type, missing)
const types = ['Need', 'Match', 'Proposal', 'Contract', 'Import', 'Token', 'Webhook', 'WebhookDelivery']
const details = '{ title: "Something else" }'
const problem =
  '{ __typename ... on Problem { message } ... on InvalidInput { problems { field message } } ... on Refused { code } }'

const ofWebhook = (mutation: string) => (id: (type: string) => string) =>
  `mutation { it: ${mutation}(webhookId: "${id('Webhook')}") ${problem} }`

/** Every argument that takes an id, in an operation that changes nothing when the id is not there. */
const byId: Record<string, (id: (type: string) => string) => string> = {
  'node of a need': (id) => `{ node(id: "${id('Need')}") { __typename id } }`,
  'node of a match': (id) => `{ node(id: "${id('Match')}") { __typename id } }`,
  'node of a proposal': (id) => `{ node(id: "${id('Proposal')}") { __typename id } }`,
  'node of a contract': (id) => `{ node(id: "${id('Contract')}") { __typename id } }`,
  'node of an import': (id) => `{ node(id: "${id('Import')}") { __typename id } }`,
  'node of a token': (id) => `{ node(id: "${id('Token')}") { __typename id } }`,
  'matches of a need': (id) =>
    `{ matches(needId: "${id('Need')}") { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  editNeed: (id) => `mutation { it: editNeed(needId: "${id('Need')}", details: ${details}) ${problem} }`,
  'editNeed with a version': (id) =>
    `mutation { it: editNeed(needId: "${id('Need')}", expectedVersion: 1, details: ${details}) ${problem} }`,
  'editNeed with a bad date': (id) =>
    `mutation { it: editNeed(needId: "${id('Need')}", details: { earliestStartOn: "2027-02-02", latestStartOn: "2027-01-01" }) ${problem} }`,
  postNeed: (id) => `mutation { it: postNeed(needId: "${id('Need')}") ${problem} }`,
  'postNeed to nobody': (id) => `mutation { it: postNeed(needId: "${id('Need')}", sharing: PARTNERS) ${problem} }`,
  shareNeed: (id) =>
    `mutation { it: shareNeed(needId: "${id('Need')}", sharing: PUBLISHED, mayBeCounted: true) ${problem} }`,
  withdrawNeed: (id) => `mutation { it: withdrawNeed(needId: "${id('Need')}", expectedVersion: 9) ${problem} }`,
  decideMatch: (id) =>
    `mutation { it: decideMatch(matchId: "${id('Match')}", needId: "${id('Need')}", decision: DISMISSED) ${problem} }`,
  openProposal: (id) => `mutation { it: openProposal(proposalId: "${id('Proposal')}") ${problem} }`,
  joinProposal: (id) => `mutation { it: joinProposal(proposalId: "${id('Proposal')}") ${problem} }`,
  'joinProposal for another': (id) =>
    `mutation { it: joinProposal(proposalId: "${id('Proposal')}", authorityId: "${globalId('Authority', leedsId)}") ${problem} }`,
  declineProposal: (id) => `mutation { it: declineProposal(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
  planProposal: (id) => `mutation { it: planProposal(proposalId: "${id('Proposal')}", model: FRAMEWORK) ${problem} }`,
  commitToProposal: (id) => `mutation { it: commitToProposal(proposalId: "${id('Proposal')}", users: 1) ${problem} }`,
  withdrawFromProposal: (id) =>
    `mutation { it: withdrawFromProposal(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
  agreeToLateJoining: (id) =>
    `mutation { it: agreeToLateJoining(proposalId: "${id('Proposal')}", authorityId: "${globalId('Authority', leedsId)}") ${problem} }`,
  proposeLead: (id) =>
    `mutation { it: proposeLead(proposalId: "${id('Proposal')}", leadAuthorityId: "${globalId('Authority', leedsId)}") ${problem} }`,
  acceptLead: (id) => `mutation { it: acceptLead(proposalId: "${id('Proposal')}") ${problem} }`,
  declineLead: (id) => `mutation { it: declineLead(proposalId: "${id('Proposal')}") ${problem} }`,
  consentToLead: (id) =>
    `mutation { it: consentToLead(proposalId: "${id('Proposal')}", leadAuthorityId: "${globalId('Authority', leedsId)}") ${problem} }`,
  nameAgent: (id) =>
    `mutation { it: nameAgent(proposalId: "${id('Proposal')}", name: "YPO", role: "Buys") ${problem} }`,
  removeAgent: (id) => `mutation { it: removeAgent(proposalId: "${id('Proposal')}", name: "YPO") ${problem} }`,
  holdSuggestion: (id) => `mutation { it: holdSuggestion(proposalId: "${id('Proposal')}") ${problem} }`,
  releaseSuggestion: (id) => `mutation { it: releaseSuggestion(proposalId: "${id('Proposal')}") ${problem} }`,
  rotateToken: (id) => `mutation { it: rotateToken(tokenId: "${id('Token')}", graceHours: 1) ${problem} }`,
  revokeToken: (id) => `mutation { it: revokeToken(tokenId: "${id('Token')}") ${problem} }`,
  agreeToClause: (id) =>
    `mutation { it: agreeToClause(proposalId: "${id('Proposal')}", item: DISPUTES, version: 1) ${problem} }`,
  askBeforeApproving: (id) =>
    `mutation { it: askBeforeApproving(proposalId: "${id('Proposal')}", approver: OFFICER, evidence: "Why?") ${problem} }`,
  askForApproval: (id) => `mutation { it: askForApproval(proposalId: "${id('Proposal')}") ${problem} }`,
  assessConflicts: (id) =>
    `mutation { it: assessConflicts(proposalId: "${id('Proposal')}", interests: "None", mitigations: "None", reviewOn: "2027-03-01") ${problem} }`,
  declineApproval: (id) =>
    `mutation { it: declineApproval(proposalId: "${id('Proposal')}", approver: OFFICER, evidence: "No") ${problem} }`,
  editMessage: (id) => `mutation { it: editMessage(messageId: "${id('ProposalMessage')}", text: "Other") ${problem} }`,
  giveApproval: (id) =>
    `mutation { it: giveApproval(proposalId: "${id('Proposal')}", approver: OFFICER, evidence: "Yes") ${problem} }`,
  logEngagement: (id) =>
    `mutation { it: logEngagement(proposalId: "${id('Proposal')}", heldOn: "2026-03-02", with: "Supplier day", said: "What we plan") ${problem} }`,
  recordDecision: (id) => `mutation { it: recordDecision(proposalId: "${id('Proposal')}", text: "Agreed") ${problem} }`,
  setDecisionMeetings: (id) =>
    `mutation { it: setDecisionMeetings(authorityId: "${id('Authority')}", body: "Cabinet", on: ["2099-01-01"]) ${problem} }`,
  setDelegation: (id) =>
    `mutation { it: setDelegation(authorityId: "${id('Authority')}", effectiveFrom: "2027-04-01", source: "Constitution", keyDecisionFromPence: 1, callInWorkingDays: 5, papersDaysBefore: 5, startMayMoveDays: 9, delegation: [{ approver: OFFICER, fromPence: 0 }]) ${problem} }`,
  withdrawDocument: (id) => `mutation { it: withdrawDocument(documentId: "${id('ProposalDocument')}") ${problem} }`,
  withdrawMessage: (id) => `mutation { it: withdrawMessage(messageId: "${id('ProposalMessage')}") ${problem} }`,
  writeClause: (id) =>
    `mutation { it: writeClause(proposalId: "${id('Proposal')}", item: DISPUTES, text: "We talk") ${problem} }`,
  writeMessage: (id) => `mutation { it: writeMessage(proposalId: "${id('Proposal')}", text: "Hello") ${problem} }`,
  planTimetable: (id) =>
    `mutation { it: planTimetable(proposalId: "${id('Proposal')}", expectedVersion: 2, choices: { isEngagement: false }) ${problem} }`,
  divideIntoLots: (id) =>
    `mutation { it: divideIntoLots(proposalId: "${id('Proposal')}", expectedVersion: 2, lots: [{ title: "A", needIds: ["${id('Need')}"] }, { title: "B", needIds: ["${id('Need')}"] }]) ${problem} }`,
  leaveUndivided: (id) =>
    `mutation { it: leaveUndivided(proposalId: "${id('Proposal')}", expectedVersion: 2, reason: "No") ${problem} }`,
  saveSpecification: (id) =>
    `mutation { it: saveSpecification(proposalId: "${id('Proposal')}", expectedVersion: 2) ${problem} }`,
  setCostParts: (id) =>
    `mutation { it: setCostParts(proposalId: "${id('Proposal')}", expectedVersion: 2, parts: []) ${problem} }`,
  stateSavings: (id) =>
    `mutation { it: stateSavings(proposalId: "${id('Proposal')}", baselineKind: BUDGET, baselinePence: 1, baselineSource: "Budget", isCashable: true, assumptions: []) ${problem} }`,
  abandonProposal: (id) => `mutation { it: abandonProposal(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
  noticeDraft: (id) =>
    `{ noticeDraft(kind: TENDER, proposalId: "${id('Proposal')}") { ... on QueryNoticeDraftSuccess { data { fields { text } } } } }`,
  publishedNotices: (id) => `{ publishedNotices(proposalId: "${id('Proposal')}") { ocid needs { id } } }`,
  stateNoticeField: (id) =>
    `mutation { it: stateNoticeField(kind: TENDER, proposalId: "${id('Proposal')}", field: "fee", text: "None") ${problem} }`,
  recordPublishedNotice: (id) =>
    `mutation { it: recordPublishedNotice(kind: TENDER, proposalId: "${id('Proposal')}", ocid: "ocds-h6vhtk-04b1c2", url: "https://www.find-tender.service.gov.uk/1", publishedOn: "2026-01-05") ${problem} }`,
  'node of a webhook': (id) => `{ node(id: "${id('Webhook')}") { __typename id } }`,
  'node of a delivery': (id) => `{ node(id: "${id('WebhookDelivery')}") { __typename id } }`,
  webhookDeliveries: (id) => `{ webhookDeliveries(webhookId: "${id('Webhook')}") { nodes { id } } }`,
  updateWebhook: ofWebhook('updateWebhook'),
  rotateWebhookSecret: ofWebhook('rotateWebhookSecret'),
  deleteWebhook: ofWebhook('deleteWebhook'),
  testWebhook: ofWebhook('testWebhook'),
  recordFramework: (id) =>
    `mutation { it: recordFramework(proposalId: "${id('Proposal')}", details: { kind: CLOSED, awardedOn: "2026-01-01", endsOn: "2028-01-01", advertisedIncVatPence: 1 }) ${problem} }`,
  goOnWithoutFramework: (id) =>
    `mutation { it: goOnWithoutFramework(proposalId: "${id('Proposal')}", reason: "No") ${problem} }`,
  changeFramework: (id) =>
    `mutation { it: changeFramework(frameworkId: "${id('Framework')}", reason: "No") ${problem} }`,
  endFramework: (id) => `mutation { it: endFramework(frameworkId: "${id('Framework')}", reason: "No") ${problem} }`,
  callOff: (id) =>
    `mutation { it: callOff(frameworkId: "${id('Framework')}", needId: "${id('Need')}", details: { supplierName: "A", manner: COMPETED, valueIncVatPence: 1, startsOn: "2027-01-01", endsOn: "2028-01-01" }) ${problem} }`,
  cancelCallOff: (id) => `mutation { it: cancelCallOff(callOffId: "${id('CallOff')}", reason: "No") ${problem} }`,
  redeliver: (id) => `mutation { it: redeliver(deliveryId: "${id('WebhookDelivery')}") ${problem} }`,
}

const deaf: readonly Other[] = [
  'an officer of another region',
  'a viewer elsewhere',
  'a coordinator of all regions',
  'a coordinator of Wales',
  'a supplier',
  'a platform administrator',
  'nobody',
]

test.each(deaf)('an id hidden from %s is answered as one that does not exist', async (who) => {
  const different: string[] = []
  for (const [name, operation] of Object.entries(byId)) {
    const plain = shape(await market.ask(others[who], operation(none)), ...types.map(none))
    for (const [of, { type, id, seenBy }] of Object.entries(hiddenIds)) {
      const given = (asked: string) => globalId(asked, asked === type ? id : missing)
      if (seenBy.includes(who) || operation(given) === operation(none)) continue
      const answer = shape(await market.ask(others[who], operation(given)), given(type), ...types.map(none))
      if (answer !== plain) different.push(`${name} of ${of}: ${answer} but ${plain}`)
    }
  }
  expect(different).toEqual([])
})

test('a mutation that takes an id of something hidden leaves it as it was', async () => {
  const state = async () =>
    JSON.stringify(
      await Promise.all([
        db.need.findMany({ orderBy: { id: 'asc' } }),
        db.matchSide.findMany({ orderBy: [{ matchId: 'asc' }, { needId: 'asc' }] }),
        db.proposal.findMany({ orderBy: { id: 'asc' }, include: { members: true } }),
        db.apiToken.findMany({ orderBy: { id: 'asc' } }),
        db.event.count(),
      ]),
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    )
  const before = await state()
  for (const operation of Object.values(byId))
    for (const { type, id } of Object.values(hiddenIds)) {
      const given = operation((asked) => globalId(asked, asked === type ? id : missing))
      if (given !== operation(none)) await market.ask(outsider, given)
    }
  expect(await state()).toBe(before)
})

test('every mutation is tried: none was added without a case here', () => {
  const tried = [...Object.values(byId), ...Object.values(aboutPeople)].map(
    (operation) => operation(() => '').match(/it: (\w+)/)?.[1],
  )
  const byIds = mutations
    .filter(({ args }) => args.some(({ name, type }) => name.endsWith('Id') && isNonNullType(type)))
    .map(({ name }) => name)
  expect(byIds.filter((name) => !tried.includes(name))).toEqual([])
})
