curl --silent "$COMMONLOT/graphql" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Content-Type: application/json' \
  --data @- <<'JSON'
{
  "query": "query ($first: Int!, $after: String) { needs(first: $first, after: $after) { nodes { id title } pageInfo { hasNextPage endCursor } } }",
  "variables": { "first": 2, "after": null }
}
JSON
