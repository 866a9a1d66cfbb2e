/**
 * A real OpenID provider on a free port, for oidc.test.ts: it signs everybody in as the person that it is
 * started for, and puts the claims of docs/oidc.md into access tokens.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [, , sub = '', role = '', tenantId = '', scope = ''] = process.argv;
const RESOURCE = 'urn:teei-graph';
const SCOPES = 'programs:write privacy:officer';

const server = createServer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'frontend',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['https://app.example/callback'],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  scopes: ['openid', ...SCOPES.split(' ')],
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  extraTokenClaims: ({ oidc: { entities } }) => ({
    role,
    tenantId,
    auth_time: (entities.AuthorizationCode ?? entities.RefreshToken)?.authTime,
  }),
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: SCOPES,
        audience: 'teei-graph',
        accessTokenFormat: 'jwt',
        accessTokenTTL: 30 * 60,
      }),
    },
  },
  interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: 'frontend', accountId: oidc.session?.accountId });
    grant.addOIDCScope(`openid ${SCOPES}`);
    grant.addResourceScope(RESOURCE, scope);
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
server.on('request', (request, response) => {
  void (request.url?.startsWith('/sign-in/')
    ? provider.interactionFinished(request, response, { login: { accountId: sub } })
    : answer(request, response));
});
process.stdout.write(`${issuer}\n`);
