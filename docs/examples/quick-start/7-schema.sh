curl --silent "$COMMONLOT/graphql/schema.graphql"
