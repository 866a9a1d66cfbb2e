-- People, companies, and who belongs to which.

CREATE SCHEMA users;

CREATE TABLE users.users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email varchar(255) NOT NULL CONSTRAINT users_email_key UNIQUE,
  role varchar(50) NOT NULL
    CONSTRAINT users_role_check CHECK (role IN ('admin', 'company_user', 'participant', 'volunteer')),
  -- Both names are NULL once the person has been erased.
  first_name varchar(100),
  last_name varchar(100),
  journey_flags jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT users_journey_flags_check CHECK (jsonb_typeof(journey_flags) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- NULL: this person cannot sign in with a password.
  password_hash text,
  -- No stemming: names are not words of a language.
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', coalesce(first_name, '') || ' ' || coalesce(last_name, ''))
  ) STORED
);

-- One account for an address, however it is written.
CREATE UNIQUE INDEX users_email_lower_key ON users.users (lower(email));
CREATE INDEX users_role_idx ON users.users (role, created_at, id);
CREATE INDEX users_created_at_idx ON users.users (created_at, id);
CREATE INDEX users_journey_flags_idx ON users.users USING gin (journey_flags);
CREATE INDEX users_search_idx ON users.users USING gin (search);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.users
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE users.companies (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(255) NOT NULL,
  industry varchar(100)
    CONSTRAINT companies_industry_check CHECK (industry IN (
      'construction', 'education', 'energy', 'finance', 'food', 'healthcare', 'hospitality',
      'manufacturing', 'media', 'professional_services', 'public_sector', 'real_estate', 'retail',
      'technology', 'telecommunications', 'transport', 'other'
    )),
  -- ISO 3166-1 alpha-2.
  country varchar(100) CONSTRAINT companies_country_check CHECK (country ~ '^[A-Z]{2}$'),
  features jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT companies_features_check CHECK (jsonb_typeof(features) = 'object'),
  -- US dollars. Spending is added up in fractions of a cent.
  ai_budget_monthly numeric(12, 2) NOT NULL DEFAULT 0
    CONSTRAINT companies_ai_budget_monthly_check CHECK (ai_budget_monthly >= 0),
  ai_spend_current_month numeric(14, 6) NOT NULL DEFAULT 0
    CONSTRAINT companies_ai_spend_current_month_check CHECK (ai_spend_current_month >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED
);

CREATE INDEX companies_name_idx ON users.companies (name, id);
CREATE INDEX companies_industry_idx ON users.companies (industry, country);
CREATE INDEX companies_created_at_idx ON users.companies (created_at, id);
CREATE INDEX companies_features_idx ON users.companies USING gin (features jsonb_path_ops);
CREATE INDEX companies_search_idx ON users.companies USING gin (search);

CREATE TABLE users.company_users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  user_id uuid NOT NULL REFERENCES users.users (id),
  joined_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT company_users_company_id_user_id_key UNIQUE (company_id, user_id)
);

CREATE INDEX company_users_company_id_idx ON users.company_users (company_id, joined_at, id);
CREATE INDEX company_users_user_id_idx ON users.company_users (user_id, joined_at, id);
