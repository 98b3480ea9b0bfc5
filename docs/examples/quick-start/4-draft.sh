curl --silent "$COMMONLOT/graphql" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Content-Type: application/json' \
  --data @- <<'JSON'
{
  "query": "mutation ($details: NeedDetailsInput!) { draftNeed(details: $details) { __typename ... on MutationDraftNeedSuccess { data { id version } } ... on InvalidInput { problems { field message } } ... on Problem { message } } }",
  "variables": { "details": { "title": "Parking permits", "valueExVatPence": 4500000 } }
}
JSON
