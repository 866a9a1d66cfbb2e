/** Maximum lifetime of an access token, from `iat` to `exp`, in minutes: a day. */
export const MAX_TOKEN_LIFETIME_MINUTES = 24 * 60;
