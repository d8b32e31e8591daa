CREATE TABLE public.account (
    id character varying(36) NOT NULL,
    login character varying(254) NOT NULL,
    name character varying(80) NOT NULL,
    password_hash character varying(200) NOT NULL,
    recovery_hash character varying(64),
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.attempt (
    subject character varying(64) NOT NULL,
    window_at bigint NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.audit (
    id character varying(36) NOT NULL,
    household_id character varying(36),
    account_id character varying(36),
    action character varying(60) NOT NULL,
    object_id character varying(64),
    at bigint NOT NULL
);
CREATE TABLE public.device (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    account_id character varying(36) NOT NULL,
    label character varying(80) NOT NULL,
    unsent integer DEFAULT 0 NOT NULL,
    first_seen_at bigint NOT NULL,
    last_contact_at bigint NOT NULL,
    forgot_at bigint,
    forgot_unsent integer,
    successor character varying(36)
);
CREATE TABLE public.household (
    id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    seq bigint DEFAULT '0'::bigint NOT NULL,
    agreed bigint DEFAULT '1'::bigint NOT NULL,
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.invitation (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    role character varying(10) NOT NULL,
    person_id character varying(36),
    secret_hash character varying(64) NOT NULL,
    code_hash character varying(64) NOT NULL,
    created_by character varying(36) NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    used_by character varying(36),
    revoked_at bigint
);
CREATE TABLE public.job (
    name character varying(60) NOT NULL,
    holder character varying(36),
    held_until bigint,
    done_at bigint,
    failed_at bigint,
    fault character varying(300)
);
CREATE TABLE public.member (
    household_id character varying(36) NOT NULL,
    account_id character varying(36) NOT NULL,
    role character varying(10) NOT NULL,
    person_id character varying(36),
    generation bigint DEFAULT '1'::bigint NOT NULL,
    joined_at bigint NOT NULL
);
CREATE TABLE public.op (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    seq bigint,
    act character varying(36) NOT NULL,
    record_id character varying(36) NOT NULL,
    kind character varying(40) NOT NULL,
    status character varying(10) NOT NULL,
    code character varying(40),
    hash character varying(64) NOT NULL,
    stamp bigint NOT NULL,
    body jsonb NOT NULL,
    device character varying(36) NOT NULL,
    actor character varying(36) NOT NULL,
    received_at bigint NOT NULL
);
CREATE TABLE public.person (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    colour character varying(12) NOT NULL,
    account_id character varying(36),
    is_child boolean DEFAULT false NOT NULL,
    birth_year integer,
    zone character varying(64) NOT NULL,
    day_start character varying(5) DEFAULT '04:00'::character varying NOT NULL,
    eaten_sight character varying(10) NOT NULL,
    felt_sight character varying(10) NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    archived_at bigint
);
CREATE TABLE public.phone_code (
    code_hash character varying(64) NOT NULL,
    account_id character varying(36) NOT NULL,
    household_id character varying(36),
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.record (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    kind character varying(40) NOT NULL,
    part character varying(10) NOT NULL,
    person_id character varying(36),
    occurred_at bigint,
    seq bigint NOT NULL,
    last_op character varying(36) NOT NULL,
    author character varying(36) NOT NULL,
    editor character varying(36),
    device character varying(36) NOT NULL,
    created_at bigint NOT NULL,
    edited_at bigint,
    deleted boolean DEFAULT false NOT NULL,
    doc jsonb NOT NULL,
    v0 bigint NOT NULL,
    fv jsonb NOT NULL,
    conflicts jsonb
);
CREATE TABLE public.session (
    id_hash character varying(64) NOT NULL,
    account_id character varying(36) NOT NULL,
    household_id character varying(36),
    label character varying(80) NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    idle_expires_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    reauth_at bigint NOT NULL,
    device_id character varying(36)
);
INSERT INTO public.account VALUES ('01a20a1c-9019-724c-8c5f-bfa74d691112', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$zdlX1GM8J6kKtKXZCx3QKA$BWzy5uEHlf5bV68DQp6B/N+ABaVGpbPT7zJ7QB6FxZI', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795465973770);
INSERT INTO public.account VALUES ('01a20a1c-9014-74a7-b2e2-20f54d40aef7', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$zdlX1GM8J6kKtKXZCx3QKA$BWzy5uEHlf5bV68DQp6B/N+ABaVGpbPT7zJ7QB6FxZI', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795465973770);
INSERT INTO public.alembic_version VALUES ('0003');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795465973770, 1);
INSERT INTO public.audit VALUES ('01a20a1c-9048-75cb-a3f7-cefabcf1eaf1', NULL, '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 'sign_in', NULL, 1795465973770);
INSERT INTO public.audit VALUES ('01a20a1c-90f1-756b-9d96-1678196a9e3c', '01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 'unknown_id', '01a20a1c-90ea-770b-9c79-ad7f1f699dc7', 1795465973996);
INSERT INTO public.device VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-905a-746d-a71c-f0b17919e028', '01a20a1c-9019-724c-8c5f-bfa74d691112', 'Phone', 0, 1795465973883, 1795465973883, NULL, NULL, NULL);
INSERT INTO public.device VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 'Phone', 0, 1795465973854, 1795465974023, NULL, NULL, NULL);
INSERT INTO public.household VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', 'Alice''s place', 11, 8, false, 1795465973770);
INSERT INTO public.invitation VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-903d-7515-bac2-94ce5ace29df', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973770, 1795552373770, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9040-7093-b2aa-55fd6b3f1763', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973770, 1795552373770, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 'owner', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1, 1795465973770);
INSERT INTO public.member VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9019-724c-8c5f-bfa74d691112', 'adult', '01a20a1c-9037-7674-bea0-a3768c6682c9', 1, 1795465973770);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7baaef08bc16', 1, '01a20a1c-9089-76cf-bd00-7babd6b90339', '01a20a1c-9089-76cf-bd00-7ba98c0062ed', 'product', 'applied', NULL, '1950a455b910ceac55b0e35f4c7b0c047cda86a53613e00c0aea2daf39be9617', 1795465973897, '{"at": 1795465973897, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bad87a29a14', 2, '01a20a1c-9089-76cf-bd00-7bae9de55e3a', '01a20a1c-9089-76cf-bd00-7bac01ee840e', 'meal', 'applied', NULL, '3ac7f22fb5b5fc3c884f604decad8e9c0594cb10d0cf73e467bfda3004e03c85', 1795465973897, '{"at": 1795465973897, "set": {"person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb0e8e995d6', 3, '01a20a1c-9089-76cf-bd00-7bae9de55e3a', '01a20a1c-9089-76cf-bd00-7bafcb20f501', 'dose', 'applied', NULL, '8ca11ca6efc5c0bc46a8788da8cd24d42ea894ee12b2ae5dcac1b70e65b7d235', 1795465973897, '{"at": 1795465973897, "set": {"person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "product": "01a20a1c-9089-76cf-bd00-7ba98c0062ed", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb2f1f012cf', 4, '01a20a1c-9089-76cf-bd00-7bb3e89f4abe', '01a20a1c-9089-76cf-bd00-7bb140497c0d', 'meal', 'applied', NULL, 'fe63ba8c9a2b3fb4c372fe469d7bead55731c41986f7a65772013ceaaa15be68', 1795465973897, '{"at": 1795465973897, "set": {"person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb5542e6116', 5, '01a20a1c-9089-76cf-bd00-7bb66f4e1ce8', '01a20a1c-9089-76cf-bd00-7bb4ab8eaa0b', 'note', 'applied', NULL, '88cd37704d5f4c03513e6c2f9e8ca2c6171b99ac60410b88080d1914e747c5e2', 1795465973897, '{"at": 1795465973897, "set": {"words": "a mistake", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb8c0ca39ef', 6, '01a20a1c-9089-76cf-bd00-7bb9bf2c3e9f', '01a20a1c-9089-76cf-bd00-7bb71bc59d03', 'note', 'applied', NULL, 'cd14db76eced6019fcb027088da9d56ddbda12d842ac21de6925a3c1b7bf35a5', 1795465973897, '{"at": 1795465973897, "set": {"words": "kept", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973899);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90ab-720a-bbd1-698f293f5243', 7, '01a20a1c-90ab-720a-bbd1-6990b1f50cb5', '01a20a1c-9089-76cf-bd00-7bb140497c0d', 'meal', 'applied', NULL, 'd9cf11f289426561415b3e568958df5e3ee12f86f946736c8de57890beea4b02', 1795465973931, '{"at": 1795465973931, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973933);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90ab-720a-bbd1-6991f2659a8b', 8, '01a20a1c-90ab-720a-bbd1-699204757281', '01a20a1c-9089-76cf-bd00-7bb140497c0d', 'meal', 'merged', NULL, '41a103c699dbcc7a090ce99189d943ecc61a14bbc7239e00baeb4b1fd383ef20', 1795465973931, '{"at": 1795465973931, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a20a1c-905a-746d-a71c-f0b17919e028', '01a20a1c-9019-724c-8c5f-bfa74d691112', 1795465973948);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90d2-7395-806a-6d2ecd81cb85', 9, '01a20a1c-90d2-7395-806a-6d2f392e191a', '01a20a1c-9089-76cf-bd00-7bb4ab8eaa0b', 'note', 'applied', NULL, 'adf601cdb2d636a7e1bbd8ceeafa7cc83c2e3d1930b4aac3408522515d3d31da', 1795465973970, '{"at": 1795465973970, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973972);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90e1-744d-ab2e-193b1d319ada', NULL, '01a20a1c-90e1-744d-ab2e-193c1d8d3d2f', '01a20a1c-90e1-744d-ab2e-193a01a07aad', 'note', 'rejected', 'bad_value', '1e599d54468b3ed912dbbae89001d5db0632a48019a7ac15c5e7cb6d2666e6e0', 1795465973985, '{"at": 1795465973985, "set": {"words": "", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973987);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90ea-770b-9c79-ad80c6ad7dfe', NULL, '01a20a1c-90ea-770b-9c79-ad81385d0a8c', '01a20a1c-90ea-770b-9c79-ad7f1f699dc7', 'note', 'held', 'unknown_record', '86b37a7c8fa3d2489f5d0e1f7ae5f02278da9a64afd0e0084de79079790f8551', 1795465973994, '{"at": 1795465973994, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973996);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90ea-770b-9c79-ad83fde8b38c', NULL, '01a20a1c-90ea-770b-9c79-ad840e1a3ac2', '01a20a1c-90ea-770b-9c79-ad82eb23d736', 'weather_of_tomorrow', 'held', 'unknown_kind', '111134aec65baabcd442413ef96b15816355abb357ffde0832623cac9d484596', 1795465973994, '{"at": 1795465973994, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465973996);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90fc-75bd-890b-d4930377707c', 10, '01a20a1c-90fc-75bd-890b-d4940ed213d4', '01a20a1c-90fc-75bd-890b-d49218b144cd', 'note', 'applied', NULL, '643c7e1de2ff0a6118ab447042aab0f1b0a5e56e47ce7dc84b96ca9da986e18d', 1795465974012, '{"at": 1795465974012, "set": {"words": "Bob''s own", "person": "01a20a1c-9037-7674-bea0-a3768c6682c9", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a20a1c-905a-746d-a71c-f0b17919e028', '01a20a1c-9019-724c-8c5f-bfa74d691112', 1795465974014);
INSERT INTO public.op VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9105-7078-99b2-09a1ad766dda', 11, '01a20a1c-9105-7078-99b2-09a26c03998e', '01a20a1c-9089-76cf-bd00-7bb71bc59d03', 'note', 'applied', NULL, '6eb1115efa94520ec7fbc37166402d0901d132eca6407cb0ab77069b7b4620fd', 1795465974021, '{"at": 1795465974021, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a20a1c-9059-758d-a371-5c1f8d9093c2', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', 1795465974023);
INSERT INTO public.person VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9024-70bd-8491-6d81589cbe39', 'Alice', 'beet', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795465973770, NULL);
INSERT INTO public.person VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9037-7674-bea0-a3768c6682c9', 'Bob', 'teal', '01a20a1c-9019-724c-8c5f-bfa74d691112', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795465973770, NULL);
INSERT INTO public.person VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-903c-7398-aa42-d23de1cdfcdc', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795465973770, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-901b-74e5-b833-22a5f9cc538c', 1795466573770, NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7ba98c0062ed', 'product', 'household', NULL, NULL, 1, '01a20a1c-9089-76cf-bd00-7baaef08bc16', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', NULL, '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bac01ee840e', 'meal', 'eaten', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1790000480000, 2, '01a20a1c-9089-76cf-bd00-7bad87a29a14', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', NULL, '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, NULL, false, '{"person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bafcb20f501', 'dose', 'eaten', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1790000540000, 3, '01a20a1c-9089-76cf-bd00-7bb0e8e995d6', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', NULL, '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, NULL, false, '{"person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "product": "01a20a1c-9089-76cf-bd00-7ba98c0062ed", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb140497c0d', 'meal', 'eaten', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1790000600000, 8, '01a20a1c-90ab-720a-bbd1-6991f2659a8b', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-9019-724c-8c5f-bfa74d691112', '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, 1795465973948, false, '{"note": "without leek", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795465973931, "by": "01a20a1c-9014-74a7-b2e2-20f54d40aef7", "op": "01a20a1c-90ab-720a-bbd1-698f293f5243", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb4ab8eaa0b', 'note', 'felt', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1790000660000, 9, '01a20a1c-90d2-7395-806a-6d2ecd81cb85', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, 1795465973972, true, '{"words": "a mistake", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-90fc-75bd-890b-d49218b144cd', 'note', 'felt', '01a20a1c-9037-7674-bea0-a3768c6682c9', 1790000840000, 10, '01a20a1c-90fc-75bd-890b-d4930377707c', '01a20a1c-9019-724c-8c5f-bfa74d691112', NULL, '01a20a1c-905a-746d-a71c-f0b17919e028', 1795465974014, NULL, false, '{"words": "Bob''s own", "person": "01a20a1c-9037-7674-bea0-a3768c6682c9", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a20a1c-901b-74e5-b833-22a5f9cc538c', '01a20a1c-9089-76cf-bd00-7bb71bc59d03', 'note', 'felt', '01a20a1c-9024-70bd-8491-6d81589cbe39', 1790000720000, 11, '01a20a1c-9105-7078-99b2-09a1ad766dda', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', '01a20a1c-9059-758d-a371-5c1f8d9093c2', 1795465973899, 1795465974023, false, '{"words": "kept, and changed since", "person": "01a20a1c-9024-70bd-8491-6d81589cbe39", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a20a1c-9014-74a7-b2e2-20f54d40aef7', NULL, 'Android · Chrome', 1795465973834, 1795465973834, 4102444800000, 4102444800000, 1795465973834, '01a20a1c-9059-758d-a371-5c1f8d9093c2');
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a20a1c-9019-724c-8c5f-bfa74d691112', NULL, 'Android · Chrome', 1795465973844, 1795465973844, 4102444800000, 4102444800000, 1795465973844, '01a20a1c-905a-746d-a71c-f0b17919e028');
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_login_key UNIQUE (login);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (subject);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.household
    ADD CONSTRAINT household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_code_hash_key UNIQUE (code_hash);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_secret_hash_key UNIQUE (secret_hash);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (household_id, account_id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_seq UNIQUE (household_id, seq);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_seq UNIQUE (household_id, seq);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id_hash);
CREATE INDEX audit_household ON public.audit USING btree (household_id, at);
CREATE INDEX member_account ON public.member USING btree (account_id);
CREATE INDEX op_record ON public.op USING btree (household_id, record_id);
CREATE INDEX record_occurred ON public.record USING btree (household_id, occurred_at);
CREATE INDEX session_account ON public.session USING btree (account_id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
