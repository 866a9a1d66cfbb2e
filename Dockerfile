# One image for the seven services and the migrations; compose and operators choose by command.

FROM node:24-bookworm-slim AS dependencies
WORKDIR /graph
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY bench/package.json bench/
COPY gateway/package.json gateway/
COPY local/package.json local/
COPY migrations/package.json migrations/
COPY platform/package.json platform/
COPY subgraphs/analytics/package.json subgraphs/analytics/
COPY subgraphs/campaigns/package.json subgraphs/campaigns/
COPY subgraphs/evidence/package.json subgraphs/evidence/
COPY subgraphs/privacy/package.json subgraphs/privacy/
COPY subgraphs/programs/package.json subgraphs/programs/
COPY subgraphs/reporting/package.json subgraphs/reporting/
COPY subgraphs/users/package.json subgraphs/users/
COPY test/package.json test/
# The optional packages are the embedded stores' binaries, of which a container has no need.
RUN pnpm install --frozen-lockfile --prod --no-optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /graph
COPY --from=dependencies /graph ./
# Node runs the sources as they are.
COPY package.json ./
COPY gateway gateway
COPY local local
COPY migrations migrations
COPY operations operations
COPY platform platform
COPY schema schema
COPY subgraphs subgraphs
# Volumes that docker-compose.yml mounts here take these folders' owner.
RUN mkdir -p /environments/users /environments/programs /environments/campaigns /environments/evidence \
    /environments/reporting /environments/privacy /environments/gateway /tombstones \
    && chown -R node:node /environments /tombstones
USER node
EXPOSE 4000
CMD ["node", "gateway/src/main.ts"]
