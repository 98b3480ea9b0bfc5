curl --silent "$COMMONLOT/graphql" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{ "query": "{ viewer { name scopes } }" }'
