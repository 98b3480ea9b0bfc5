const problem =
  '{ __typename ... on Problem { message } ... on InvalidInput { problems { field message } } ... on Refused { code } }'

/** Every operation about people and organisations that takes an id, by what it does; `id` gives the id for a type. */
export const aboutPeople: Record<string, (id: (type: string) => string) => string> = {
  'node of a person': (id) => `{ node(id: "${id('Person')}") { __typename id } }`,
  'node of a membership': (id) => `{ node(id: "${id('Membership')}") { __typename id } }`,
  'node of an invitation': (id) => `{ node(id: "${id('Invitation')}") { __typename id } }`,
  'node of a claim': (id) => `{ node(id: "${id('DomainClaim')}") { __typename id } }`,
  'node of a request': (id) => `{ node(id: "${id('JoinRequest')}") { __typename id } }`,
  'node of a supplier': (id) => `{ node(id: "${id('Supplier')}") { __typename id } }`,
  'people of a supplier': (id) =>
    `{ people(supplierId: "${id('Supplier')}") { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  'invitations to a supplier': (id) =>
    `{ invitations(supplierId: "${id('Supplier')}") { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  grantMembership: (id) =>
    `mutation { it: grantMembership(personId: "${id('Person')}", role: VIEWER, authorityId: "${id('Authority')}") ${problem} }`,
  'grantMembership of a supplier': (id) =>
    `mutation { it: grantMembership(personId: "${id('Person')}", role: SUPPLIER_MEMBER, supplierId: "${id('Supplier')}") ${problem} }`,
  'invitePerson to a supplier': (id) =>
    `mutation { it: invitePerson(email: "new@x.example", role: SUPPLIER_MEMBER, supplierId: "${id('Supplier')}") ${problem} }`,
  changeMembership: (id) =>
    `mutation { it: changeMembership(membershipId: "${id('Membership')}", role: VIEWER) ${problem} }`,
  'changeMembership with a version': (id) =>
    `mutation { it: changeMembership(membershipId: "${id('Membership')}", role: COORDINATOR, expectedVersion: 9) ${problem} }`,
  endMembership: (id) => `mutation { it: endMembership(membershipId: "${id('Membership')}") ${problem} }`,
  disablePerson: (id) => `mutation { it: disablePerson(personId: "${id('Person')}", reason: "Left") ${problem} }`,
  enablePerson: (id) => `mutation { it: enablePerson(personId: "${id('Person')}") ${problem} }`,
  resendInvitation: (id) => `mutation { it: resendInvitation(invitationId: "${id('Invitation')}") ${problem} }`,
  revokeInvitation: (id) =>
    `mutation { it: revokeInvitation(invitationId: "${id('Invitation')}", expectedVersion: 9) ${problem} }`,
  acceptInvitation: (id) => `mutation { it: acceptInvitation(invitationId: "${id('Invitation')}") ${problem} }`,
  claimDomain: (id) =>
    `mutation { it: claimDomain(authorityId: "${id('Authority')}", domain: "new.example") ${problem} }`,
  verifyDomain: (id) => `mutation { it: verifyDomain(claimId: "${id('DomainClaim')}", evidence: "Seen") ${problem} }`,
  refuseDomain: (id) => `mutation { it: refuseDomain(claimId: "${id('DomainClaim')}", reason: "No") ${problem} }`,
  releaseDomain: (id) => `mutation { it: releaseDomain(claimId: "${id('DomainClaim')}") ${problem} }`,
  requestToJoin: (id) => `mutation { it: requestToJoin(authorityId: "${id('Authority')}", role: VIEWER) ${problem} }`,
  grantJoinRequest: (id) => `mutation { it: grantJoinRequest(joinRequestId: "${id('JoinRequest')}") ${problem} }`,
  declineJoinRequest: (id) =>
    `mutation { it: declineJoinRequest(joinRequestId: "${id('JoinRequest')}", reason: "No") ${problem} }`,
  withdrawJoinRequest: (id) => `mutation { it: withdrawJoinRequest(joinRequestId: "${id('JoinRequest')}") ${problem} }`,
  addDepartment: (id) => `mutation { it: addDepartment(authorityId: "${id('Authority')}", name: "Parks") ${problem} }`,
  renameDepartment: (id) =>
    `mutation { it: renameDepartment(departmentId: "${id('Department')}", name: "Parks") ${problem} }`,
  setAuthorityContact: (id) =>
    `mutation { it: setAuthorityContact(authorityId: "${id('Authority')}", contact: null) ${problem} }`,
}
