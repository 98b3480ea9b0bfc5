# One image for web server, worker and migrations; docker-compose.yml says which of them a container is.
FROM node:24-bookworm-slim AS generated
WORKDIR /commonlot
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY prisma.config.ts ./
COPY prisma/schema prisma/schema
RUN node_modules/.bin/prisma generate

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /commonlot
COPY package.json package-lock.json .npmrc ./
# optional packages are the embedded PostgreSQL and a Node for hosts without one: neither is used here
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY prisma prisma
COPY schema schema
COPY schema.graphql ./
# GraphiQL opens with these
COPY docs/tour docs/tour
COPY workers workers
COPY server server
COPY --from=generated /commonlot/server/generated server/generated
USER node
ENV HOST=0.0.0.0 PORT=4000
EXPOSE 4000
CMD ["node", "server/main.ts"]
