curl --silent --no-buffer "$COMMONLOT/graphql" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Accept: multipart/mixed' \
  --header 'Content-Type: application/json' \
  --data '{ "query": "{ viewer { name } ... @defer { needs(first: 2) { nodes { title requirements { text } } } } }" }'
