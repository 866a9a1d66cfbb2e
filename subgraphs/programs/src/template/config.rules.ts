/** Settings of programmes, by type of programme: `schema/program-config.json` (catalogue, table 27). */
import { readSettingsSchemas } from '@teei/platform/settings/settings.ts';

const schemas = readSettingsSchemas('program-config');

/** JSON Schema (2020-12) of the settings of a programme of a type. */
export const configSchema = schemas.schemaOf;

/** Errors of settings of a programme of a type, at a field of the input. */
export const checkConfig = schemas.check;
