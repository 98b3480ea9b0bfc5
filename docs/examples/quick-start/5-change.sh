curl --silent "$COMMONLOT/graphql" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON
{
  "query": "mutation (\$needId: ID!) { editNeed(needId: \$needId, expectedVersion: 1, details: { users: 120 }) { __typename ... on MutationEditNeedSuccess { data { version } } ... on Refused { code } ... on Problem { message } } }",
  "variables": { "needId": "$NEED_ID" }
}
JSON
