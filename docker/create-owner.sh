#!/bin/sh
# Runs once, when the Postgres volume is empty: the owner of the graph's database, who is no
# superuser, so that row-level security holds for it too.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set password="$OWNER_PASSWORD" <<'SQL'
CREATE ROLE teei_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE teei OWNER teei_owner;
SQL
